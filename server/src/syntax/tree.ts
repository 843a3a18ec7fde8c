import { append } from '../text/many.ts';
import { type Span, shift } from '../text/span.ts';
import { noteIndent, noteRepeats, secondDocument } from './frame-problems.ts';
import { lineOf, typedOn } from './lines.ts';
import { problemAt } from './mistake.ts';
import type { Entry, SyntaxProblem } from './node.ts';
import { type Piece, parsePiece } from './parse-piece.ts';
import { type Stretch, split } from './split.ts';

/** A whole file as entries of entries: header lines and sections at the root, answers below a section. */
export interface Tree {
  readonly text: string;
  readonly roots: readonly PlacedEntry[];
  readonly problems: readonly PlacedProblem[];
  readonly placed: readonly PlacedPiece[];
}

/** An entry where it stands: `offset` is to be added to the spans of its nodes. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly offset: number;
  /** Spans in the file: the whole stretch down to the next entry of its level, comments included. */
  readonly extent: Span;
  /** True when YAML could not read all of the text that it stands in. */
  readonly broken: boolean;
  /** The entries below it, where its value is a mapping. */
  readonly children: readonly PlacedEntry[];
}

/** A problem with its span in the file. */
export interface PlacedProblem extends SyntaxProblem {
  /** The entries that lead to where it stands, outermost first. */
  readonly within: readonly string[];
}

export interface PlacedPiece {
  readonly piece: Piece;
  readonly stretch: Stretch;
}

/**
 * Reads a file. Pieces that did not change since `before` keep their identity, and with it all
 * that is remembered of them.
 */
export function parseTree(text: string, before?: Tree): Tree {
  const stretches = split(text);
  const placed = placePieces(text, stretches, before?.placed ?? []);
  const roots: PlacedEntry[] = [];
  const problems: PlacedProblem[] = [];
  const losing = new Set(placed.filter((_, n) => isStray(placed[n + 1])));
  const documentEnd = secondDocument(text, stretches);
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
  return { text, roots, problems, placed };
}

function placePieces(
  text: string,
  stretches: readonly Stretch[],
  before: readonly PlacedPiece[],
): PlacedPiece[] {
  const same = (stretch: Stretch, old: PlacedPiece | undefined): old is PlacedPiece =>
    old !== undefined &&
    old.piece.text.length === stretch.end - stretch.start &&
    text.startsWith(old.piece.text, stretch.start);
  const pieces = new Array<Piece | undefined>(stretches.length);
  const shorter = Math.min(stretches.length, before.length);
  let head = 0;
  for (; head < shorter; head++) {
    const old = before[head];
    if (!same(stretches[head] as Stretch, old)) break;
    pieces[head] = old.piece;
  }
  for (let tail = 1; tail <= shorter - head; tail++) {
    const old = before[before.length - tail];
    if (!same(stretches[stretches.length - tail] as Stretch, old)) break;
    pieces[stretches.length - tail] = old.piece;
  }
  return stretches.map((stretch, n) => ({
    stretch,
    piece: pieces[n] ?? parsePiece(text.slice(stretch.start, stretch.end)),
  }));
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
    append(below, entriesOf(child, isStray(child) || losing.has(child), problems, [name]));
  }
  const end = children.at(-1)?.stretch.end ?? stretch.end;
  for (const root of entriesOf({ piece, stretch }, false, problems, [])) {
    const extent = children.length === 0 ? root.extent : { start: root.extent.start, end };
    roots.push(children.length === 0 ? root : { ...root, extent, children: below });
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
    return placeEntry(entry, stretch.start, { start, end }, broken);
  });
}

function placeEntry(entry: Entry, offset: number, extent: Span, broken: boolean): PlacedEntry {
  const { value } = entry;
  const children =
    value?.kind === 'mapping'
      ? value.entries.map(child =>
          // Nothing asks for more than two levels of places; deeper values are read as nodes.
          ({
            entry: child,
            offset,
            extent: { start: child.span.start + offset, end: child.span.end + offset },
            broken,
            children: [],
          }),
        )
      : [];
  return { entry, offset, extent, broken, children };
}

function isDocumentMarker(text: string): boolean {
  return /^(---|\.\.\.)\s*(#.*)?\s*$/.test(text);
}
