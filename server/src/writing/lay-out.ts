import { type Content, type Key, type NewEntry, type NewItem, STOP } from './content.ts';
import { blockOf, canBeBlock, doubleQuoted, isPlainWords, scalarText } from './scalar.ts';
import type { Style } from './style.ts';

/** A line to be written, at its column; the text of an empty one is empty. */
export interface NewLine {
  readonly column: number;
  readonly text: string;
}

/** Where something is laid out: the column of its key, how many entries stand around it, and how the file is written. */
export interface Margin {
  readonly column: number;
  readonly depth: number;
  readonly style: Style;
}

/** A value as what stands behind its key, and the lines below that. */
export interface LaidOut {
  readonly behind: string;
  readonly below: readonly NewLine[];
}

/** Longer lines are parted where they can be. */
const LONG = 110;

/** An entry as lines, its own first. */
export function entryLines(entry: NewEntry, layout: Margin): NewLine[] {
  const { column } = layout;
  const { behind, below } = layOutValue(entry.value, layout);
  const { comment, apart, value } = entry;
  const gap = behind === '' || value.kind === 'lines' ? '' : ' ';
  const colon = value.kind === 'lines' ? '' : ':';
  return [
    ...(apart ? [{ column: 0, text: '' }] : []),
    ...(comment === undefined ? [] : [{ column, text: `# ${comment}` }]),
    { column, text: `${keyText(entry)}${colon}${gap}${behind}` },
    ...below,
  ];
}

/** A value below or behind a key at the layout's column. */
export function layOutValue(value: Content, layout: Margin): LaidOut {
  const { column } = layout;
  const inner = deeper(layout);
  switch (value.kind) {
    case 'lines': {
      const [first = '', ...rest] = value.lines;
      return { behind: first, below: rest.map(line => atMargin(line, column)) };
    }
    case 'prose':
      return layOutProse(value.text, column, inner.column);
    case 'blank':
      if (value.below) return { behind: '', below: [{ column: inner.column, text: STOP }] };
      return { behind: value.stop ? STOP : '', below: [] };
    case 'entries':
      if (value.inline === true || value.entries.length === 0) break;
      return { behind: '', below: value.entries.flatMap(entry => entryLines(entry, inner)) };
    case 'items':
      if (isOneLine(value)) break;
      return { behind: '', below: value.items.flatMap(item => itemLines(item, inner)) };
  }
  return { behind: flowText(value), below: [] };
}

/** The same above comments that stand deeper than the key, and would become a part of a block. */
export function layOutAbove(value: Content, margin: Margin): LaidOut {
  const laid = layOutValue(value, margin);
  if (value.kind !== 'prose' || laid.below.length === 0) return laid;
  return { behind: doubleQuoted(value.text.trimEnd()), below: [] };
}

/** A value on one line, as it stands inside braces. */
export function flowText(value: Content): string {
  switch (value.kind) {
    case 'text':
      return scalarText(value.text);
    case 'prose':
      return value.text === STOP || value.text === ''
        ? `"${value.text}"`
        : doubleQuoted(value.text.trimEnd());
    case 'typed':
      return value.yaml;
    case 'lines':
      return value.lines.join(' ').replace(/^\s*:\s*/, '');
    case 'blank':
      return blankText(value);
    case 'entries':
      return `{${value.entries.map(flowEntry).join(', ')}}`;
    case 'items':
      return `[${value.items.map(item => flowText(item.value)).join(', ')}]`;
  }
}

function blankText({ words, stop }: Content & { readonly kind: 'blank' }): string {
  const text = stop ? STOP : '';
  return words ? `"${text}"` : text;
}

/** An entry as it stands inside braces. */
export function flowEntry(entry: NewEntry): string {
  return `${keyText(entry)}: ${flowText(entry.value)}`;
}

/** An item with its dash. */
export function itemLines({ value, remark }: NewItem, layout: Margin): NewLine[] {
  const { column } = layout;
  const comment = remark === undefined ? '' : `  # ${remark}`;
  const dashed = (first: string, below: readonly NewLine[]) => [
    { column, text: `- ${first}${comment}` },
    ...below,
  ];
  if (value.kind === 'entries' && value.inline === undefined) {
    const text = flowText(value);
    if (text.length + 2 <= LONG) return dashed(text, []);
  }
  if (value.kind === 'entries' && value.inline !== true && value.entries.length > 0) {
    // Its keys stand below each other, the first one behind the dash.
    const [first, ...below] = value.entries.flatMap(entry =>
      entryLines(entry, { ...layout, column: column + 2 }),
    );
    return dashed(first?.text ?? '', below);
  }
  const { behind, below } = layOutValue(value, { ...layout, column });
  return dashed(behind, below);
}

/** Lines as text behind what stands there already: each but the first begins a line. */
export function asText(lines: readonly NewLine[], { lineBreak }: Style): string {
  return lines
    .map(({ column, text }, n) => (n === 0 ? '' : lineBreak + margin(column, text)) + text)
    .join('');
}

/** Lines as text, each below a line break. */
export function written(lines: readonly NewLine[], { lineBreak }: Style): string {
  return lines.map(({ column, text }) => lineBreak + margin(column, text) + text).join('');
}

function margin(column: number, text: string): string {
  return text === '' ? '' : ' '.repeat(column);
}

function layOutProse(text: string, column: number, deep: number): LaidOut {
  if (text === '') return { behind: '|', below: [] };
  if (text === STOP) return { behind: '|', below: [{ column: deep, text }] };
  const typed = text.trimEnd();
  if (isPlainWords(typed)) return { behind: typed, below: [] };
  if (!typed.includes('\n') || !canBeBlock(typed, deep - column))
    return { behind: doubleQuoted(typed), below: [] };
  const { sign, lines } = blockOf(typed, deep - column);
  return { behind: sign, below: lines.map(line => ({ column: deep, text: line })) };
}

function isOneLine(value: Content & { readonly kind: 'items' }): boolean {
  if (value.inline !== undefined) return value.inline;
  const isScalar = value.items.every(({ value: { kind } }) => kind !== 'entries' && kind !== 'items');
  return value.items.length === 0 || (isScalar && flowText(value).length <= LONG);
}

function deeper({ column, depth, style }: Margin): Margin {
  return { column: column + style.step(depth), depth: depth + 1, style };
}

/** A line as typed below a key at the left margin, below one at another. */
function atMargin(line: string, column: number): NewLine {
  const typed = line.trimStart();
  return { column: typed === '' ? 0 : column + line.length - typed.length, text: typed };
}

export function keyText({ key, quoted: inQuotes }: Key): string {
  return inQuotes ? doubleQuoted(key) : scalarText(key);
}
