import { lineOf, lineStart, nextLine } from '../syntax/lines.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { doubleQuoted, isPlainWords, singleQuoted } from './scalar.ts';

/** Where a text comes to stand, and how it has to be written there. `deep`: the column of a block that is begun for it. */
export type ProsePlace =
  /** In a text block whose lines begin at a column. */
  | { readonly kind: 'block'; readonly column: number }
  /** Inside an answer, where `answer` may begin. */
  | { readonly kind: 'key'; readonly column: number; readonly deep: number }
  /** Behind a key, in an unquoted text on one line or where nothing stands yet. */
  | { readonly kind: 'plain'; readonly span: Span; readonly deep: number }
  | { readonly kind: 'quoted'; readonly span: Span; readonly quote: '"' | "'" }
  /** In braces or brackets, unquoted. */
  | { readonly kind: 'flow'; readonly span: Span };

/**
 * The edit that writes a text over a selection at its place; `undefined` where the selection is more than a text. Its lines end
 * in a line feed, whatever those of the file end in.
 */
export function putProse(
  text: string,
  selection: Span,
  place: ProsePlace,
  prose: string,
): TextEdit | undefined {
  if (place.kind === 'block') return intoBlock(text, selection, place.column, prose);
  if (place.kind === 'key') {
    const newText = `${' '.repeat(place.column)}answer: ${asBlock(prose.trim(), place.deep)}`;
    return { span: lineBlanks(text, selection), newText };
  }
  const { start } = place.span;
  const end = Math.max(start, place.span.end);
  if (selection.start < start || selection.end > Math.max(end, selection.start)) return undefined;
  if (place.kind === 'quoted') return intoQuotes(text, selection, { start, end }, place.quote, prose);
  const whole = asText(text.slice(start, selection.start), prose, text.slice(selection.end, end)).trim();
  const gap = text[start - 1] === ':' ? ' ' : '';
  const written =
    place.kind === 'flow' ? doubleQuoted(whole) : isPlainWords(whole) ? whole : asBlock(whole, place.deep);
  return { span: { start, end: Math.max(end, selection.end) }, newText: gap + written };
}

function asBlock(prose: string, column: number): string {
  return `|\n${indented(prose, column)}`;
}

function indented(prose: string, column: number): string {
  return prose.replace(/^(?=.)/gm, ' '.repeat(column));
}

/** A text between two others; what is more than words stands apart from them. */
function asText(before: string, prose: string, after: string): string {
  if (!isBlocks(prose)) return before + prose + after;
  const parts = [before.trim(), prose, after.trim()];
  return parts.filter(part => part !== '').join('\n\n');
}

function isBlocks(prose: string): boolean {
  return /\n|^(?:[-|]|#{1,6}|\d+\.) /.test(prose);
}

/** The blanks of the line before the cursor are replaced, so that the line begins where it has to. */
function lineBlanks(text: string, { start, end }: Span): Span {
  const line = lineOf(text, start);
  return text.slice(line.start, start).trim() === '' ? { start: line.start, end } : { start, end };
}

function intoBlock(text: string, selection: Span, column: number, prose: string): TextEdit {
  const first = lineOf(text, selection.start);
  const last = lineOf(text, selection.end);
  const span = lineBlanks(text, selection);
  const begins = span.start === first.start;
  const ends = text.slice(selection.end, last.end).trim() === '';
  // A paragraph right above or below would run into the first or last one of the text.
  const isApart = prose.includes('\n\n');
  const before = !isBlocks(prose)
    ? ''
    : !begins
      ? '\n\n'
      : isApart && isText(text, lineStart(text, first.start - 1), column)
        ? '\n'
        : '';
  const behind = !isBlocks(prose)
    ? ''
    : !ends
      ? '\n\n'
      : isApart && isText(text, nextLine(text, last.end), column)
        ? '\n'
        : '';
  const lines = indented(before + (begins ? prose.trimStart() : prose) + behind, column);
  const goesOn = !begins && before === '';
  return {
    span,
    newText: (goesOn ? lines.slice(column) : lines) + (ends ? '' : behind === '' ? '' : ' '.repeat(column)),
  };
}

/** True where a line of the block's text begins. */
function isText(text: string, at: number, column: number): boolean {
  const { start, end } = lineOf(text, Math.max(0, at));
  return text.slice(start, end).trim() !== '' && /^ *$/.test(text.slice(start, start + column));
}

/** Double quotes hold line breaks as \n; text in single quotes that gets any is put into double ones. */
function intoQuotes(text: string, selection: Span, inner: Span, quote: '"' | "'", prose: string): TextEdit {
  const [before, after] = [text.slice(inner.start, selection.start), text.slice(selection.end, inner.end)];
  if (!prose.includes('\n')) {
    const own = quote === '"' ? doubleQuoted(prose) : singleQuoted(prose);
    if (own !== undefined) return { span: selection, newText: own.slice(1, -1) };
  }
  if (quote === '"') {
    const [gap, behind] = [before, after].map(beside => (beside.trim() === '' ? '' : '\\n\\n'));
    return { span: selection, newText: `${gap}${doubleQuoted(prose).slice(1, -1)}${behind}` };
  }
  const whole = asText(before.replaceAll("''", "'"), prose, after.replaceAll("''", "'"));
  return { span: { start: inner.start - 1, end: inner.end + 1 }, newText: doubleQuoted(whole) };
}
