import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import { type Range, sentencesIn, type Word, wordsIn } from '../text/words.ts';
import { type Group, groupAt, numberOf, tellsAge } from './counted-group.ts';
import { placesIn } from './place-mention.ts';
import { isOfVictims } from './said-of-victims.ts';
import { lists, mayNamePeople, numberAt } from './small-cell-words.ts';

/** What a sentence says of one victim besides sex. */
export type Detail = 'age' | 'place' | 'day' | 'nationality';

/** One victim of whom a sentence says so much that somebody may know who it is. */
export interface SinglePerson {
  /** Whom it speaks of: "a girl". */
  readonly at: Span;
  readonly details: readonly Detail[];
}

export interface About {
  readonly questionnaire: Questionnaire;
  /** What the text is said to be, by the titles of its question and field. */
  readonly about: string;
  /** Of an item of a list the sentence before it; else empty. */
  readonly lead: string;
}

/**
 * Single victims in sentences with a place or a day, and with the other of them, an exact age or a nationality: that leads to
 * neighbours or to a newspaper. An age and a nationality fit many. Of the only one, the first, the youngest, one is enough.
 */
export function singlePersonsIn(
  text: string,
  { questionnaire, about, lead }: About,
): readonly SinglePerson[] {
  if (!mayNamePeople(text)) return [];
  const words = wordsIn(text);
  const said = { words, lead: wordsIn(lead), about: wordsIn(about) };
  const found: SinglePerson[] = [];
  for (const sentence of sentencesIn(text, words)) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const group = groupAt(words, at);
      if (group === undefined) continue;
      const one = singleAt(words, at, group, sentence);
      if (one !== undefined) {
        const near = nearTo(words, one, sentence);
        const details = detailsOf(words, one, near, questionnaire);
        const isTold = isOnlyOne(words, one) ? details.length > 0 : areTelling(details, group);
        if (isTold && isOfVictims({ ...said, sentence }, one))
          found.push({ at: spanOf(words, one), details });
      }
      at += group.length - 1;
    }
  }
  return found;
}

/** "A victim was heard in Lahore on 3 March" says nothing of whom. */
function areTelling(details: readonly Detail[], { categories: { sex, age } }: Group): boolean {
  if (sex === undefined && age === undefined && !details.includes('age')) return false;
  return details.length > 1 && (details.includes('place') || details.includes('day'));
}

/** The words that speak of one person: "a girl", "one woman", "the only survivor", "victim (14)". */
function singleAt(words: readonly Word[], at: number, group: Group, sentence: Range): Range | undefined {
  const to = at + group.length;
  const number = numberOf(words, at, group);
  if (number !== undefined) {
    return number.count === 1
      ? { from: Math.min(at, number.at), to: Math.max(to, number.at + 1) }
      : undefined;
  }
  // "Victim: girl, 14"; in Urdu no word stands before one.
  const isAlone = at === sentence.from || words[at]?.signs !== '';
  const isBare = group.isPlural === false ? isAlone : group.isPlural === undefined && tellsAge(words, at, to);
  if (!isBare && !isOnlyOne(words, { from: at, to })) return undefined;
  return { from: lists.only(words, at - 1) ? at - 1 : at, to };
}

function isOnlyOne(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = from - 1; at < to; at++) {
    const isAmount = words[at]?.plain === 'only' && numberAt(words[at + 1] ?? NO_WORD) !== undefined;
    if (lists.only(words, at) && !isAmount) return true;
  }
  return false;
}

const NO_WORD: Word = { plain: '', typed: '', at: { start: 0, end: 0 }, signs: '' };

function detailsOf(
  words: readonly Word[],
  person: Range,
  near: Range,
  questionnaire: Questionnaire,
): readonly Detail[] {
  const details: Detail[] = [];
  const own = words.slice(near.from, near.to);
  const has = (isAt: (words: readonly Word[], at: number) => boolean) => own.some((_, at) => isAt(own, at));
  if (tellsAge(words, person.from, person.to)) details.push('age');
  if (placesIn(own, questionnaire).length > 0) details.push('place');
  if (has(isDay)) details.push('day');
  const isForeign = (at: number) => lists.nationalities(words, at) || lists.countries(words, at);
  for (let at = Math.max(near.from, person.from - 2); at < Math.min(near.to, person.to + 4); at++) {
    if (!isForeign(at)) continue;
    const isOrigin =
      at < person.to || /^(?:from|of|belonging|a|an|national|citizen)$/.test(words[at - 1]?.plain ?? '');
    if (isOrigin) {
      details.push('nationality');
      break;
    }
  }
  return details;
}

/** "5 March", "March 5", "5th of March", "05.03.2020", "2020-03-05". */
function isDay(words: readonly Word[], at: number): boolean {
  const isDate = (n: number) => /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(words[n]?.plain ?? '');
  if (lists.months(words, at)) {
    const before = words[at - 1]?.plain === 'of' ? at - 2 : at - 1;
    return (isDate(before) && words[at]?.signs === '') || (isDate(at + 1) && words[at + 1]?.signs === '');
  }
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (first === undefined || second === undefined || third === undefined) return false;
  const isJoined = /^[./-]$/.test(second.signs) && second.signs === third.signs;
  const isYear = (word: Word) => /^(?:19|20)\d\d$/.test(word.plain);
  return isJoined && ((isDate(at) && isYear(third)) || (isYear(first) && isDate(at + 2)));
}

/** As much of a sentence as speaks of one person; a text without full stops may be long. */
function nearTo(words: readonly Word[], { from, to }: Range, sentence: Range): Range {
  const first = Math.max(sentence.from, from - FARTHEST);
  const last = Math.min(sentence.to, to + FARTHEST, words.length);
  return { from: first, to: last };
}

const FARTHEST = 16;

function spanOf(words: readonly Word[], { from, to }: Range): Span {
  return { start: words[from]?.at.start ?? 0, end: words[to - 1]?.at.end ?? 0 };
}
