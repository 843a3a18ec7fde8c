import { type ChangedLines, indexLines, type LineIndex, reindexLines } from '../text/line-index.ts';
import { type Span, shift } from '../text/span.ts';
import { noteIndent, noteRepeats, secondDocument } from './frame-problems.ts';
import { lineOf, typedOn } from './lines.ts';
import { withoutMarkers } from './merge-conflict.ts';
import { problemAt } from './mistake.ts';
import type { Entry } from './node.ts';
import { type Piece, parsePiece } from './parse-piece.ts';
import type { PlacedEntry, PlacedPiece, PlacedProblem } from './placed.ts';
import { type Stretch, split } from './split.ts';

/** A whole file as entries of entries: header lines and sections at the root, answers below a section. */
export interface Tree {
  readonly text: string;
  readonly roots: readonly PlacedEntry[];
  readonly problems: readonly PlacedProblem[];
  readonly placed: readonly PlacedPiece[];
  /** Where its lines begin. */
  readonly lines: LineIndex;
}

/**
 * Reads a file. Pieces that did not change since `before` keep their identity, and with it all
 * that is remembered of them.
 */
export function parseTree(text: string, before?: Tree): Tree {
  const { placed, lines } = readPieces(text, before);
  const roots: PlacedEntry[] = [];
  const problems: PlacedProblem[] = [];
  const losing = new Set(placed.filter((_, n) => isStray(placed[n + 1])));
  // What stands above the first entry is no piece.
  const above = withoutMarkers(text.slice(0, placed[0]?.stretch.start));
  for (const problem of above?.problems ?? []) problems.push({ ...problem, within: [] });
  const documentEnd = secondDocument(placed);
  if (documentEnd !== undefined) problems.push(documentEnd);
  for (let n = 0; n < placed.length; ) {
    const first = placed[n] as PlacedPiece;
    const children: PlacedPiece[] = [];
    n++;
    if (first.stretch.role === 'head') {
      for (let next = placed[n]; next?.stretch.role === 'child'; next = placed[n]) {
        children.push(next);
        n++;
      }
    }
    addRoot(first, children, losing, roots, problems);
  }
  noteRepeats(roots, problems);
  return { text, roots, problems, placed, lines };
}

/** The pieces of a text, those that stand in the text before taken from there. */
function readPieces(text: string, before: Tree | undefined): Pick<Tree, 'placed' | 'lines'> {
  if (before === undefined) {
    const lines = indexLines(text);
    const { stretches } = split(text, lines);
    return { placed: stretches.map(stretch => ({ stretch, piece: pieceAt(text, stretch) })), lines };
  }
  const ends = sameEnds(text, before);
  const lines = reindexLines(before.lines, text, linesBetween(text, before, ends));
  const stretches = before.placed.map(({ stretch }) => stretch);
  const growth = text.length - before.text.length;
  const { head, tail, ...found } = split(text, lines, { stretches, ...ends, growth });
  const last = found.stretches.length - tail;
  const gone = before.placed.slice(head, before.placed.length - tail);
  const old = new Map(gone.map(({ piece }) => [piece.text, piece]));
  const placed = found.stretches.map((stretch, n): PlacedPiece => {
    const moved = n - found.stretches.length + before.placed.length;
    const known = n < head ? before.placed[n] : n < last ? undefined : before.placed[moved];
    if (known?.stretch === stretch) return known;
    return { stretch, piece: known?.piece ?? pieceAt(text, stretch, old) };
  });
  return { placed, lines };
}

interface Ends {
  readonly head: number;
  readonly tail: number;
}

/** Where the text may have changed, from the beginning of a line to that of another. */
function linesBetween(text: string, before: Tree, { head, tail }: Ends): ChangedLines {
  const first = head < 2 ? undefined : before.placed[head - 1];
  const last = tail === 0 ? undefined : before.placed[before.placed.length - tail];
  const growth = text.length - before.text.length;
  return {
    start: first?.stretch.start ?? 0,
    end: last === undefined ? text.length : last.stretch.start + growth,
  };
}

/** How many pieces of a text stand at the beginning and at the end of the new one too. */
function sameEnds(text: string, { text: old, placed }: Tree): Ends {
  const growth = text.length - old.length;
  const standsAt = ({ piece }: PlacedPiece, at: number) =>
    text.slice(at, at + piece.text.length) === piece.text;
  const [first] = placed;
  // What stands above the first entry is no piece.
  const above =
    first !== undefined && text.slice(0, first.stretch.start) === old.slice(0, first.stretch.start);
  let head = 0;
  while (above && head < placed.length) {
    const each = placed[head] as PlacedPiece;
    if (!standsAt(each, each.stretch.start)) break;
    head++;
  }
  const from = head === 0 ? 0 : (placed[head]?.stretch.start ?? old.length);
  let tail = 0;
  for (; tail < placed.length - head; tail++) {
    const each = placed[placed.length - tail - 1] as PlacedPiece;
    const at = each.stretch.start + growth;
    if (at < from || !standsAt(each, at)) break;
  }
  return { head, tail };
}

