import type { Scalar } from '../../syntax/node.ts';
import { least } from '../../text/many.ts';
import { type Line, linesFrom, type Page, typedOn } from './page.ts';

/** Lines with their common indentation moved to a column; empty ones stay as typed. */
export function shifted(page: Page, first: number, last: number, column: number): Line[] {
  const lines = linesFrom(first, last + 1);
  const common = least(lines.flatMap(line => (isEmpty(page, line) ? [] : [blanksBefore(page, line)])));
  return lines.map(line => {
    const text = typedOn(page, line);
    return { line, text: isEmpty(page, line) ? text : ' '.repeat(column) + text.slice(common) };
  });
}

/** The sign of a block of text: `|`, `>-`, `|2+`. */
const SIGN = /^[|>](?:[1-9][+-]?|[+-][1-9]?)?/;

export function signOf({ raw }: Scalar): string {
  return SIGN.exec(raw)?.[0] ?? '';
}

/** True for a block of text that takes in the blank lines below it. */
export function keepsBlanks(text: Scalar): boolean {
  return text.style === 'block' && signOf(text).includes('+');
}

/**
 * The lines of a block of text, without the one of its sign, below a key or a dash that moves from one column to
 * another: two deeper, or by as many blanks as the sign says. What is read of them stays the same.
 */
export function blockLines(
  page: Page,
  text: Scalar,
  lines: readonly number[],
  from: number,
  to: number,
): Line[] {
  const stated = /[1-9]/.exec(signOf(text))?.[0];
  const filled = lines.find(line => !isEmpty(page, line));
  // In a block without any text every line is empty, however long it is.
  const own = filled === undefined ? Number.POSITIVE_INFINITY : blanksBefore(page, filled);
  const old = stated === undefined ? own : from + Number(stated);
  const indent = to + Number(stated ?? 2);
  return lines.map(line => {
    const typed = typedOn(page, line);
    const blanks = blanksBefore(page, line);
    // Such a line reads as empty, and would not if it were longer than the others' indentation.
    if (isEmpty(page, line) && blanks <= old) return { line, text: ' '.repeat(Math.min(blanks, indent)) };
    return { line, text: ' '.repeat(indent) + typed.slice(old) };
  });
}

/** Blanks that are no tabs: to YAML a tab is text. */
function blanksBefore(page: Page, line: number): number {
  return /^ */.exec(typedOn(page, line))?.[0].length ?? 0;
}

function isEmpty(page: Page, line: number): boolean {
  return blanksBefore(page, line) === typedOn(page, line).length;
}
