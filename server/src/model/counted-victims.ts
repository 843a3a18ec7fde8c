import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo, memoTexts } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { type Range, sentencesIn, type Word, wordsIn } from '../text/words.ts';
import { type Group, groupAt, numberOf, tellsAge } from './counted-group.ts';
import { placesIn } from './place-mention.ts';
import { isLabel, isOfVictims } from './said-of-victims.ts';
import { lists, mayNamePeople } from './small-cell-words.ts';

/** So few victims in a text, told by place together with sex or age. */
export interface CountedVictims {
  /** The number and whom it counts: "Two girls". */
  readonly at: Span;
  /** The places that the sentence names; the number itself where they stand elsewhere. */
  readonly places: readonly Span[];
}

export interface Telling {
  readonly questionnaire: Questionnaire;
  /** The smallest number of victims that may be told so. */
  readonly smallest: number;
  /** What the text is said to be, by the titles of its question and field: "Victims identified". */
  readonly about: string;
  /** Of an item of a list the sentence before it; else empty. */
  readonly lead: string;
  /** True of an office that answers for one place alone. */
  readonly placed: boolean;
}

/**
 * Small numbers of victims in sentences: "Two girls of 12 and 14 years from Skardu were identified." Without a number a
 * sentence tells of a case, as the questionnaire asks, and counts nobody; with an exact age it tells who that is.
 */
export function countedVictimsIn(text: string, telling: Telling): readonly CountedVictims[] {
  if (!mayNamePeople(text)) return [];
  const { questionnaire, smallest, about, lead, placed } = telling;
  return countedIn(questionnaire)(text, about, lead, String(smallest), placed ? 'placed' : '');
}

/** Several rules ask, and of what is typed most stays the same. */
const countedIn = memo((questionnaire: Questionnaire) =>
  memoTexts(256, (text: string, about: string, lead: string, smallest: string, placed: string) =>
    findCounted(text, { questionnaire, about, lead, smallest: Number(smallest), placed: placed !== '' }),
  ),
);

function findCounted(text: string, telling: Telling): readonly CountedVictims[] {
  const words = wordsIn(text);
  const found: CountedVictims[] = [];
  const sentences = sentencesIn(text, words);
  const about = wordsIn(telling.about);
  const lead = wordsIn(telling.lead);
  const placesOf = placesBy(words, telling.questionnaire);
  const leadPlaces = () => placesIn(lead, telling.questionnaire);
  for (const [n, sentence] of sentences.entries()) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const group = groupAt(words, at);
      if (group === undefined) continue;
      const counted = countedAt(words, at, group, telling.smallest);
      const near = counted && around(counted, sentence);
      if (counted !== undefined && near && isOfVictims({ words, sentence: near, lead, about }, counted)) {
        const span = spanOf(words, counted);
        const places = placesOf(near, sentences[n + 1]);
        const isLed = places.length === 0 && leadPlaces().length > 0;
        if (places.length > 0 || isLed || telling.placed) {
          found.push({ at: span, places: isLed ? [span] : places });
        }
      }
      at += group.length - 1;
    }
  }
  return found;
}

/** The words of a number that is small and of whom it counts. */
function countedAt(words: readonly Word[], at: number, group: Group, smallest: number): Range | undefined {
  const number = numberOf(words, at, group);
  if (number === undefined || number.count < 1 || number.count >= smallest) return undefined;
  const end = at + group.length;
  const isAged = tellsAge(words, at, end);
  const { sex, age } = group.categories;
  if (number.isArticle ? !isAged : sex === undefined && age === undefined && !isAged) return undefined;
  return { from: Math.min(at, number.at), to: Math.max(end, number.at + 1) };
}

/** As much of a sentence as one reads together; a text without full stops may be long. */
function around({ from, to }: Range, sentence: Range): Range {
  return { from: Math.max(sentence.from, from - FARTHEST), to: Math.min(sentence.to, to + FARTHEST) };
}

const FARTHEST = 80;

function spanOf(words: readonly Word[], { from, to }: Range): Span {
  return { start: words[from]?.at.start ?? 0, end: words[to - 1]?.at.end ?? 0 };
}

/** The places that a text names in a sentence, or in the next one where that goes on: "They came from Skardu." */
function placesBy(words: readonly Word[], questionnaire: Questionnaire) {
  let known: readonly Span[] | undefined;
  return (sentence: Range, next: Range | undefined): readonly Span[] => {
    known ??= placesIn(words, questionnaire).map(({ at }) => at);
    const own = within(known, spanOf(words, sentence));
    // "Kot Radha: 2 girls": in a label any name is a place.
    if (own.length === 0 && isLabel(words, sentence)) {
      const named = placesIn(words.slice(sentence.from, sentence.to), questionnaire, 'label');
      const beside = named.filter(({ at }) => isSetOff(words, at));
      if (beside.length > 0) return beside.map(({ at }) => at);
    }
    if (own.length > 0 || next === undefined || !lists.goesOn(words, next.from)) return own;
    return within(known, spanOf(words, around({ from: next.from, to: next.from }, next)));
  };
}

/** Between a name and what is said of it stands a sign: "Kot Radha – 2 girls", "2 girls (Kot Radha)". */
function isSetOff(words: readonly Word[], { start, end }: Span): boolean {
  const first = words.findIndex(({ at }) => at.start === start);
  const behind = words.find(({ at }) => at.start >= end);
  const isFirst = first === 0 || /[.!?۔]/.test(words[first]?.signs ?? '');
  if (isFirst) return /^[:=(–—,-]+$/.test(behind?.signs ?? '');
  return /^[:=(–—-]+$/.test(words[first]?.signs ?? '');
}

/** Of stretches in their order those inside another; of a long text there may be many. */
function within(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  let first = 0;
  for (let last = spans.length; first < last; ) {
    const middle = (first + last) >> 1;
    if ((spans[middle]?.start ?? 0) < start) first = middle + 1;
    else last = middle;
  }
  const found: Span[] = [];
  for (let at = first; (spans[at]?.end ?? Infinity) <= end; at++) found.push(spans[at] as Span);
  return found;
}
