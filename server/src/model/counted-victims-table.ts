import type { Span } from '../text/span.ts';
import { type Word, wordsIn } from '../text/words.ts';
import type { Telling } from './counted-victims.ts';
import { placesIn } from './place-mention.ts';
import { lists, numberAt } from './small-cell-words.ts';
import { categoriesIn } from './trait.ts';

/** A cell of a table of words: its text, and where it stands. */
export interface TextCell {
  readonly text: string;
  readonly at: Span;
}

/** A cell of a table in prose that counts victims, by the words of its row and of its column. */
export interface CountedCell {
  readonly cell: TextCell;
  readonly row: number;
  readonly column: number;
  /** `undefined` where the number is withheld. */
  readonly count: number | undefined;
  /** It says place together with sex or age. */
  readonly isTold: boolean;
  /** A sum of its column, or of its row. */
  readonly sums: 'nothing' | 'column' | 'row' | 'all';
}

/** What a table in prose tells of victims. */
export interface TableOfVictims {
  /** The cells that hold a number of them. */
  readonly counted: readonly CountedCell[];
  /** Cells that say it in words, in the row of a place: "1 girl, 2 boys". */
  readonly inWords: readonly { readonly cell: TextCell; readonly heading: string }[];
}

const NO_TABLE: TableOfVictims = { counted: [], inWords: [] };

/** `caption`: what stands above the table. A table of others than victims has none. */
export function victimsInTable(
  rows: readonly (readonly TextCell[])[],
  caption: string,
  { questionnaire, about, placed }: Telling,
): TableOfVictims {
  const [head = [], ...body] = rows;
  const titles = head.map(({ text }) => wordsIn(text));
  const above = wordsIn(`${about} ${caption}`);
  const all = [...above, ...titles.flat(), ...body.flatMap(row => row.flatMap(({ text }) => wordsIn(text)))];
  if (!all.some((_, at) => lists.victims(all, at)) || titles.some(isOfOthers)) return NO_TABLE;
  const namesPlaces = (words: readonly Word[], kind: 'sentence' | 'label') =>
    placesIn(words, questionnaire, kind).length > 0;
  const isPlaceColumn = titles.map(title =>
    title.some((_, at) => lists.placeWords(title, at) || lists.traits.place(title, at)),
  );
  const inWords: TableOfVictims['inWords'][number][] = [];
  const isAgeColumn = titles.map(isAge);
  const counted = body.flatMap((row, rowAt) => {
    const labels = row.map(({ text }) => wordsIn(text));
    const own = labels.filter((words, at) => countOf(words, row[at]?.text) === 'none').flat();
    if (isOfOthers(own)) return [];
    const isSumRow = isSum(labels[0] ?? []);
    const isInPlace =
      !isSumRow &&
      (namesPlaces(own, 'label') || row.some(({ text }, at) => isPlaceColumn[at] === true && text !== ''));
    return row.flatMap((cell, column): CountedCell[] => {
      const count = countOf(labels[column] ?? [], cell.text);
      const title = titles[column] ?? [];
      if (isPlaceColumn[column] === true || isAgeColumn[column] === true) return [];
      if (count === 'none') {
        const isSaid =
          (placed || isInPlace) &&
          (labels[column] ?? []).some((_, at, words) => numberAt(words[at] as Word) !== undefined);
        if (isSaid) inWords.push({ cell, heading: head[column]?.text ?? '' });
        return [];
      }
      const { sex, age } = categoriesIn([...own, ...title, ...above]);
      const isAged =
        isAgeColumn.includes(true) ||
        [...own, ...title].some((_, at, words) => lists.ageWords(words, at) || lists.ageLimits(words, at));
      const isSomewhere =
        placed || isInPlace || namesPlaces(title, 'label') || namesPlaces(above, 'sentence');
      const isTold = isSomewhere && (sex !== undefined || age !== undefined || isAged);
      const sums = isSum(title) ? (isSumRow ? 'all' : 'row') : isSumRow ? 'column' : 'nothing';
      return [{ cell, row: rowAt, column, count, isTold, sums }];
    });
  });
  return { counted, inWords };
}

/** "Age", "Age (years)": its numbers count nobody. */
function isAge(title: readonly Word[]): boolean {
  const says = (isAt: (words: readonly Word[], at: number) => boolean) =>
    title.some((_, at) => isAt(title, at));
  return title.length <= 3 && says(lists.traits.age) && !says(lists.victims) && !says(lists.heads);
}

function isOfOthers(words: readonly Word[]): boolean {
  return words.some((_, at) => lists.noVictims(words, at));
}

function isSum(words: readonly Word[]): boolean {
  return words.length === 1 && lists.sums(words, 0);
}

/** A number and nothing else: "2", "**2**", "two"; `undefined` of one that is withheld, "none" of what is no number. */
function countOf(words: readonly Word[], text = ''): number | undefined | 'none' {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || /[%.,/]\d|\d[%.,/]/.test(text)) return 'none';
  if (only.plain === 'withheld') return undefined;
  return /^\p{L}$/u.test(only.plain) ? 'none' : (numberAt(only) ?? 'none');
}
