import type { FoundName } from './found-name.ts';
import type { Scene } from './match.ts';
import type { NameRun } from './name-run.ts';
import { headingsOf, type Setting } from './setting.ts';
import { tokensOf } from './tokens.ts';

/** The names in a field or a column that is said to hold victims' names: "Name of victim", "Victim". */
export function* namesUnder(scene: Scene, setting: Setting): Generator<FoundName> {
  for (const heading of headingsOf(setting)) {
    const tokens = tokensOf(heading);
    const has = (name: string) => tokens.some(({ classes }) => classes.has(name));
    const victims = has('victim') || has('young') || has('victim-name');
    const names = has('name-word') || has('victim-name');
    if (!(victims || names) || NEVER.some(has)) continue;
    // Nothing but the name, and what comes with it: a sentence in a cell is read as one.
    for (const run of scene.runs.values()) {
      if (run.first !== 0 && !BEFORE.has(scene.tokens[run.first - 1]?.word ?? '')) continue;
      const known = run.known || run.titled;
      if (victims && (known || (names && isWhole(scene.tokens, run)))) yield { run, certain: names || known };
      else if (names && known && isWhole(scene.tokens, run)) yield { run, certain: false };
    }
  }
}

const NEVER = ['official', 'accused', 'institution', 'office', 'area', 'paper', 'money', 'law', 'thing'];
const BEFORE = new Set([',', ';', '/', 'and', '&', '•', '،', 'اور', '\n']);

function isWhole(tokens: Scene['tokens'], { first, end }: NameRun): boolean {
  return (
    first === 0 && (end === tokens.length || ['(', ',', ';', '/', 'and'].includes(tokens[end]?.word ?? ''))
  );
}

/** Words of a sentence in which a name may be a victim's: this many on either side. */
const NEAR = 12;

/**
 * Known names in a sentence that speaks of victims, or of what is done to them, where nothing says who else they are of
 * and nothing that they do is what officials or traffickers do.
 */
export function* namesBeside({ tokens, runs }: Scene): Generator<FoundName> {
  for (const run of runs.values()) {
    if (!run.known || acts(tokens, run)) continue;
    if (isNear(tokens, run.first - 1, -1) || isNear(tokens, run.end, 1)) yield { run, certain: false };
  }
}

/** What is said of an official or of a trafficker: somebody "met", "sold" or "arrested" somebody. */
function acts(tokens: Scene['tokens'], { first, end }: NameRun): boolean {
  const before = tokens[first - 1]?.classes;
  // "…, said Ali Khan": who speaks in a report is in office.
  if (before?.has('named') || before?.has('tells')) return true;
  let at = end;
  while (at < end + 6 && isSkipped(tokens[at])) at++;
  return isVerb(tokens[at]);
}

function isSkipped(token: Scene['tokens'][number] | undefined): boolean {
  if (token === undefined) return false;
  return SKIPPED.has(token.word) || token.classes.has('adverb') || token.classes.has('count');
}

const SKIPPED = new Set([',', 'who', 'had', 'has', 'have', 'and', 'others', 'his', 'wife']);
const ACTIVE = ['officiates', 'done', 'uses', 'restores', 'rescuing', 'confesses'];

/** A word in small letters that nothing else is known of, or that says what somebody does. */
function isVerb(token: Scene['tokens'][number] | undefined): boolean {
  if (token?.shape !== 'small') return false;
  return token.classes.size === 0 || ACTIVE.some(name => token.classes.has(name));
}

function isNear(tokens: Scene['tokens'], from: number, step: number): boolean {
  for (let n = 0, at = from; n < NEAR; n++, at += step) {
    const token = tokens[at];
    if (token === undefined || token.shape === 'stop' || token.shape === 'item' || token.word === ';')
      return false;
    if (ELSE.some(name => token.classes.has(name))) return false;
    if (OF_VICTIMS.some(name => token.classes.has(name))) return true;
  }
  return false;
}

const OF_VICTIMS = ['victim', 'young'];
const ELSE = [
  'official',
  'accused',
  'institution',
  'office',
  'officiates',
  'prosecuted',
  'thing',
  'law',
  'area',
  'charge',
];
