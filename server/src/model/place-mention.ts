import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { phraseFinder, type Word } from '../text/words.ts';
import { findAxisValue } from './read-scalar.ts';
import { lists, numberedPlaceAt, peopleAt, smallCellWords } from './small-cell-words.ts';
import { placeAxisOf } from './trait.ts';

/** A place that a text names. */
export interface PlaceMention {
  readonly at: Span;
  /** Its name in small letters, of a place of the questionnaire its ID. */
  readonly place: string;
}

/** The places that a text in words names. `label`: a name there may stand by itself: "girls - Skardu". */
export function placesIn(
  words: readonly Word[],
  questionnaire: Questionnaire,
  kind: 'sentence' | 'label' = 'sentence',
): readonly PlaceMention[] {
  const known = knownPlaces(questionnaire);
  const found: PlaceMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = known(words, at);
    const length = name?.length ?? (numberedPlaceAt(words, at) || newNameAt(words, at, kind));
    if (length === 0) continue;
    const [first, last] = [words[at], words[at + length - 1]];
    if (first === undefined || last === undefined) continue;
    if (isPlaceHere(words, at, length, name !== undefined, kind)) {
      const place =
        name?.value ??
        words
          .slice(at, at + length)
          .map(({ plain }) => plain)
          .join(' ');
      found.push({ at: { start: first.at.start, end: last.at.end }, place });
    }
    at += length - 1;
  }
  return found;
}

/** The questionnaire's own places by all their names, and those of the list of districts. */
const knownPlaces = memo((questionnaire: Questionnaire) => {
  const own = (placeAxisOf(questionnaire)?.values ?? []).flatMap(({ id, title, aliases }) =>
    [id, title, ...aliases].map(name => [name, id] as const),
  );
  const others = [...Object.values(smallCellWords.places).flat(), ...smallCellWords['place-names']];
  return phraseFinder([...own, ...others.map(name => [name, name.toLowerCase()] as const)]);
});

/** The place of the questionnaire that a district lies in, where that is known. */
export function placeAround(questionnaire: Questionnaire, place: string): string | undefined {
  return placesAround(questionnaire).get(place);
}

const placesAround = memo((questionnaire: Questionnaire): ReadonlyMap<string, string> => {
  const axis = placeAxisOf(questionnaire);
  return new Map(
    Object.entries(smallCellWords.places).flatMap(([region, names]) => {
      const around = findAxisValue(axis, region);
      return around === undefined ? [] : names.map(name => [name.toLowerCase(), around] as const);
    }),
  );
});

/** How many words from here on may be the name of a place that no list has; 0 where none may. */
function newNameAt(words: readonly Word[], from: number, kind: 'sentence' | 'label'): number {
  let length = 0;
  while (length < 3 && isNewName(words, from + length, length > 0)) length++;
  if (length === 0) return 0;
  const before = isPlaceBefore(words, from);
  // "the village of Kot Radha", "Kot Radha district"
  const behind = words[from - 1]?.plain === 'of' ? from - 2 : from - 1;
  const beside = lists.placeWords(words, behind) || lists.placeWords(words, from + length);
  return before || beside || kind === 'label' ? length : 0;
}

function isNewName(words: readonly Word[], at: number, goesOn: boolean): boolean {
  const word = words[at];
  if (word === undefined || (goesOn && word.signs !== '')) return false;
  const isName = /^\p{Lu}[\p{L}'’]*\p{Ll}/u.test(word.typed);
  return isName && !isOther(words, at);
}

/** A word with a capital that is no place's name. */
function isOther(words: readonly Word[], at: number): boolean {
  return (
    lists.noPlaces(words, at) ||
    lists.countries(words, at) ||
    lists.institutions(words, at) ||
    lists.placeWords(words, at) ||
    peopleAt(words, at) !== undefined ||
    lists.victims(words, at) ||
    lists.others(words, at)
  );
}

/** False of "Lahore High Court", and of a word in small letters that nothing makes a place. */
function isPlaceHere(
  words: readonly Word[],
  at: number,
  length: number,
  isKnown: boolean,
  kind: 'sentence' | 'label',
): boolean {
  const next = words[at + length];
  if (kind === 'sentence' && next?.signs === '' && lists.institutions(words, at + length)) return false;
  if (!isKnown || kind === 'label') return true;
  const isSmall = /^\p{Ll}/u.test(words[at]?.typed ?? '');
  return (
    !isSmall ||
    isPlaceBefore(words, at) ||
    lists.placeWords(words, at - 1) ||
    lists.placeWords(words, at + length)
  );
}

/** "from Skardu", "in the Khuzdar district". */
function isPlaceBefore(words: readonly Word[], at: number): boolean {
  if (words[at]?.signs !== '') return false;
  const article = words[at - 1]?.plain === 'the' ? 2 : 1;
  return lists.placeBefore(words, at - article) || lists.origin(words, at - 2);
}
