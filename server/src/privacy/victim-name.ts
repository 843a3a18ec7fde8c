import { memoTexts } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { type Form, formsFrom, formsOfNames } from './form.ts';
import type { FoundName } from './found-name.ts';
import { namesBeside, namesUnder } from './likely-names.ts';
import { listedNames } from './listed-names.ts';
import { type Match, matchAt, type Scene, tokensBehind } from './match.ts';
import { mayHoldName } from './may-hold-name.ts';
import { type NameRun, nameRunsOf } from './name-run.ts';
import { endings } from './pack.ts';
import { roleOf, rolesOf } from './role.ts';
import { NO_SETTING, type Setting } from './setting.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A name that a text gives to a victim, or may give. Offsets in the text. */
export interface VictimName {
  /** The name, and the father's or husband's behind it. */
  readonly at: Span;
  /** True where the text says so by its form; else somebody has to look. */
  readonly certain: boolean;
  /** True where the text says that the name was changed. */
  readonly changed: boolean;
  /** What may be left out so that the sentence still stands: "named …". Absent where the name is its subject. */
  readonly leaveOut?: Span;
}

/** The names of victims in a text, in their order. */
export function victimNamesIn(text: string, setting: Setting = NO_SETTING): readonly VictimName[] {
  return mayHoldName(text) ? knownNames(text, setting.about, setting.table, setting.lead) : NONE;
}

/** Several rules ask, and of what is typed most stays the same. */
const knownNames = memoTexts(256, (text: string, about: string, table: string, lead: string) => {
  const setting = { about, table, lead };
  const found = table === '' && lead !== '' ? namesInItem(text, setting) : namesIn(text, setting);
  return found.length === 0 ? NONE : found;
});

const NONE: readonly VictimName[] = [];

/** The sentence before a list may say what its items are; the end of it is enough. */
const MOST_LEAD = 240;

function namesInItem(text: string, setting: Setting): readonly VictimName[] {
  const lead = `${setting.lead.slice(-MOST_LEAD)}\n- `;
  const back = ({ start, end }: Span): Span => ({ start: start - lead.length, end: end - lead.length });
  return namesIn(lead + text, setting)
    .filter(({ at }) => at.start >= lead.length)
    .map(({ leaveOut, ...name }) => ({
      ...name,
      at: back(name.at),
      ...(leaveOut && leaveOut.start >= lead.length && { leaveOut: back(leaveOut) }),
    }));
}

function namesIn(text: string, setting: Setting): readonly VictimName[] {
  const tokens = tokensOf(text);
  const scene: Scene = { tokens, runs: nameRunsOf(tokens), lists: new Map() };
  const found = new Map<number, FoundName>();
  const add = (name: FoundName) => {
    const known = found.get(name.run.first);
    if (known === undefined || (name.certain && !known.certain)) found.set(name.run.first, name);
  };
  const roles = rolesOf(scene);
  const isPerson = (run: NameRun) => (roles.get(run.first) ?? roleOf(tokens, run)) === 'person';
  for (const name of [
    ...namesByForms(scene, isPerson),
    ...listedNames(scene),
    ...namesUnder(scene, setting),
  ]) {
    if (isPerson(name.run)) add(name);
  }
  for (const name of [...namesBeside(scene), ...namesAgain(scene, [...found.values()])]) {
    if (!found.has(name.run.first) && isPerson(name.run)) add(name);
  }
  const changed = tokens.some(({ word }) => word.startsWith('names have been changed'));
  return withoutOverlaps([...found.values()].map(name => placed(tokens, name, changed)));
}

function* namesByForms(scene: Scene, isPerson: (run: NameRun) => boolean): Generator<FoundName> {
  const { tokens } = scene;
  const names = namesAhead(scene, isPerson);
  for (const [at, token] of tokens.entries()) {
    // No form reaches a name that is farther, and nearly every word is far from any.
    const ahead = names[at] ?? FARTHEST;
    if (token.shape === 'stop' || ahead >= FARTHEST) continue;
    for (const form of formsAt(scene, at)) {
      if (form.reach < ahead) continue;
      const match = matchAt(scene, form, at);
      if (match === undefined || isRuledOut(tokens, form, match)) continue;
      for (const run of match.names) {
        const certain = certaintyOf(scene, form, run, at);
        if (certain !== undefined) yield { run, certain, ...(match.names.length === 1 && { match }) };
      }
    }
  }
}

/** Words between the first of a form and its first name. */
const FARTHEST = 18;

/** For each token how far the next word is that a name may begin with, in small letters too. */
function namesAhead({ tokens, runs }: Scene, isPerson: (run: NameRun) => boolean): readonly number[] {
  const ahead: number[] = new Array(tokens.length);
  let far = FARTHEST;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { classes, shape } = tokens[at] as Token;
    const run = runs.get(at);
    const small = shape === 'small' && classes.has('given');
    const name = small || classes.has('name-word') || (run !== undefined && isPerson(run));
    far = name ? 0 : Math.min(far + 1, FARTHEST);
    ahead[at] = far;
  }
  return ahead;
}

