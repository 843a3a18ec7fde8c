import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import type { Span } from '../text/span.ts';
import { type IsAt, type Word, wordsIn } from '../text/words.ts';
import { placesIn } from './place-mention.ts';
import { type Categories, lists, mayNamePeople, numberAt, peopleAt } from './small-cell-words.ts';

/** So few victims in a text, told by place together with sex or age. */
export interface CountedVictims {
  /** The number and whom it counts: "Two girls". */
  readonly at: Span;
  /** The places that the sentence names; none where the office answers for one place alone. */
  readonly places: readonly Span[];
}

export interface Telling {
  readonly questionnaire: Questionnaire;
  /** The smallest number of victims that may be told so. */
  readonly smallest: number;
  /** What the text is said to be, by the titles of its question and field: "Victims identified". */
  readonly about: string;
  /** True of an office that answers for one place alone. */
  readonly placed: boolean;
}

/**
 * Small numbers of victims in sentences: "Two girls of 12 and 14 years from Skardu were identified." A number is one of
 * victims where the nearest word that says what happened to them is one of victims; what is said of officials, of the
 * accused or of nobody in particular is none.
 */
export function countedVictimsIn(text: string, telling: Telling): readonly CountedVictims[] {
  if (!mayNamePeople(text)) return [];
  const words = wordsIn(text);
  const found: CountedVictims[] = [];
  for (let at = 0; at < words.length; at++) {
    const group = groupAt(words, at);
    if (group === undefined) continue;
    const counted = countedIn(text, words, at, group, telling);
    if (counted !== undefined) found.push(counted);
    at += group.length - 1;
  }
  return found;
}

/** Words that name people, with the number of those that are meant where that stands behind them. */
interface Group {
  readonly length: number;
  readonly categories: Categories;
  readonly isPlural: boolean | undefined;
}

/** "minor girls", "girl victims", "victim" and "14-year-old". */
function groupAt(words: readonly Word[], from: number): Group | undefined {
  let at = from;
  let categories: Categories = {};
  while (isJoined(words, at, from)) {
    const people = peopleAt(words, at);
    if (people === undefined && !lists.heads(words, at)) break;
    categories = { ...people?.categories, ...categories };
    at += people?.length ?? 1;
  }
  const last = words[at - 1];
  if (at > from && last !== undefined)
    return { length: at - from, categories, isPlural: pluralOf(last.plain) };
  const old = isAge(words, from) && words[from + 2]?.plain === 'old' && !saysMore(words, from + 3);
  return old ? { length: 3, categories: { age: 'child' }, isPlural: false } : undefined;
}

function isJoined(words: readonly Word[], at: number, from: number): boolean {
  return at < words.length && (at === from || /^[-‐]?$/.test(words[at]?.signs ?? ''));
}

/** "14-year", of "a 14-year-old". */
function isAge(words: readonly Word[], at: number): boolean {
  return /^\d{1,2}$/.test(words[at]?.plain ?? '') && lists.ageWords(words, at + 1);
}

/** Unknown of a language whose plurals do not show. */
function pluralOf(word: string): boolean | undefined {
  if (/[\u0600-\u06ff]|^(?:fe)?male$|^transgender$/.test(word)) return undefined;
  return /s$|^(?:women|men|children|people)$/.test(word);
}

/** A noun behind makes another thing of people: "child protection", "women police". */
function saysMore(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined || next.signs !== '') return false;
  const known: readonly IsAt[] = [lists.behind, lists.victims, lists.others, lists.placeWords, lists.general];
  return numberAt(next) === undefined && !known.some(isKnown => isKnown(words, at));
}

