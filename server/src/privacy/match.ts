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
  return follow({ scene, form }, form.row, 0, start, NOTHING_GIVEN, (end, given) =>
    form.alone && !isEnd(scene.tokens, end) ? undefined : { ...given, end },
  );
}

/** The tokens behind a name, and behind the list that it begins. */
export function tokensBehind(scene: Scene, run: NameRun): readonly [Token | undefined, Token | undefined] {
  const { tokens } = scene;
  return [tokens[pastQuotes(tokens, run.end)], tokens[knownList(scene, run.first).end]];
}

/** What the pieces before gave. */
type Given = Omit<Match, 'end'>;

const NOTHING_GIVEN: Given = { names: [] };

type Next = (end: number, given: Given) => Match | undefined;

interface Task {
  readonly scene: Scene;
  readonly form: Form;
}

// biome-ignore lint/complexity/useMaxParams: a step of a search that is taken for every word
function follow(
  task: Task,
  row: Row,
  first: number,
  start: number,
  given: Given,
  next: Next,
): Match | undefined {
  const { tokens } = task.scene;
  let end = start;
  for (let at = first; at < row.length; at++) {
    const piece = row[at] as Piece;
    if (piece.kind === 'token') {
      const token = tokens[end];
      if (token === undefined || !fits(piece, token)) return undefined;
      end++;
    } else if (piece.kind === 'mark') {
      return follow(
        task,
        row,
        at + 1,
        end,
        given.from === undefined ? { ...given, from: end } : { ...given, to: end },
        next,
      );
    } else {
      return branch(task, piece, end, given, (then, now) => follow(task, row, at + 1, then, now, next));
    }
  }
  return next(end, given);
}

function branch(
  task: Task,
  piece: Exclude<Piece, { kind: 'token' | 'mark' }>,
  end: number,
  given: Given,
  go: Next,
): Match | undefined {
  switch (piece.kind) {
    case 'maybe':
      return follow(task, piece.row, 0, end, given, go) ?? go(end, given);
    case 'either':
      for (const row of piece.rows) {
        const found = follow(task, row, 0, end, given, go);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'gap':
      for (let at = end; at <= end + piece.most; at++) {
        if (at > end && endsGap(task.scene, at - 1)) return undefined;
        const found = go(at, given);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'names':
      for (const way of namesFrom(task.scene, task.form, end, piece)) {
        const found = go(way.end, { ...given, names: [...given.names, ...way.names] });
        if (found !== undefined) return found;
      }
      return undefined;
  }
}

/** A gap ends with its sentence. */
function endsGap({ tokens }: Scene, at: number): boolean {
  const shape = tokens[at]?.shape;
  return shape === undefined || shape === 'stop' || shape === 'item' || tokens[at]?.word === ';';
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
