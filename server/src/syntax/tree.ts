import { grouped } from '../text/grouped.ts';
import { lastUpTo } from '../text/line-index.ts';
import { memo } from '../text/memo.ts';
import { isSameList } from '../text/same-list.ts';
import { shift } from '../text/span.ts';
import { type Difference, differenceOf, sliceOf, type Text, textOf, wholeOf } from '../text/text.ts';
import { noteRepeats, secondDocument } from './frame-problems.ts';
import { withoutMarkers } from './merge-conflict.ts';
import { type Piece, parsePiece } from './parse-piece.ts';
import { isStray, movedEntry, movedProblem, type Part, type PlacedPart, toPart } from './part.ts';
import type { PlacedEntry, PlacedPiece, PlacedProblem } from './placed.ts';
import { isSameOpen, type Stretch, split } from './split.ts';

/** A whole file as entries of entries: header lines and sections at the root, answers below a section. */
export interface Tree {
  readonly source: Text;
  /** All that stands in it but what stands above the first, in its order and without gaps. */
  readonly parts: readonly PlacedPart[];
  /** What its parts have to do with each other, and what stands above them. */
  readonly ownProblems: readonly PlacedProblem[];
  /** The source in one string; this and what follows is put together of the parts when it is asked for. */
  readonly text: string;
  readonly roots: readonly PlacedEntry[];
  readonly problems: readonly PlacedProblem[];
  readonly placed: readonly PlacedPiece[];
}

/**
 * Reads a file. Parts that did not change since `before` keep their identity, and of those that did their pieces, and with it
 * all that is remembered of them.
 */
export function parseTree(text: Text | string, before?: Tree): Tree {
  const source = textOf(text);
  if (before === undefined) return new FileTree(source, partsOf(source));
  const difference = differenceOf(before.source, source);
  return difference === undefined ? before : new FileTree(source, partsAfter(source, before, difference));
}

class FileTree implements Tree {
  readonly source: Text;
  readonly parts: readonly PlacedPart[];
  readonly ownProblems: readonly PlacedProblem[];

  constructor(source: Text, parts: readonly PlacedPart[]) {
    this.source = source;
    this.parts = parts;
    this.ownProblems = problemsBetween(source, parts);
  }

  get text(): string {
    return wholeOf(this.source);
  }

  get roots(): readonly PlacedEntry[] {
    return rootsOf(this);
  }

  get problems(): readonly PlacedProblem[] {
    return problemsOf(this);
  }

  get placed(): readonly PlacedPiece[] {
    return piecesOf(this);
  }
}

/** The first entry of a name at the root. */
export function rootNamed({ parts }: Tree, name: string): PlacedEntry | undefined {
  for (const { part, offset } of parts) {
    const root = part.roots.find(({ entry }) => entry.key.text === name);
    if (root !== undefined) return movedEntry(root, offset);
  }
  return undefined;
}

/** The entries at the root of the part in which an offset is, and of the one above that may end there. */
export function rootsAround({ parts }: Tree, at: number): readonly PlacedEntry[] {
  const n = lastUpTo(parts, at, ({ offset }) => offset);
  return parts
    .slice(Math.max(0, n - 1), n + 1)
    .flatMap(({ part, offset }) => part.roots.map(root => movedEntry(root, offset)));
}

const rootsOf = memo(({ parts }: Tree): readonly PlacedEntry[] =>
  parts.flatMap(({ part, offset }) => part.roots.map(root => movedEntry(root, offset))),
);

const problemsOf = memo(({ parts, ownProblems }: Tree): readonly PlacedProblem[] => [
  ...ownProblems,
  ...parts.flatMap(({ part, offset }) => part.problems.map(problem => movedProblem(problem, offset))),
]);

const piecesOf = memo(({ parts }: Tree): readonly PlacedPiece[] => piecesIn(parts));

function piecesIn(parts: readonly PlacedPart[]): PlacedPiece[] {
  return parts.flatMap(({ part, offset }) =>
    part.pieces.map(({ piece, stretch }) => ({ piece, stretch: { ...stretch, ...shift(stretch, offset) } })),
  );
}

function problemsBetween(source: Text, parts: readonly PlacedPart[]): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  // What stands above the first entry is no piece.
  const above = withoutMarkers(sliceOf(source, { start: 0, end: parts[0]?.offset ?? source.length }));
  for (const problem of above?.problems ?? []) problems.push({ ...problem, within: [] });
  if (parts.some(({ part }) => isDivided(part))) {
    const documentEnd = secondDocument(piecesIn(parts));
    if (documentEnd !== undefined) problems.push(documentEnd);
  }
  const roots = parts.flatMap(({ part, offset }) =>
    part.roots.map(root => ({ entry: root.entry, offset: root.offset + offset })),
  );
  noteRepeats(roots, [], problems);
  return problems;
}

/** True where a piece of it looks like the border of two documents. */
const isDivided = memo(({ pieces }: Part) => pieces.some(({ piece }) => /^(?:---|\.\.\.)/.test(piece.text)));