function countedIn(
  text: string,
  words: readonly Word[],
  at: number,
  group: Group,
  { questionnaire, smallest, about, placed }: Telling,
): CountedVictims | undefined {
  const end = at + group.length;
  if (saysMore(words, end) || isShare(words, end)) return undefined;
  const number = numberBefore(words, at, group) ?? numberBehind(words, end, group);
  if (number === undefined || number.count < 1 || number.count >= smallest) return undefined;
  const isAged = tellsAge(words, at, end);
  // A case that is told of "a girl" counts nobody; of a girl of 14 it tells who she is.
  if (number.isArticle && !isAged) return undefined;
  const tells = group.categories.sex !== undefined || group.categories.age !== undefined || isAged;
  const last = words[Math.max(end - 1, number.at)];
  const first = words[Math.min(at, number.at)];
  if (!tells || first === undefined || last === undefined) return undefined;
  const span = { start: first.at.start, end: last.at.end };
  const sentence = wordsIn(sentenceAround(text, span));
  const start = sentence.findIndex((_, n) =>
    words
      .slice(first === words[at] ? at : number.at, end)
      .every((word, m) => sentence[n + m]?.typed === word.typed),
  );
  if (start < 0 || !isOfVictims(sentence, start, start + (end - Math.min(at, number.at)), about))
    return undefined;
  const places = placesNear(text, span, questionnaire);
  return places.length === 0 && !placed ? undefined : { at: span, places };
}

interface Number {
  readonly count: number;
  readonly at: number;
  readonly isArticle: boolean;
}

/** "two", of "two of the rescued girls"; what is singular is one. An article counts where no number stands before it. */
function numberBefore(words: readonly Word[], at: number, { isPlural }: Group): Number | undefined {
  let article: Number | undefined;
  for (let n = at - 1, signs = words[at]?.signs ?? ''; n >= 0 && n >= at - 6; n--) {
    const word = words[n];
    const count = word === undefined || isAge(words, n) ? undefined : numberAt(word);
    // "two (2) girls"
    const isApart = /[,;:.!?۔،|]/.test(signs) || (/[()]/.test(signs) && count === undefined);
    if (word === undefined || isApart) return article;
    signs = word.signs;
    if (lists.articles(words, n)) {
      if (isPlural !== true) article ??= { count: 1, at: n, isArticle: true };
    } else if (count !== undefined) {
      if (isShare(words, n - 2)) return undefined;
      const agrees = isPlural === undefined || isPlural === count > 1 || lists.between(words, n + 1);
      return agrees ? { count, at: n, isArticle: false } : article;
    } else if (!lists.between(words, n) && !isAge(words, n) && !/^\d{1,2}$/.test(word.plain)) {
      if (peopleAt(words, n) === undefined) return article;
    }
  }
  return article;
}

/** "one woman in ten", "one in two women": a share, and nobody in particular. */
function isShare(words: readonly Word[], at: number): boolean {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  const isNumber = (word: Word | undefined) => word !== undefined && (numberAt(word) ?? 0) > 1;
  if (first?.plain === 'in') return isNumber(second);
  if (first?.plain === 'out' && second?.plain === 'of') return isNumber(third);
  return first !== undefined && numberAt(first) !== undefined && second?.plain === 'in' && isNumber(third);
}

