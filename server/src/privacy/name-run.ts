import { lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Words that may be the name of a person, side by side; indices of tokens. */
export interface NameRun {
  /** The first, a title such as Mst. included. */
  readonly first: number;
  /** Behind the last, the father's or husband's name included. */
  readonly end: number;
  /** Where its own words end, without father, husband and alias. */
  readonly ownEnd: number;
  /** How many words it has of its own. */
  readonly words: number;
  /** True where one of its words is known as a name. */
  readonly known: boolean;
  readonly titled: boolean;
  /** True where the title is one of courts' papers: Mst. */
  readonly court: boolean;
  /** True where it says whose daughter or wife it is. */
  readonly kin: boolean;
  /** True of initials alone: "A.K.", which some know. */
  readonly initials: boolean;
}

/** More words than a name of a person has. */
const MOST_WORDS = 5;

/** The runs of a text by the token that they begin with; a title may begin it, and the name behind it. */
export function nameRunsOf(tokens: readonly Token[]): ReadonlyMap<number, NameRun> {
  const runs = new Map<number, NameRun>();
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(tokens, at, 'none');
    if (run === undefined) continue;
    runs.set(at, run);
    at = run.ownEnd - 1;
  }
  return runs;
}

/** Which words in small letters may be names: none, those that are known as such, or any that is known as nothing else. */
export type Lower = 'none' | 'known' | 'any';

/** The run that begins here. */
export function runAt(tokens: readonly Token[], first: number, lower: Lower): NameRun | undefined {
  const begin = behindTitles(tokens, first);
  const own = ownWords(tokens, begin, lower) ?? initialsAt(tokens, begin);
  if (own === undefined) return undefined;
  let end = own.end;
  let kin = false;
  // "d/o Karim, w/o Bashir alias Baba": no more than three of them.
  for (let n = 0; n < 3; n++) {
    const sign = tokens[end]?.word === ',' || tokens[end]?.word === '(' ? end + 1 : end;
    const joint = tokens[sign];
    const isKin = joint?.classes.has('kin') === true;
    if (joint === undefined || !(isKin || joint.classes.has('alias'))) break;
    const other = ownWords(
      tokens,
      behindTitles(tokens, sign + 1),
      isKin && lower === 'none' ? 'known' : lower,
    );
    if (other === undefined) break;
    end = other.end;
    kin ||= isKin;
  }
  return {
    first,
    end,
    ownEnd: own.end,
    words: own.words,
    known: own.known,
    titled: begin > first,
    court: tokens[first]?.classes.has('court-title') === true,
    kin,
    initials: own.initials === true,
  };
}

/** "A.K.", "N. B.": two or three letters with full stops, and nothing known. */
function initialsAt(tokens: readonly Token[], begin: number): OwnWords | undefined {
  const token = tokens[begin];
  if (token === undefined || !isInitial(token)) return undefined;
  const { word, start, end } = token;
  const isDotted = word.length > 1 && end - start > word.length;
  return isDotted ? { end: begin + 1, words: 1, known: false, initials: true } : undefined;
}

function behindTitles(tokens: readonly Token[], at: number): number {
  let begin = at;
  while (begin < at + 2 && tokens[begin]?.classes.has('honorific') && tokens[begin]?.shape !== 'small')
    begin++;
  return begin;
}

interface OwnWords {
  readonly end: number;
  readonly words: number;
  readonly known: boolean;
  readonly initials?: boolean;
}

function ownWords(tokens: readonly Token[], begin: number, lower: Lower): OwnWords | undefined {
  const start = behindInitials(tokens, begin);
  const first = tokens[start];
  if (first === undefined || !isNameWord(first, lower)) return undefined;
  if (first.shape === 'arabic') return arabicWords(tokens, begin);
  let end = start + 1;
  let words = 1;
  let known = isKnownName(first);
  while (words < MOST_WORDS) {
    const particle = tokens[end]?.classes.has('particle') === true && tokens[end]?.shape === 'small';
    const next = tokens[particle ? end + 1 : end];
    if (next === undefined || next.shape === 'arabic' || !isNameWord(next, lower)) break;
    // "FIA Ayesha": what is all in capitals beside what is not is the abbreviation of something.
    if ((next.shape === 'capitals') !== (first.shape === 'capitals')) break;
    end += particle ? 2 : 1;
    words++;
    known ||= isKnownName(next);
  }
  // A letter by itself is what remains of a name that was left out.
  return words === 1 && first.word.length < 2 ? undefined : { end, words, known };
}

/** "I.A. Rauf", "S. Bibi". */
function behindInitials(tokens: readonly Token[], begin: number): number {
  let at = begin;
  while (at < begin + 3 && isInitial(tokens[at])) at++;
  return at;
}

function isInitial(token: Token | undefined): boolean {
  return (
    token !== undefined && token.classes.size === 0 && /^capital/.test(token.shape) && token.word.length <= 2
  );
}

/** Without capitals nothing but known words, and words that are known as nothing else, side by side, are a name. */
function arabicWords(tokens: readonly Token[], begin: number): OwnWords {
  let end = begin;
  let knownEnd = begin;
  while (
    end - begin < MOST_WORDS &&
    tokens[end]?.shape === 'arabic' &&
    isNameWord(tokens[end] as Token, 'none')
  ) {
    end++;
    if (isKnownName(tokens[end - 1] as Token)) knownEnd = end;
  }
  const known = knownEnd > begin;
  const last = known ? knownEnd : Math.min(end, begin + 2);
  return { end: last, words: last - begin, known };
}

/** A word that is in no class, or is a name whatever else it is. */
function isNameWord(token: Token, lower: Lower): boolean {
  const { shape, classes } = token;
  if (shape === 'small')
    return lower === 'any' ? classes.size === 0 : lower === 'known' && isKnownName(token);
  if (shape === 'capitals' && token.word.length < 3 && !isKnownName(token)) return false;
  if (shape !== 'capital' && shape !== 'capitals' && shape !== 'arabic') return false;
  return classes.size === 0 || isKnownName(token);
}

export function isKnownName(token: Token): boolean {
  return token.classes.has('given') || partsAreKnown(token);
}

/** "Ayesha-Bibi", "al-Rashid" by its parts. */
function partsAreKnown({ word, classes, shape }: Token): boolean {
  if (classes.size > 0 || shape === 'number' || !word.includes('-')) return false;
  return word.split('-').some(part => lexicon().words.get(part)?.has('given') === true);
}
