import type { Scene } from './match.ts';
import type { NameRun } from './name-run.ts';
import type { Token } from './tokens.ts';

/** Who bears a name, by the words around it: nobody's victim where it is no `person`. */
export type Role = 'person' | 'institution' | 'official' | 'accused';

/** Words on either side that are looked at. */
const NEAR = 8;

/** The role of each run by the token that it begins with. Who stands on a list with the accused is one of them. */
export function rolesOf({ tokens, runs }: Scene): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  let list: NameRun[] = [];
  const close = () => {
    const shared = (['accused', 'official'] as const).find(role =>
      list.some(run => roles.get(run.first) === role),
    );
    for (const run of list) {
      if (shared !== undefined && roles.get(run.first) === 'person') roles.set(run.first, shared);
    }
  };
  for (const run of runs.values()) {
    const before = list.at(-1);
    if (before !== undefined && !joinsNames(tokens, before.end, run.first)) {
      close();
      list = [];
    }
    list.push(run);
    roles.set(run.first, roleOf(tokens, run));
  }
  close();
  return roles;
}

export function roleOf(tokens: readonly Token[], run: NameRun): Role {
  if (isInstitution(tokens, run)) return 'institution';
  if (isAccused(tokens, run)) return 'accused';
  return isOfficial(tokens, run) ? 'official' : 'person';
}

/** "A s/o B and C", "A, B", "A and his wife B". */
function joinsNames(tokens: readonly Token[], from: number, to: number): boolean {
  const begin = behindBracket(tokens, from);
  if (to - begin > 4 || to <= begin || !LIST_SIGNS.has(tokens[begin]?.word ?? '')) return false;
  return tokens
    .slice(begin + 1, to)
    .every(({ word, classes }) => LIST_SIGNS.has(word) || WITH.some(name => classes.has(name)));
}

const WITH = ['possessive', 'relation', 'colleague'];

/** "(10 years)", "(CPU Karachi)". */
function behindBracket(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.word !== '(') return from;
  for (let at = from + 1; at < from + NEAR; at++) if (tokens[at]?.word === ')') return at + 1;
  return from;
}

const LIST_SIGNS = new Set([',', 'and', '&', ';', 'اور', '،']);

const BRIDGES = new Set(['of', 'for', '&', '-', '–']);

/** "Leila Foundation", "Child Protection Bureau Lahore", "Model Children Home", "the app named Zindagi". */
function isInstitution(tokens: readonly Token[], { first, end, ownEnd, known }: NameRun): boolean {
  const next = tokens[ownEnd];
  if (next !== undefined && isThing(next)) return true;
  if (isApposed(tokens, end)) return true;
  for (const step of [-1, 1]) {
    for (let n = 1, at = step < 0 ? first - 1 : end; n <= NEAR; n++, at += step) {
      const token = tokens[at];
      if (token === undefined) break;
      const capital = isCapital(token);
      if (capital && token.classes.has('institution') && !(known && step < 0 && n > 2)) return true;
      const bridge = BRIDGES.has(token.word) && isCapital(tokens[at + step]);
      if (!bridge && (!capital || BREAKS.some(name => token.classes.has(name)))) break;
    }
  }
  return isCalled(tokens, first);
}

/** "…, a hostel of the Department": but no "school girl". */
function isApposed(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.word !== ',' || !['a', 'an', 'the'].includes(tokens[end + 1]?.word ?? '')) return false;
  for (let at = end + 2; at < end + 5; at++) {
    const classes = tokens[at]?.classes;
    const next = tokens[at + 1]?.classes;
    const person = PERSONS.some(name => next?.has(name)) || next?.has('official');
    if (classes?.has('institution')) return !person;
    if (PERSONS.some(name => classes?.has(name)) || classes?.has('be')) return false;
  }
  return false;
}

/** "sent Ayesha home" is no home of that name. */
function isThing({ shape, classes }: Token): boolean {
  if (classes.has('thing')) return true;
  return classes.has('institution') && !(shape === 'small' && classes.has('homeward'));
}

const BREAKS = ['be', 'done', 'named', 'relation', 'victim', 'honorific', 'moved', 'possessive'];

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'capital' || token?.shape === 'capitals';
}

/** "a shelter for girls named …": the girls are whom it is for. */
function isCalled(tokens: readonly Token[], first: number): boolean {
  if (!tokens[first - 1]?.classes.has('named')) return false;
  for (let at = first - 2; at >= 0 && at > first - 2 - NEAR; at--) {
    const { shape, classes } = tokens[at] as Token;
    if (shape === 'stop') return false;
    if (classes.has('institution') || classes.has('thing')) return true;
    const person = PERSONS.some(name => classes.has(name));
    if (person && !['for', 'of', 'to'].includes(tokens[at - 1]?.word ?? '')) return false;
  }
  return false;
}