/** An abbreviation that nobody knows as a name begins no form: a label before it has to say what it is. */
function formsAt(scene: Scene, at: number): readonly Form[] {
  const token = scene.tokens[at] as Token;
  const own = formsFrom(token);
  const run = scene.runs.get(at);
  const isLoud = token.shape === 'capitals' && !run?.known && !run?.titled && !run?.initials;
  if (run === undefined || isLoud) return own;
  return [...formsOfNames(...tokensBehind(scene, run)), ...own];
}

/** "… named Fulan as her agent": the word is not far behind. */
function isRuledOut(tokens: readonly Token[], { unless = [] }: Form, { end }: Match): boolean {
  for (let at = end; at < end + 4; at++) {
    const token = tokens[at];
    if (token === undefined || token.shape === 'stop') return false;
    if (unless.some(word => token.word === word || token.classes.has(word))) return true;
  }
  return false;
}

/** True where a form makes a name a victim's, false where it may be, `undefined` where it does not speak of such a name. */
function certaintyOf({ tokens }: Scene, form: Form, run: NameRun, at: number): boolean | undefined {
  const own = run.known || run.titled;
  const lacks =
    (form.known && !own) ||
    (form.title && !run.titled) ||
    (form.court && !run.court) ||
    (form.kin && !run.kin);
  if (run.initials || form.initials) return run.initials && form.initials ? false : undefined;
  if (lacks || form.arabic !== (tokens[run.end - 1]?.shape === 'arabic')) return undefined;
  if (form.subject && !isSubject(tokens, run)) return undefined;
  if (form.certain) return true;
  if (!own) {
    const first = tokens[run.first] as Token;
    // An abbreviation, a heading's word, a beginning of a sentence: no name that nobody knows.
    if ((first.shape === 'capitals' && !form.loud) || first.shape === 'arabic') return undefined;
    if (form.small && /^capital/.test(tokens[at]?.shape ?? '')) return undefined;
    if (run.words === 1 && begins(tokens, run.first) && hasCommonEnding(first.word)) return undefined;
  }
  return !form.likely && own;
}

/** False behind "by", "with", "of": whoever is named there is not whom the verb is of. */
function isSubject(tokens: readonly Token[], { first }: NameRun): boolean {
  const before = tokens[first - 1];
  return before === undefined || before.begins !== false || !before.classes.has('preposition');
}

function begins(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.shape === 'stop' || before.shape === 'item' || before.word === ':';
}

function hasCommonEnding(word: string): boolean {
  return endings.some(ending => word.endsWith(ending));
}

/** Who was named once is meant by the same name in the rest of the text. */
function* namesAgain({ tokens, runs }: Scene, found: readonly FoundName[]): Generator<FoundName> {
  const certain = new Map<string, boolean>();
  for (const name of found) {
    const word = firstWordOf(tokens, name.run);
    if (word.length > 2) certain.set(word, name.certain || certain.get(word) === true);
  }
  for (const run of runs.values()) {
    const known = certain.get(firstWordOf(tokens, run));
    if (known !== undefined) yield { run, certain: known };
  }
}

function firstWordOf(tokens: readonly Token[], { first, titled }: NameRun): string {
  return tokens[titled ? first + 1 : first]?.word ?? '';
}

function placed(tokens: readonly Token[], { run, certain, match }: FoundName, changed: boolean): VictimName {
  const at = { start: tokens[run.first]?.start ?? 0, end: tokens[run.end - 1]?.end ?? 0 };
  const { from, to } = match ?? {};
  const leaveOut = from !== undefined &&
    to !== undefined && { start: tokens[from - 1]?.end ?? 0, end: tokens[to - 1]?.end ?? at.end };
  return { at, certain, changed: changed || isChanged(tokens, run), ...(leaveOut && { leaveOut }) };
}

/** "… (not her real name)", but not "… (name changed?)". */
function isChanged(tokens: readonly Token[], { end }: NameRun): boolean {
  if (!['(', ',', '–', '—', '['].includes(tokens[end]?.word ?? '')) return false;
  const said = [end + 1, end + 2].find(at => tokens[at]?.classes.has('changed'));
  return said !== undefined && source(tokens, said + 1) !== '?';
}

function source(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

function withoutOverlaps(names: readonly VictimName[]): VictimName[] {
  const kept: VictimName[] = [];
  for (const name of [...names].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)) {
    if ((kept.at(-1)?.at.end ?? 0) <= name.at.start) kept.push(name);
  }
  return kept;
}