/** A piece that stood elsewhere before is taken from there, once: two answers alike are still two. */
function pieceAt(text: string, { start, end }: Stretch, gone?: Map<string, Piece>): Piece {
  const own = text.slice(start, end);
  const known = gone?.get(own);
  gone?.delete(own);
  return known ?? parsePiece(own);
}

function addRoot(
  { piece, stretch }: PlacedPiece,
  children: readonly PlacedPiece[],
  losing: ReadonlySet<PlacedPiece>,
  roots: PlacedEntry[],
  problems: PlacedProblem[],
): void {
  const below: PlacedEntry[] = [];
  const name = piece.value?.kind === 'mapping' ? (piece.value.entries[0]?.key.text ?? '') : '';
  addProblems(piece, stretch.start, [name], problems);
  for (const child of children) {
    const key = child.piece.value?.kind === 'mapping' ? (child.piece.value.entries[0]?.key.text ?? '') : '';
    addProblems(child.piece, child.stretch.start, [name, key], problems);
    noteIndent(child, children[0] as PlacedPiece, [name, key], problems);
    for (const each of entriesOf(child, isStray(child) || losing.has(child), problems, [name]))
      below.push(each);
  }
  const end = children.at(-1)?.stretch.end ?? stretch.end;
  for (const root of entriesOf({ piece, stretch }, false, problems, [])) {
    if (children.length === 0) roots.push(root);
    else {
      const { entry, offset, broken, extent } = root;
      roots.push({ entry, offset, broken, extent: { start: extent.start, end }, children: below });
    }
  }
}

/** Text without indentation, or without a key, that some answer above has lost. */
function isStray(placed: PlacedPiece | undefined): boolean {
  if (placed === undefined || placed.stretch.indent > 0) return false;
  return (
    placed.stretch.role === 'child' ||
    (placed.piece.value?.kind === 'scalar' && !isDocumentMarker(placed.piece.text))
  );
}

function addProblems(
  piece: Piece,
  offset: number,
  within: readonly string[],
  problems: PlacedProblem[],
): void {
  for (const problem of piece.problems) {
    const first = problem.first && shift(problem.first, offset);
    problems.push({ ...problem, span: shift(problem.span, offset), ...(first && { first }), within });
  }
}

/** The entries of a piece that is a mapping; anything else is text without a key. */
function entriesOf(
  { piece, stretch }: PlacedPiece,
  losing: boolean,
  problems: PlacedProblem[],
  within: readonly string[],
): PlacedEntry[] {
  const { value } = piece;
  const broken = piece.broken || losing;
  const whole = { start: stretch.start, end: stretch.end };
  if (value === undefined) return [];
  if (value.kind !== 'mapping') {
    if (piece.problems.length === 0 && !isDocumentMarker(piece.text)) {
      const line = typedOn(piece.text, lineOf(piece.text, value.span.start));
      const glued = value.kind === 'scalar' && /^[\w.-]+:\S/.test(value.raw);
      const problem = problemAt(glued ? 'missing-space' : 'missing-colon', piece.text, line);
      problems.push({ ...problem, span: shift(problem.span, stretch.start), within });
    }
    return [];
  }
  return value.entries.map((entry, n) => {
    const start = n === 0 ? whole.start : stretch.start + entry.span.start;
    const next = value.entries[n + 1];
    const end = next === undefined ? whole.end : stretch.start + next.span.start;
    return new Placed(entry, stretch.start, { start, end }, broken);
  });
}

/** The entries below it are placed when they are asked for, which a keystroke does of few. */
class Placed implements PlacedEntry {
  readonly entry: Entry;
  readonly offset: number;
  readonly extent: Span;
  readonly broken: boolean;
  #children: readonly PlacedEntry[] | undefined;

  constructor(entry: Entry, offset: number, extent: Span, broken: boolean) {
    this.entry = entry;
    this.offset = offset;
    this.extent = extent;
    this.broken = broken;
  }

  get children(): readonly PlacedEntry[] {
    this.#children ??= this.#placeChildren();
    return this.#children;
  }

  /** Nothing asks for more than two levels of places; deeper values are read as nodes. */
  #placeChildren(): readonly PlacedEntry[] {
    const { value } = this.entry;
    if (value?.kind !== 'mapping') return [];
    const { offset, broken } = this;
    return value.entries.map(entry => ({
      entry,
      offset,
      extent: shift(entry.span, offset),
      broken,
      children: [],
    }));
  }
}

function isDocumentMarker(text: string): boolean {
  return /^(---|\.\.\.)\s*(#.*)?$/.test(text.trimEnd());
}
