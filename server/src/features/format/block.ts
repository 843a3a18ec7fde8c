import { arranged } from './order.ts';
import { asTyped, indented, indentOf, isBlank, type Line, linesFrom, type Page, typedOn } from './page.ts';
import { aligned, isAlike, type Row } from './rows.ts';

/** What begins on a line of its own in a block: an entry of a mapping, an item of a list, a stretch left as it is. */
export interface Part {
  /** Its first line, and the last one that is not a comment or blank. */
  readonly first: number;
  readonly last: number;
  /** As in `Order`. */
  readonly rank: number | undefined;
  /** It stays byte for byte, so that its neighbours must stay at their column. */
  readonly fixed: boolean;
  /** It ends with a text that takes in the blank lines below it (`|+`). */
  readonly keepsBlanks: boolean;
  readonly row?: Row;
  /** Its lines at a column. `below` are comment lines that belong inside it; `row` is what stands behind its key. */
  readonly write: (column: number, below: readonly number[], row?: string) => readonly Line[];
}

/** Parts below each other. */
export interface Block {
  readonly parts: readonly Part[];
  /** The first line that belongs to it. */
  readonly from: number;
  /** Its first part stands behind a dash, on the line of that. */
  readonly compact: boolean;
  /** Column of its parts as typed. */
  readonly column: number;
  /** Comment lines behind the last part that stand deeper than what holds the block. */
  readonly after: readonly number[];
  /** The comments above the first part are about the file. */
  readonly wholeFile?: true;
}

/** A part with the lines around it that go where it goes. */
interface Share {
  readonly part: Part;
  readonly rank: number | undefined;
  /** Blank lines above; they stay where they are, whatever part comes to stand below them. */
  readonly gap: readonly number[];
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** The lines of a block with its parts in their order at a column. */
export function writeBlock(page: Page, block: Block, wanted: number): Line[] {
  const { parts } = block;
  const column = parts.some(({ fixed }) => fixed) ? block.column : wanted;
  const { head, shares, tail } = shareOut(page, block);
  const moved = mayMove(block, shares) ? arranged(shares) : shares;
  const ordered = moved.map((share, n) => ({ ...share, gap: shares[n]?.gap ?? [] }));
  const rows = alignRows(ordered, column);
  const lines = head.map(line => (parts[0]?.fixed ? asTyped(page, line) : note(page, line, column)));
  for (const { part, gap, above, below } of ordered) {
    for (const each of gap.map(line => ({ line, text: '' }))) lines.push(each);
    for (const each of above.map(line => (part.fixed ? asTyped(page, line) : note(page, line, column))))
      lines.push(each);
    for (const each of part.write(column, below, rows.get(part))) lines.push(each);
  }
  return [...lines, ...tail.map(line => note(page, line, column))];
}

/** A comment line at a column, or a blank line. */
export function note(page: Page, line: number, column: number): Line {
  return {
    line,
    text: isBlank(page, line) ? '' : indented(column, typedOn(page, line).slice(indentOf(page, line))),
  };
}

/** Behind a dash a comment has no place above the first key. */
function mayMove({ parts, compact }: Block, shares: readonly Share[]): boolean {
  if (parts.some(({ keepsBlanks }) => keepsBlanks)) return false;
  return !compact || shares.slice(1).every(({ gap, above }) => gap.length + above.length === 0);
}

/** Every line between the parts goes to the part above, the part below, or the block as a whole. */
function shareOut(
  page: Page,
  block: Block,
): { readonly head: readonly number[]; readonly shares: readonly Share[]; readonly tail: readonly number[] } {
  const { parts, from, column, after } = block;
  const gaps = parts.map((part, n) => linesFrom(n === 0 ? from : (parts[n - 1]?.last ?? 0) + 1, part.first));
  const [inLast, tail] = divided(page, after, column);
  const split = gaps.map((lines, n) => (n === 0 ? ([[], lines] as const) : divided(page, lines, column)));
  const leading = split[0]?.[1] ?? [];
  const own = block.wholeFile ? leading.length : leading.findLastIndex(line => isBlank(page, line)) + 1;
  const shares = parts.map((part, n): Share => {
    const lines = n === 0 ? leading.slice(own) : (split[n]?.[1] ?? []);
    const blank = lines.findIndex(line => !isBlank(page, line));
    const gap = blank < 0 ? lines : lines.slice(0, blank);
    const below = n === parts.length - 1 ? inLast : (split[n + 1]?.[0] ?? []);
    return { part, rank: part.rank, gap, above: lines.slice(gap.length), below };
  });
  return { head: leading.slice(0, own), shares, tail };
}

/**
 * Comment lines between two parts that stand deeper than these belong inside the upper one, down to the first
 * that does not; the others are of the lower one.
 */
function divided(
  page: Page,
  lines: readonly number[],
  column: number,
): readonly [readonly number[], readonly number[]] {
  const first = lines.findIndex(line => !isBlank(page, line) && indentOf(page, line) <= column);
  const deeper = first < 0 ? lines : lines.slice(0, first);
  const end = deeper.findLastIndex(line => !isBlank(page, line)) + 1;
  return [lines.slice(0, end), lines.slice(end)];
}

/** What stands behind the keys of rows that follow each other line by line. */
function alignRows(shares: readonly Share[], column: number): Map<Part, string> {
  const found = new Map<Part, string>();
  let run: { readonly part: Part; readonly row: Row }[] = [];
  const close = () => {
    const texts =
      run.length > 1
        ? aligned(
            run.map(({ row }) => row),
            column,
          )
        : undefined;
    for (const [n, { part }] of run.entries()) {
      const text = texts?.[n];
      if (text !== undefined) found.set(part, text);
    }
    run = [];
  };
  for (const { part, above, below, gap } of shares) {
    const { row } = part;
    const last = run.at(-1)?.row;
    if (row === undefined || gap.length + above.length > 0 || (last && !isAlike(last, row))) close();
    if (row !== undefined) run.push({ part, row });
    if (below.length > 0) close();
  }
  close();
  return found;
}
