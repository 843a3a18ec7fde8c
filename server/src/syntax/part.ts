import { shift } from '../text/span.ts';
import { noteIndent, noteRepeats } from './frame-problems.ts';
import { lineOf, typedOn } from './lines.ts';
import { problemAt } from './mistake.ts';
import type { Entry } from './node.ts';
import type { Piece } from './parse-piece.ts';
import type { PlacedEntry, PlacedPiece, PlacedProblem } from './placed.ts';
import type { Open } from './split.ts';

/**
 * What begins at the root of a file, with all that stands below it: a section with its answers, a line of the header. It is a
 * value: the same as long as nothing in it changes, wherever it stands, so that what follows from it need not be worked out
 * again. All spans count from its beginning.
 */
export interface Part {
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
  readonly roots: readonly PlacedEntry[];
  /** But for what it has to do with the parts around it. */
  readonly problems: readonly PlacedProblem[];
  /** What the parts above it leave open. */
  readonly open: Open;
  /** True where text behind it was probably lost by its last answer. */
  readonly losing: boolean;
}

export interface PlacedPart {
  readonly part: Part;
  readonly offset: number;
}

/** A part of pieces that stand in it. */
export function toPart(text: string, pieces: readonly PlacedPiece[], losing: boolean): Part {
  const roots: PlacedEntry[] = [];
  const problems: PlacedProblem[] = [];
  const [first, ...children] = pieces;
  if (first !== undefined) {
    readRoot(first, children, losing, roots, problems);
    for (const root of roots) noteRepeats(root.children, [root.entry.key.text], problems);
  }
  return { text, pieces, roots, problems, open: first?.stretch.open ?? { root: '' }, losing };
}

function readRoot(
  { piece, stretch }: PlacedPiece,
  children: readonly PlacedPiece[],
  losing: boolean,
  roots: PlacedEntry[],
  problems: PlacedProblem[],
): void {
  const below: PlacedEntry[] = [];
  const name = keyOf(piece);
  addProblems(piece, stretch.start, [name], problems);
  for (const [n, child] of children.entries()) {
    const key = keyOf(child.piece);
    addProblems(child.piece, child.stretch.start, [name, key], problems);
    noteIndent(child, children[0] as PlacedPiece, [name, key], problems);
    const next = children[n + 1];
    const loses = next === undefined ? losing : isStray(next);
    for (const each of entriesOf(child, isStray(child) || loses, problems, [name])) below.push(each);
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

function keyOf({ value }: Piece): string {
  return value?.kind === 'mapping' ? (value.entries[0]?.key.text ?? '') : '';
}

/** Text without indentation, or without a key, that some answer above has lost. */
export function isStray({ stretch, piece }: PlacedPiece): boolean {
  if (stretch.indent > 0) return false;
  return stretch.role === 'child' || (piece.value?.kind === 'scalar' && !isDocumentMarker(piece.text));
}

function addProblems(
  piece: Piece,
  offset: number,
  within: readonly string[],
  problems: PlacedProblem[],
): void {
  for (const problem of piece.problems) problems.push(movedProblem({ ...problem, within }, offset));
}

/** The same problem so many letters further down. */
export function movedProblem(problem: PlacedProblem, by: number): PlacedProblem {
  const first = problem.first && shift(problem.first, by);
  return { ...problem, span: shift(problem.span, by), ...(first && { first }) };
}

/** The same entry so many letters further down. */
export function movedEntry(placed: PlacedEntry, by: number): PlacedEntry {
  const { entry, offset, extent, broken } = placed;
  if (placed instanceof Placed) return new Placed(entry, offset + by, shift(extent, by), broken);
  const children = placed.children.map(child => movedEntry(child, by));
  return { entry, offset: offset + by, extent: shift(extent, by), broken, children };
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
  readonly extent: PlacedEntry['extent'];
  readonly broken: boolean;
  #children: readonly PlacedEntry[] | undefined;

  constructor(entry: Entry, offset: number, extent: PlacedEntry['extent'], broken: boolean) {
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
