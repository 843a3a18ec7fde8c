import { type Random, weighted } from '../random.ts';

/** An offset, more often where YAML's signs are: beginnings and ends of lines, colons, braces, quotes, blanks. */
export function placeIn(text: string, random: Random): number {
  const somewhere = random.below(text.length + 1);
  const { start, end } = lineAround(text, somewhere);
  const first = start + (/^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0);
  return weighted(random, [
    [3, () => start],
    [3, () => first],
    [2, () => start + random.below(first - start + 1)],
    [2, () => end],
    [5, () => nextSign(text, somewhere) + random.below(2)],
    [4, () => somewhere],
  ])();
}

function nextSign(text: string, from: number): number {
  const signs = /[{}[\]"'|>#:,&*!-]/g;
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? from;
}

/** The line that an offset is in, without its line break. */
export function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const breaks = /[\r\n]/g;
  breaks.lastIndex = start;
  return { start, end: breaks.exec(text)?.index ?? text.length };
}

/** One line, or a key with all that stands below it, from a beginning of a line to another. */
export function linesIn(text: string, random: Random): { readonly start: number; readonly end: number } {
  const { start } = lineAround(text, random.below(text.length + 1));
  const lines = text.slice(start).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const indent = indentOf(lines[0] ?? '');
  const whole = random.chance(0.5);
  let end = start + (lines[0]?.length ?? 0);
  for (const line of lines.slice(1)) {
    const below = /^\s*$/.test(line) || indentOf(line) > indent;
    if (whole ? !below : random.chance(0.6)) break;
    end += line.length;
  }
  return { start, end };
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