const PERSONS = ['victim', 'young', 'worker', 'relation'];

/** "Judge …", "the Minister, Mr. …", "Speakers were …", "…, Secretary, chaired", "… (Director)". */
function isOfficial(tokens: readonly Token[], { first, end }: NameRun): boolean {
  return isBefore(tokens, first, 'official') || behindSign(tokens, end, 'official', 5);
}

/** "the accused …", "his employer, …", "arrested …", "FIR against …", "…, an agent,", "… was arrested". */
function isAccused(tokens: readonly Token[], { first, end }: NameRun): boolean {
  if (isBefore(tokens, first, 'accused') || isBefore(tokens, first, 'arresting') || isCharged(tokens, first))
    return true;
  if (behindSign(tokens, end, 'accused', 3) || tokens[end]?.classes.has('confesses')) return true;
  let at = behindBracket(tokens, end);
  while (at < end + NEAR && (PASSED.has(tokens[at]?.word ?? '') || tokens[at]?.classes.has('be'))) at++;
  if (tokens[at]?.classes.has('adverb')) at++;
  return at > end && tokens[at]?.classes.has('prosecuted') === true;
}

const PASSED = new Set([',', 'who', 'has', 'had', 'have']);

/** "the bail of …", "a case against …". */
function isCharged(tokens: readonly Token[], first: number): boolean {
  const joint = tokens[first - 1]?.word;
  if (joint === 'of')
    return tokens[first - 2]?.classes.has('charge') === true && !tokens[first - 2]?.classes.has('thing');
  if (joint !== 'against') return false;
  return [2, 3, 4, 5].some(n => tokens[first - n]?.classes.has('charge'));
}

/**
 * True where a word of a class stands before a name and says who it is: directly, as "Judge …", or with what it is of
 * and a comma, as "the Secretary of the Ministry, Mr. …", "the employers of the girl, …".
 */
function isBefore(tokens: readonly Token[], first: number, name: string): boolean {
  let sign = first - 1;
  // "Director Immigration …", "Secretary Labour, Mr. …".
  while (sign > first - 4 && isTitlePart(tokens[sign], name)) sign--;
  const token = tokens[sign];
  if (token === undefined) return false;
  if (token.classes.has(name)) return tokens[sign - 1]?.word !== 'of' || name === 'official';
  const apart = APART.has(token.word) || ['named', 'be', 'alias'].some(each => token.classes.has(each));
  if (!apart) return false;
  for (let at = sign - 1; at >= 0 && at > sign - NEAR; at--) {
    const each = tokens[at] as Token;
    if (each.classes.has(name)) return !(name === 'arresting' && tokens[at - 1]?.classes.has('be'));
    const before = tokens[at - 1]?.word ?? '';
    const within = isCapital(each) || BEFORE_NAME.has(each.word) || BEFORE_NAME.has(before);
    if (!within) return false;
  }
  return false;
}

function isTitlePart(token: Token | undefined, name: string): boolean {
  return token !== undefined && isCapital(token) && token.classes.has('common') && !token.classes.has(name);
}

const APART = new Set([',', '(', ':', 'one']);
const BEFORE_NAME = new Set([
  'of',
  'the',
  'for',
  'one',
  'and',
  'as',
  ',',
  'a',
  'an',
  'in',
  'then',
  'identified',
  'agency',
]);

/** A word of a class soon behind a comma, a dash or a bracket, and no verb before it. */
function behindSign(tokens: readonly Token[], end: number, name: string, most: number): boolean {
  if (!['(', ',', '-', '–', '—'].includes(tokens[end]?.word ?? '')) return false;
  for (let at = end + 1; at <= end + most; at++) {
    const token = tokens[at];
    if (token === undefined || token.shape === 'stop' || token.shape === 'number') return false;
    // "…, the agent had promised" begins a clause.
    if (token.classes.has(name))
      return !VERBS.some(verb => tokens[at + 1]?.classes.has(verb)) && tokens[at + 1]?.word !== 'had';
    if (ENDS_APPOSITION.some(other => token.classes.has(other))) return false;
    if (token.word === ')' || token.word === 'who' || token.word === 'and') return false;
    if (token.word === ',' && at > end + 2) return false;
  }
  return false;
}

const VERBS = ['be', 'uses', 'restores', 'done', 'tells'];

const ENDS_APPOSITION = [
  'be',
  'victim',
  'young',
  'possessive',
  'named',
  'kin',
  'done',
  'tells',
  'relation',
  'worker',
];
