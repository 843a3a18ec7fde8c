import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { isBlank, type Line, lineAbove, lineAt, lineBelow } from '../context/line.ts';
import type { Scene } from '../scene.ts';
import type { ProsePlace } from './prose-place.ts';

/** The edit that writes a text at its place; `undefined` where the selection is more than a text. */
export function proseEdit(
  scene: Scene,
  selection: Span,
  place: ProsePlace,
  prose: string,
): TextEdit | undefined {
  const { text, context } = scene;
  if (place.kind === 'block') return intoBlock(text, selection, place.column, prose);
  if (place.kind === 'key') {
    const newText = `${' '.repeat(place.column)}answer: ${asBlock(prose.trim(), place.column + context.step)}`;
    return { span: lineBlanks(text, selection), newText };
  }
  const { start } = context.span;
  const end = Math.max(start, context.span.end);
  if (selection.start < start || selection.end > Math.max(end, selection.start)) return undefined;
  if (place.kind === 'quoted') return intoQuotes(text, selection, { start, end }, place.quote, prose);
  const whole = joined(text.slice(start, selection.start), prose, text.slice(selection.end, end)).trim();
  const gap = text[start - 1] === ':' ? ' ' : '';
  const isPlain = !whole.includes('\n') && isSafePlain(whole);
  const written =
    place.kind === 'flow'
      ? JSON.stringify(whole)
      : isPlain
        ? whole
        : asBlock(whole, place.column + context.step);
  return { span: { start, end: Math.max(end, selection.end) }, newText: gap + written };
}

/** Text that YAML reads as it stands. */
function isSafePlain(text: string): boolean {
  return /^[\p{L}\p{N}(“‘$£€]/u.test(text) && !/:(?:\s|$)|\s#|\s$/.test(text);
}

function asBlock(prose: string, column: number): string {
  return `|\n${indented(prose, column)}`;
}

function indented(prose: string, column: number): string {
  return prose.replace(/^(?=.)/gm, ' '.repeat(column));
}

/** A text between two others; what is more than words stands apart from them. */
function joined(before: string, prose: string, after: string): string {
  if (!isBlocks(prose)) return before + prose + after;
  const parts = [before.trim(), prose, after.trim()];
  return parts.filter(part => part !== '').join('\n\n');
}

function isBlocks(prose: string): boolean {
  return /\n|^(?:[-|]|#{1,6}|\d+\.) /.test(prose);
}

/** The blanks of the line before the cursor are replaced, so that the line begins where it has to. */
function lineBlanks(text: string, { start, end }: Span): Span {
  const line = lineAt(text, start);
  return text.slice(line.start, start).trim() === '' ? { start: line.start, end } : { start, end };
}

function intoBlock(text: string, selection: Span, column: number, prose: string): TextEdit {
  const first = lineAt(text, selection.start);
  const last = lineAt(text, selection.end);
  const span = lineBlanks(text, selection);
  const begins = span.start === first.start;
  const ends = text.slice(selection.end, last.end).trim() === '';
  // A paragraph right above or below would run into the first or last one of the text.
  const isApart = prose.includes('\n\n');
  const before = !isBlocks(prose)
    ? ''
    : !begins
      ? '\n\n'
      : isApart && isText(text, lineAbove(text, first), column)
        ? '\n'
        : '';
  const behind = !isBlocks(prose)
    ? ''
    : !ends
      ? '\n\n'
      : isApart && isText(text, lineBelow(text, last), column)
        ? '\n'
        : '';
  const lines = indented(before + (begins ? prose.trimStart() : prose) + behind, column);
  const goesOn = !begins && before === '';
  return {
    span,
    newText: (goesOn ? lines.slice(column) : lines) + (ends ? '' : behind === '' ? '' : ' '.repeat(column)),
  };
}

function isText(text: string, line: Line | undefined, column: number): boolean {
  return line !== undefined && !isBlank(line) && /^ *$/.test(text.slice(line.start, line.start + column));
}

/** Double quotes hold line breaks as \n; text in single quotes that gets any is put into double ones. */
function intoQuotes(text: string, selection: Span, inner: Span, quote: '"' | "'", prose: string): TextEdit {
  const [before, after] = [text.slice(inner.start, selection.start), text.slice(selection.end, inner.end)];
  if (!prose.includes('\n')) {
    const written = quote === '"' ? JSON.stringify(prose).slice(1, -1) : prose.replaceAll("'", "''");
    return { span: selection, newText: written };
  }
  if (quote === '"') {
    const [gap, behind] = [before, after].map(beside => (beside.trim() === '' ? '' : '\\n\\n'));
    return { span: selection, newText: `${gap}${JSON.stringify(prose).slice(1, -1)}${behind}` };
  }
  const whole = joined(before.replaceAll("''", "'"), prose, after.replaceAll("''", "'"));
  return { span: { start: inner.start - 1, end: inner.end + 1 }, newText: JSON.stringify(whole) };
}
