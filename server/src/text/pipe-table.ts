import type { Span } from './span.ts';

/** The text of one cell, blanks around it left out, where it stands. */
export interface PipeCell {
  readonly text: string;
  readonly at: Span;
}

/** A table of Markdown as typed: its rows from top to bottom, the heading first. */
export interface PipeTable {
  readonly rows: readonly (readonly PipeCell[])[];
  readonly at: Span;
}

const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The tables of a text: a row of headings, a rule of hyphens below it, and every line up to the next blank one. */
export function pipeTablesIn(text: string): readonly PipeTable[] {
  if (!text.includes('|') || !text.includes('-')) return [];
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: line, index }) => ({
    line: line.replace(/\r?\n$/, ''),
    start: index,
  }));
  const tables: PipeTable[] = [];
  for (let at = 1; at < lines.length; at++) {
    const [head, rule] = [lines[at - 1], lines[at]];
    if (head === undefined || rule === undefined || !isRule(rule.line) || !head.line.includes('|')) continue;
    let end = at + 1;
    while (end < lines.length && lines[end]?.line.trim() !== '') end++;
    const rows = [head, ...lines.slice(at + 1, end)].map(({ line, start }) => cellsOf(line, start));
    const last = lines[end - 1] ?? rule;
    tables.push({ rows, at: { start: head.start, end: last.start + last.line.length } });
    at = end;
  }
  return tables;
}

function isRule(line: string): boolean {
  return line.includes('|') && line.length < 2_000 && RULE.test(line);
}

/** A bar behind a backslash is part of its cell. */
function cellsOf(line: string, start: number): PipeCell[] {
  const bars = [...line.matchAll(/\\?\|/g)].filter(({ 0: bar }) => bar === '|').map(({ index }) => index);
  const edges = [-1, ...bars, line.length];
  const cells = edges.slice(1).map((end, n) => trimmed(line, (edges[n] ?? -1) + 1, end, start));
  const outer = (cell: PipeCell | undefined) => cell?.text === '';
  if (bars.length > 0 && outer(cells[0])) cells.shift();
  if (bars.length > 0 && outer(cells.at(-1))) cells.pop();
  return cells;
}

function trimmed(line: string, from: number, to: number, start: number): PipeCell {
  const text = line.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const own = text.trim();
  return { text: own, at: { start: start + from + lead, end: start + from + lead + own.length } };
}
