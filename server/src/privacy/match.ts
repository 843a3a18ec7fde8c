import { type Form, fits, type Piece, type Row } from './form.ts';
import { type Lower, type NameRun, runAt } from './name-run.ts';
import type { Token } from './tokens.ts';

/** A text as forms see it. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly runs: ReadonlyMap<number, NameRun>;
  /** The lists of names that forms asked for, by the token that they begin with. */
  readonly lists: Map<number, Names>;
}

/** Where a form fits: the names that it gives, and the tokens that may be left out with them. */
export interface Match {
  readonly names: readonly NameRun[];
  readonly from?: number;
  readonly to?: number;
  /** Behind the last token. */
  readonly end: number;
}

/** The first way in which a form fits from a token on. The steps are bounded by the form, whatever the text is. */
export function matchAt(scene: Scene, form: Form, start: number): Match | undefined {
  if (form.row[0]?.kind === 'names' && !mayFollow(scene, form, start)) return undefined;
  const ends = (match: Match) => !(form.alone && !isEnd(scene.tokens, match.end));
  return follow(scene, form, form.row, 0, { names: [], end: start }, match =>
    ends(match) ? match : undefined,
  );
}

/** Most forms that begin with a name are ruled out by the word behind it. */
function mayFollow(scene: Scene, { behind }: Form, start: number): boolean {
  if (behind === undefined) return true;
  const list = knownList(scene, start);
  const alone = pastQuotes(scene.tokens, list.names[0]?.end ?? start);
  return [alone, list.end].some(at => {
    const token = scene.tokens[at];
    return token !== undefined && behind.some(piece => fits(piece, token));
  });
}

type Next = (match: Match) => Match | undefined;

function follow(scene: Scene, form: Form, row: Row, at: number, match: Match, next: Next): Match | undefined {
  const piece = row[at];
  if (piece === undefined) return next(match);
  const go = (then: Match) => follow(scene, form, row, at + 1, then, next);
  switch (piece.kind) {
    case 'token': {
      const token = scene.tokens[match.end];
      return token !== undefined && fits(piece, token) ? go({ ...match, end: match.end + 1 }) : undefined;
    }
    case 'mark':
      return go(match.from === undefined ? { ...match, from: match.end } : { ...match, to: match.end });
    case 'maybe':
      return follow(scene, form, piece.row, 0, match, go) ?? go(match);
    case 'either':
      return firstOf(piece.rows, choice => follow(scene, form, choice, 0, match, go));
    case 'gap':
      return firstOf(gapsFrom(scene, match.end, piece.most), end => go({ ...match, end }));
    case 'names':
      return firstOf(namesFrom(scene, form, match.end, piece), ({ names, end }) =>
        go({ ...match, names: [...match.names, ...names], end }),
      );
  }
}

function firstOf<In>(choices: Iterable<In>, attempt: (choice: In) => Match | undefined): Match | undefined {
  for (const choice of choices) {
    const found = attempt(choice);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A gap ends with its sentence. */
function* gapsFrom({ tokens }: Scene, from: number, most: number): Generator<number> {
  yield from;
  for (let at = from; at < from + most; at++) {
    const shape = tokens[at]?.shape;
    if (shape === undefined || shape === 'stop' || shape === 'item' || tokens[at]?.word === ';') return;
    yield at + 1;
  }
}

interface Names {
  readonly names: readonly NameRun[];
  readonly end: number;
}

/** More names in a row than are looked at together. */
const MOST_NAMES = 40;

/** All names of a list, else its first alone. */
function namesFrom(
  scene: Scene,
  form: Form,
  from: number,
  { many }: Extract<Piece, { kind: 'names' }>,
): Names[] {
  const list = form.any
    ? listFrom(scene, from, 'any')
    : form.lower
      ? listFrom(scene, from, 'known')
      : knownList(scene, from);
  const [first] = list.names;
  if (first === undefined) return [];
  const alone = { names: [first], end: pastQuotes(scene.tokens, first.end) };
  return many && list.names.length > 1 ? [list, alone] : [alone];
}

/** Many forms ask for the list that begins with the same name. */
function knownList(scene: Scene, from: number): Names {
  let list = scene.lists.get(from);
  if (list === undefined) {
    list = listFrom(scene, from, 'none');
    scene.lists.set(from, list);
  }
  return list;
}

function listFrom({ tokens, runs }: Scene, from: number, lower: Lower): Names {
  const names: NameRun[] = [];
  let end = from;
  let at = from;
  while (names.length < MOST_NAMES) {
    at = pastQuotes(tokens, at);
    const run = runs.get(at) ?? (lower === 'none' ? undefined : runAt(tokens, at, lower));
    if (run === undefined) break;
    names.push(run);
    end = pastQuotes(tokens, run.end);
    at = behindSeparator(tokens, behindAge(tokens, end));
    if (at < 0) break;
  }
  return { names, end };
}

const QUOTES = new Set(['"', '“', '”', '‘', '«', '»', '*', '_', "'"]);

function pastQuotes(tokens: readonly Token[], at: number): number {
  return QUOTES.has(tokens[at]?.word ?? '') ? at + 1 : at;
}

/** "(14)", ", 14" between names of a list. */
function behindAge(tokens: readonly Token[], end: number): number {
  const word = tokens[end]?.word;
  if (word === '(') {
    for (let at = end + 1; at < end + 8; at++) if (tokens[at]?.word === ')') return at + 1;
  }
  return word === ',' && tokens[end + 1]?.shape === 'number' ? end + 2 : end;
}

/** Where the next name of a list would begin; -1 where nothing joins it. */
function behindSeparator(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at < end + 3 && (SEPARATORS.has(tokens[at]?.word ?? '') || tokens[at]?.shape === 'item')) at++;
  return at === end ? -1 : at;
}

const SEPARATORS = new Set([',', 'and', '&', '/', '+', ';', 'اور', '،', 'و', '؛', 'as well as']);

/** True where a text, a line or a sentence ends. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    token.begins ||
    token.shape === 'stop' ||
    token.shape === 'item' ||
    token.word === ';'
  );
}
