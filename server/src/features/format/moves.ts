import type { TextEdit } from '../../text/edit.ts';
import { endOf, type Line, type Page, startOf, typedOn } from './page.ts';

/**
 * The edits that make the lines of a file those given: inside a line what differs, and where lines changed their
 * order those that moved, as few as can be. Lines that are missing are taken out. `ended` asks for a line break
 * behind the last, and nothing behind that.
 */
export function editsTo(page: Page, lines: readonly Line[], ended: boolean): TextEdit[] {
  const { count } = page;
  const staying = longestRise(lines.map(({ line }) => line));
  const edits: TextEdit[] = [];
  let next = 0;
  let from = 0;
  for (const at of [...staying, lines.length]) {
    const kept = lines[at];
    const moved = lines.slice(from, at).map(line => line.text + breakOf(page, line.line));
    // Behind the last line a break may be missing.
    if (next === count && ownBreak(page, count - 1) === '' && (ended || moved.length > 0))
      moved.unshift(fileBreak(page));
    const start = startOf(page, next);
    const end = kept === undefined && ended ? page.text.length : startOf(page, kept?.line ?? count);
    if (start < end || moved.length > 0) edits.push({ span: { start, end }, newText: moved.join('') });
    if (kept === undefined) break;
    for (const each of within(page, kept)) edits.push(each);
    from = at + 1;
    next = kept.line + 1;
  }
  return edits;
}

/** What differs inside a line that stays where it is. */
function within(page: Page, { line, text }: Line): TextEdit[] {
  const typed = typedOn(page, line);
  if (typed === text) return [];
  const shorter = Math.min(typed.length, text.length);
  let head = 0;
  while (head < shorter && typed[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && typed.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const start = startOf(page, line);
  const span = { start: start + head, end: start + typed.length - tail };
  return [{ span, newText: text.slice(head, text.length - tail) }];
}

/** The indices of the longest run of ever higher numbers, which need not be neighbours. */
function longestRise(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, n) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[n] = ends[low - 1] ?? -1;
    ends[low] = n;
  });
  const rise: number[] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) rise.unshift(n);
  return rise;
}

function ownBreak(page: Page, line: number): string {
  return page.text.slice(endOf(page, line), page.index.startOf(line + 1) ?? page.text.length);
}

/** A line's own break; of a last line without one that of the first. */
function breakOf(page: Page, line: number): string {
  return ownBreak(page, line) || fileBreak(page);
}

function fileBreak({ text }: Page): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
