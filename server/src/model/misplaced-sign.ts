import type { Entry, Scalar } from '../syntax/node.ts';

/** What was meant where a comma or a colon stands in the wrong place inside braces. */
export interface Regrouped {
  readonly entries: readonly Entry[];
  /** How many of the entries as typed it stands for. */
  readonly taken: number;
  readonly written: string;
  readonly instead: string;
}

const FIGURE = String.raw`\d[\d,.]*`;
const NAME = String.raw`\p{L}[\p{L}\p{N}_-]*`;
const FIGURE_FIRST = new RegExp(String.raw`^(${FIGURE})(?:\s+(${NAME}))?$`, 'u');
const NAME_FIRST = new RegExp(String.raw`^(${NAME})(?:\s*[;=]\s*|\s+)(${FIGURE})$`, 'u');

const GLUED = new RegExp(String.raw`^(${NAME}):(${FIGURE})\s+(${NAME})$`, 'u');

/**
 * `female: ,100 transgender: 2`: a comma before the figure and not behind it. `male 70`, `male; 70` and `70 male`: a
 * name and a figure without a colon. `female:100 transgender: 2`: a blank and a comma that are missing.
 */
export function regrouped(entries: readonly Entry[], at: number): Regrouped | undefined {
  const entry = entries[at];
  const next = entries[at + 1];
  if (entry?.key.style !== 'plain') return undefined;
  if (!entry.colon) return pairOf(entry.key);
  const glued = GLUED.exec(entry.key.text);
  if (glued !== null) return pairIn(entry, glued);
  if (entry.value !== undefined || next?.key.style !== 'plain') return undefined;
  const { text, span } = next.key;
  const found = FIGURE_FIRST.exec(text);
  if (found === null) return undefined;
  const [, figure = '', name] = found;
  // `female: ,100: 5` is nothing that can be guessed.
  if (name === undefined && next.colon) return undefined;
  const value = part(next.key, 0, figure.length);
  const own: Entry = { ...entry, value, span: { start: entry.span.start, end: value.span.end } };
  const written = `${entry.key.text}: ,${text}`;
  const instead = `${entry.key.text}: ${figure}`;
  if (name === undefined) return { entries: [own], taken: 2, written, instead };
  const key = part(next.key, text.length - name.length, text.length);
  const other: Entry = {
    ...next,
    key,
    span: { start: key.span.start, end: Math.max(span.end, next.span.end) },
  };
  return { entries: [own, other], taken: 2, written, instead: `${instead}, ${name}` };
}

function pairIn(entry: Entry, [written, name = '', figure = '', other = '']: RegExpExecArray): Regrouped {
  const first = part(entry.key, 0, name.length);
  const value = part(entry.key, name.length + 1, name.length + 1 + figure.length);
  const key = part(entry.key, written.length - other.length, written.length);
  return {
    entries: [
      { key: first, value, span: { start: first.span.start, end: value.span.end }, colon: true },
      { ...entry, key, span: { start: key.span.start, end: entry.span.end } },
    ],
    taken: 1,
    written,
    instead: `${name}: ${figure}, ${other}`,
  };
}

function pairOf(lone: Scalar): Regrouped | undefined {
  const { text, span } = lone;
  const named = NAME_FIRST.exec(text);
  const counted = FIGURE_FIRST.exec(text);
  const [, name, figure] = named ?? [undefined, counted?.[2], counted?.[1]];
  if (name === undefined || figure === undefined) return undefined;
  const first = named === null ? text.length - name.length : 0;
  const key = part(lone, first, first + name.length);
  const start = named === null ? 0 : text.length - figure.length;
  const value = part(lone, start, start + figure.length);
  return {
    entries: [{ key, value, span, colon: true }],
    taken: 1,
    written: text,
    instead: `${name}: ${figure}`,
  };
}

/** A stretch of a plain text as a text of its own. */
function part({ text, span }: Scalar, start: number, end: number): Scalar {
  const raw = text.slice(start, end);
  return {
    kind: 'scalar',
    style: 'plain',
    text: raw,
    raw,
    span: { start: span.start + start, end: span.start + end },
  };
}