function partsOf(source: Text): PlacedPart[] {
  const text = wholeOf(source);
  return toParts(text, split(text), { gone: [], next: undefined });
}

/** Only what changed is split anew, with the lines around it that hang together with it. */
function partsAfter(source: Text, { parts }: Tree, difference: Difference): PlacedPart[] {
  const { end, growth } = difference;
  const from = safePart(parts, difference.start);
  const offset = parts[from]?.offset ?? 0;
  const behind = firstFrom(parts, end);
  for (let reach = behind; ; reach = 2 * reach - behind + 1) {
    const last = parts[reach];
    // As far as the first lines of a part that may be as it was.
    const until = last === undefined ? source.length : last.offset + lengthOfHead(last) + growth;
    const text = sliceOf(source, { start: offset, end: until });
    let next = parts.length;
    const stretches = split(text, (at, open) => {
      const old = firstFrom(parts, Math.max(end, at + offset - growth));
      const there = parts[old];
      if (there?.offset !== at + offset - growth || !isSameOpen(open, there.part.open)) return false;
      // Text that interrupts a section may become a part of it further down.
      if (open.interrupted !== undefined) return false;
      next = old;
      return true;
    });
    if (next === parts.length && last !== undefined) continue;
    const gone = parts.slice(Math.max(0, from), next).map(({ part }) => part);
    const changed = toParts(text, stretches, { gone, next: parts[next]?.part });
    return [
      ...parts.slice(0, Math.max(0, from)),
      ...changed.map(placed => movedPart(placed, offset)),
      ...parts.slice(next).map(placed => movedPart(placed, growth)),
    ];
  }
}

/** The first part that begins at an offset or behind it. */
function firstFrom(parts: readonly PlacedPart[], offset: number): number {
  const found = lastUpTo(parts, offset, part => part.offset);
  return (parts[found]?.offset ?? offset) < offset ? found + 1 : found;
}

/**
 * The last part above an offset of which the first line, a section's key, is read alike whatever stands around it; -1 where
 * there is none.
 */
function safePart(parts: readonly PlacedPart[], start: number): number {
  let n = parts.length === 0 ? -1 : lastUpTo(parts, start, ({ offset }) => offset);
  for (; n >= 0; n--) {
    const { part, offset } = parts[n] as PlacedPart;
    const isSection = part.pieces[0]?.stretch.role === 'head';
    if (isSection && offset + lengthOfHead(parts[n] as PlacedPart) <= start) return n;
  }
  return n;
}

function lengthOfHead({ part }: PlacedPart): number {
  return part.pieces[0]?.piece.text.length ?? 0;
}

function movedPart(placed: PlacedPart, by: number): PlacedPart {
  return by === 0 ? placed : { part: placed.part, offset: placed.offset + by };
}

/** What is known of the parts that stood in the place of some. */
interface Known {
  readonly gone: readonly Part[];
  /** The part that stands behind them. */
  readonly next: Part | undefined;
}

function toParts(text: string, stretches: readonly Stretch[], { gone, next }: Known): PlacedPart[] {
  const pieceAt = piecesFrom(gone);
  const parts: { readonly offset: number; readonly pieces: PlacedPiece[] }[] = [];
  for (const stretch of stretches) {
    const above = parts.at(-1);
    const belongs = stretch.role === 'child' && above?.pieces[0]?.stretch.role === 'head';
    const offset = belongs ? above.offset : stretch.start;
    const placed = {
      piece: pieceAt(text.slice(stretch.start, stretch.end)),
      stretch: { ...stretch, ...shift(stretch, -offset) },
    };
    if (belongs) above.pieces.push(placed);
    else parts.push({ offset, pieces: [placed] });
  }
  const byFirst = new Map(gone.map(part => [part.pieces[0]?.piece, part]));
  return parts.map(({ offset, pieces }, n) => {
    const [behind] = parts[n + 1]?.pieces ?? next?.pieces ?? [];
    const losing = behind !== undefined && isStray(behind);
    const known = byFirst.get(pieces[0]?.piece);
    if (known?.losing === losing && isSameList(known.pieces, pieces, isSamePiece))
      return { part: known, offset };
    const end = offset + (pieces.at(-1)?.stretch.end ?? 0);
    return { part: toPart(text.slice(offset, end), pieces, losing), offset };
  });
}

/** A piece that stood elsewhere before is taken from there, once: two answers alike are still two. */
function piecesFrom(gone: readonly Part[]): (text: string) => Piece {
  const old = grouped(
    gone.flatMap(({ pieces }) => pieces.map(({ piece }) => piece)),
    ({ text }) => text,
  );
  const taken = new Map<string, number>();
  return text => {
    const n = taken.get(text) ?? 0;
    taken.set(text, n + 1);
    return old.get(text)?.[n] ?? parsePiece(text);
  };
}

function isSamePiece({ piece, stretch }: PlacedPiece, other: PlacedPiece): boolean {
  return (
    piece === other.piece &&
    stretch.role === other.stretch.role &&
    isSameOpen(stretch.open, other.stretch.open)
  );
}
