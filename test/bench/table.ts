import type { Alone } from './alone.ts';
import type { Measured } from './measure.ts';
import type { Run, Size } from './run.ts';
import { SERVERS, type ServerId } from './servers.ts';

interface Row {
  readonly size: Size;
  readonly measured: Measured;
}

/** The medians of a run as Markdown: what was measured beside the floor and the peer, then what was measured alone. */
export function tables(run: Run): string {
  return [comparison(run), ...(run.alone.length === 0 ? [] : [alone(run.alone)])].join('\n\n');
}

function comparison({ sizes }: Run): string {
  const rows = sizes.flatMap(size => size.measured.map((measured): Row => ({ size, measured })));
  const measures = [...new Set(rows.map(({ measured }) => measured.measure))];
  // A size that was measured for the picture alone has one keystroke and its memory.
  const whole = Math.max(...sizes.map(({ measured }) => measured.length));
  const shown = measures.flatMap(measure =>
    rows.filter(({ size, measured }) => measured.measure === measure && size.measured.length === whole),
  );
  const head = ['median', 'file', ...SERVERS.map(({ name }) => name), 'ours / floor', 'at most'];
  return markdown(head, shown.map(cells));
}

function cells({ size, measured: { measure, unit, target, servers } }: Row, n: number, all: readonly Row[]) {
  const isFirst = all[n - 1]?.measured.measure !== measure;
  const figure = (id: ServerId) => (servers[id] ? `${rounded(servers[id].median)} ${unit}` : '');
  const ratio = servers.ours && servers.floor && servers.ours.median / servers.floor.median;
  return [
    isFirst ? measure : '',
    `${size.scale}x`,
    ...SERVERS.map(({ id }) => figure(id)),
    ratio === undefined
      ? ''
      : `${ratio.toFixed(ratio < 10 ? 2 : 0)}${target !== undefined && ratio > target ? ' ✗' : ''}`,
    target === undefined ? '' : String(target),
  ];
}

function alone(all: readonly Alone[]): string {
  const rows = all.map(({ measure, unit, limit, ours }) => [
    measure,
    `${rounded(ours.median)} ${unit}${limit !== undefined && ours.median > limit ? ' ✗' : ''}`,
    limit === undefined ? '' : `${limit} ${unit}`,
  ]);
  return markdown(['median', 'TIP Report', 'at most'], rows);
}

/** Three digits at most, since no measurement is worth more. */
function rounded(figure: number): string {
  return figure >= 100 ? String(Math.round(figure)) : String(Number(figure.toPrecision(2)));
}

/** A table whose columns are aligned in plain text too: figures to the right, words to the left. */
function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map(row => row[n]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, n) => (n === 0 ? `-${'-'.repeat(width)}-` : `-${'-'.repeat(width)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