/** "Girls: 2", "girls (2)"; a number behind one person is an age. */
function numberBehind(words: readonly Word[], end: number, { isPlural }: Group): Number | undefined {
  const next = words[end];
  if (next === undefined || isPlural === false || !/^[:=(–—-]+$/.test(next.signs)) return undefined;
  const count =
    /^\d{1,3}$/.test(next.plain) && !lists.ageWords(words, end + 1) ? Number(next.plain) : undefined;
  return count === undefined ? undefined : { count, at: end, isArticle: false };
}

/** "a victim aged 14", "a girl (14)", "a girl of 14 years", "a 14-year-old girl". */
function tellsAge(words: readonly Word[], from: number, end: number): boolean {
  for (let at = Math.max(0, from - 6); at <= from; at++) if (isAge(words, at)) return true;
  for (let at = end; at < end + 3; at++) {
    const word = words[at];
    if (word === undefined || /[.;:!?۔]/.test(word.signs)) return false;
    const isNumber = /^\d{1,2}$/.test(word.plain);
    const isSetOff =
      (at === end && /^[,(]+$/.test(word.signs)) ||
      (at === end + 1 && words[end]?.plain === 'of' && isEnd(words, at + 1));
    if (isNumber && (isSetOff || isAge(words, at) || lists.ageWords(words, at - 1))) return true;
  }
  return false;
}

/** No noun behind a number: "of 30 from Turbat". */
function isEnd(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || word.signs !== '' || lists.behind(words, at);
}

/** Whether whoever is counted is a victim, and somebody in particular. */
function isOfVictims(sentence: readonly Word[], start: number, end: number, about: string): boolean {
  const clause = clauseAround(sentence, start, end);
  for (let at = clause.from; at < clause.to; at++) if (lists.general(sentence, at)) return false;
  const subject = sentence.slice(start, end);
  if (subject.some((_, at) => lists.victims(subject, at))) return true;
  if (isApposition(sentence, start)) return false;
  for (let at = start - 1; at >= 0; at--) {
    const said = whatIsSaid(sentence, at);
    if (said !== undefined && (at >= clause.from || said)) return said;
  }
  for (let at = end; at < sentence.length; at++) {
    const said = whatIsSaid(sentence, at);
    if (said !== undefined) return said;
  }
  const title = wordsIn(about);
  return (
    isLabel(sentence) &&
    title.some((_, at) => lists.victims(title, at)) &&
    !title.some((_, at) => lists.noVictims(title, at))
  );
}

/** "the judge in Lahore, a woman": who the clause before speaks of is no victim. */
function isApposition(sentence: readonly Word[], start: number): boolean {
  if (!/,/.test(sentence[start]?.signs ?? '')) return false;
  const before = clauseAround(sentence, start - 1, start - 1);
  for (let at = before.from; at < start; at++) {
    if (lists.noVictims(sentence, at) || whatIsSaid(sentence, at) === false) return true;
  }
  return false;
}

/** "Skardu: 2 girls." is no sentence, and means what its question asks for. */
function isLabel(sentence: readonly Word[]): boolean {
  return sentence.length <= LONGEST_LABEL && !sentence.some((_, at) => lists.verbs(sentence, at));
}

const LONGEST_LABEL = 10;

/** True of a word that is said of victims, false of one that is said of others. */
function whatIsSaid(sentence: readonly Word[], at: number): boolean | undefined {
  if (lists.victims(sentence, at)) return true;
  if (!lists.others(sentence, at)) return undefined;
  const isOfOthers = [1, 2, 3].some(n => lists.ofOthers(sentence, at - n));
  return isOfOthers ? undefined : false;
}

function clauseAround(
  sentence: readonly Word[],
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const isBoundary = (at: number) => /[,;:()–—،؛]/.test(sentence[at]?.signs ?? '');
  let from = start;
  while (from > 0 && !isBoundary(from)) from--;
  let to = end;
  while (to < sentence.length && !isBoundary(to)) to++;
  return { from, to };
}

/** The places that the sentence names in which a stretch of a text stands, or the next one where that goes on: "They came from Skardu." */
function placesNear(text: string, span: Span, questionnaire: Questionnaire): Span[] {
  const own = placesAround(text, span, questionnaire);
  if (own.length > 0) return own;
  const next = wordsIn(text.slice(span.end, span.end + FARTHEST)).find(({ signs }) => /[.!?۔؟]/.test(signs));
  if (next === undefined || !lists.goesOn([next], 0)) return [];
  return placesAround(text, { start: span.end + next.at.start, end: span.end + next.at.end }, questionnaire);
}

const FARTHEST = 500;

function placesAround(text: string, { start, end }: Span, questionnaire: Questionnaire): Span[] {
  const sentence = sentenceAround(text, { start, end });
  // What introduces a list stands elsewhere than the item that it comes with.
  const offset = text.lastIndexOf(sentence, start);
  const found = placesIn(wordsIn(sentence), questionnaire);
  return offset < 0 || offset + sentence.length < end
    ? found.map(() => ({ start, end }))
    : found.map(({ at }) => ({ start: at.start + offset, end: at.end + offset }));
}
