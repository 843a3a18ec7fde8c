import type { IsAt, Word } from '../text/words.ts';
import { type Categories, lists, numberAt, numberedPlaceAt, peopleAt } from './small-cell-words.ts';

/** Words that name people: "minor girls". */
export interface Group {
  readonly length: number;
  readonly categories: Categories;
  readonly isPlural: boolean | undefined;
}

/** "minor girls", "girl victims", "victim" and "14-year-old". */
export function groupAt(words: readonly Word[], from: number): Group | undefined {
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
  if (/[\u0600-\u06ff]|^(?:fe)?male$|^transgender$|^[fm]$/.test(word)) return undefined;
  return /s$|^(?:women|men|children|people)$/.test(word);
}

/** A noun behind makes another thing of people: "child protection", "women police", "child-labor". */
function saysMore(words: readonly Word[], at: number): boolean {
  const next = words[at];
  // In Urdu a noun takes a word between it and the next.
  if (next === undefined || /[\u0600-\u06ff]/.test(next.plain)) return false;
  const isHyphened = next.signs === '-' && next.at.start === (words[at - 1]?.at.end ?? 0) + 1;
  if (next.signs !== '' && !isHyphened) return false;
  const known: readonly IsAt[] = [
    lists.behind,
    lists.victims,
    lists.others,
    lists.placeWords,
    lists.general,
    lists.numbering,
  ];
  return numberAt(next) === undefined && !known.some(isKnown => isKnown(words, at));
}

/** How many of a group are meant, and where that stands. */
export interface GroupNumber {
  readonly count: number;
  readonly at: number;
  readonly isArticle: boolean;
}

/** The number before a group, else the one behind it; none where the group is a part of something else, or a share. */
export function numberOf(words: readonly Word[], at: number, group: Group): GroupNumber | undefined {
  const end = at + group.length;
  if (saysMore(words, end) || isShare(words, end)) return undefined;
  return numberBefore(words, at, group) ?? numberBehind(words, end, group);
}

/** "two", of "two of the rescued girls"; what is singular is one. An article counts where no number stands before it. */
function numberBefore(words: readonly Word[], at: number, { isPlural }: Group): GroupNumber | undefined {
  let article: GroupNumber | undefined;
  // "Two of them in Chitral were girls": before the verb stands who they are, and where.
  let isBeforeVerb = false;
  for (let n = at - 1, signs = words[at]?.signs ?? ''; n >= 0 && n >= at - 6; n--) {
    const word = words[n];
    const count = word === undefined || isAge(words, n) ? undefined : numberAt(word);
    // "two (2) girls", "2 nos. girls"
    const isShort = signs === '.' && /^nos?$/.test(word?.plain ?? '');
    const isApart = (/[,;:.!?۔،|]/.test(signs) && !isShort) || (/[()]/.test(signs) && count === undefined);
    if (word === undefined || isApart) return article;
    signs = word.signs;
    if (lists.articles(words, n)) {
      if (isPlural !== true) article ??= ofArticle(words, n);
    } else if (count !== undefined) {
      if (isShare(words, n - 2)) return undefined;
      const agrees = isPlural === undefined || isPlural === count > 1 || lists.between(words, n + 1);
      return agrees ? { count, at: n, isArticle: false } : article;
    } else if (!lists.between(words, n) && !isAge(words, n) && !/^\d{1,2}$/.test(word.plain)) {
      if (lists.nationalities(words, n)) continue;
      const isWhere = isBeforeVerb && (lists.placeBefore(words, n) || /^\p{Lu}/u.test(word.typed));
      if (!isWhere && peopleAt(words, n) === undefined) return article;
    }
    isBeforeVerb ||= /^(?:was|were|are|is)$/.test(word.plain);
  }
  return article;
}

/** An article tells of a case, but counts in "1 victim, a girl" and in "nine victims, including a girl". */
function ofArticle(words: readonly Word[], at: number): GroupNumber {
  const isListed = [1, 2, 3].some(n => lists.including(words, at - n));
  const isApposed = /^[,(:–—-]+$/.test(words[at]?.signs ?? '') && lists.heads(words, at - 1);
  const whole = isApposed
    ? numberBefore(words, at - 1, { length: 1, categories: {}, isPlural: undefined })
    : undefined;
  return { count: 1, at, isArticle: !isListed && (whole === undefined || whole.isArticle) };
}

/** "one woman in ten", "one in two women": a share, and nobody in particular. */
function isShare(words: readonly Word[], at: number): boolean {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  const isSeveral = (word: Word | undefined) => word !== undefined && (numberAt(word) ?? 0) > 1;
  if (first?.plain === 'in') return isSeveral(second);
  if (first?.plain === 'out' && second?.plain === 'of') return isSeveral(third);
  return first !== undefined && numberAt(first) !== undefined && second?.plain === 'in' && isSeveral(third);
}

/**
 * The number behind whom it counts: "girls (2)", "Girls rescued in Zhob – 1", "the number of girls from Zhob was two". Right
 * behind one person it is an age.
 */
function numberBehind(words: readonly Word[], end: number, { isPlural }: Group): GroupNumber | undefined {
  for (let at = end; at <= end + MOST_BETWEEN; at++) {
    const word = words[at];
    if (word === undefined || /[.!?;۔؟|]/.test(word.signs)) return undefined;
    const ofPlace = numberedPlaceAt(words, at);
    if (ofPlace > 0) at += ofPlace - 1;
    const count = ofPlace > 0 ? undefined : numberAt(word);
    if (count === undefined || lists.articles(words, at)) {
      const isOther =
        peopleAt(words, at) !== undefined || lists.general(words, at) || lists.ageLimits(words, at);
      if (isOther) return undefined;
      continue;
    }
    const isSetOff = isSign(word) || isSaidSo(words, end, at) || (at === end && isPlural !== false);
    const isOfOne = at === end && isPlural === false;
    return isSetOff && !isOfOne && isWholeNumber(words, at) ? { count, at, isArticle: false } : undefined;
  }
  return undefined;
}

const MOST_BETWEEN = 10;

/** "– 1", "(2", "): 1": a sign, and no comma. */
function isSign({ signs }: Word): boolean {
  return /[:=(–—)-]$/.test(signs) && !/[,،]/.test(signs);
}

/** "was two", "stood at only 2", "is 1". */
function isSaidSo(words: readonly Word[], from: number, at: number): boolean {
  for (let n = at - 1; n >= from; n--) {
    if (lists.verbs(words, n) || lists.numbering(words, n)) return true;
    if (!/^(?:only|just|at|to|the|number|no)$/.test(words[n]?.plain ?? '')) return false;
    if (/^[:=(–—-]+$/.test(words[n]?.signs ?? '')) return true;
  }
  return false;
}

/** Behind it the phrase ends: no age, no date, no noun that is counted. */
function isWholeNumber(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return true;
  if (lists.ageWords(words, at + 1)) return false;
  if (numberAt(next) !== undefined) return !/^[.,/:–-]?$/.test(next.signs);
  return next.signs !== '' ? !next.signs.startsWith('%') : lists.behind(words, at + 1);
}

/** "a victim aged 14", "a girl (14)", "a girl of 14 years", "a 14-year-old girl". */
export function tellsAge(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at >= Math.max(0, from - 6); at--) {
    if (isAge(words, at)) return true;
    if (/[.;!?۔؟]/.test(words[at]?.signs ?? '')) break;
  }
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
