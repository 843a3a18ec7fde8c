import type { Span } from '../text/span.ts';

/** Of names, figures and paths: in lines as in braces each of these signs is what it seems. */
const PLAIN = /^[\p{L}\p{N}_./][\p{L}\p{M}\p{N} _.()+/;=%$@’‘“”–—-]*$/u;

/** A word, a figure or a name as a value: in quotes wherever a sign in it could mean something. */
export function scalarText(text: string): string {
  return PLAIN.test(text) && !text.endsWith(' ') && !isNothing(text) ? text : doubleQuoted(text);
}

/** A text in words on one line, where no braces are around it. */
export function isPlainWords(text: string): boolean {
  return (
    /^[\p{L}\p{N}(“‘$£€]/u.test(text) &&
    !/:(?:\s|$)|\s#|\s$/.test(text) &&
    !ODD.test(text) &&
    !isNothing(text)
  );
}

/** YAML's own word for a value that is not there. */
function isNothing(text: string): boolean {
  return /^null$/i.test(text);
}

/** What other programs take for a line break, or do not show at all; and tabs, which nobody tells from blanks. */
const ODD = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const EVERY_ODD = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A text in double quotes, on one line, that reads back as itself. */
export function doubleQuoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(EVERY_ODD, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** A text that stood without quotes in double ones; its line breaks stay where they are, and mean what they meant. */
export function inQuotes(typed: string): string {
  return `"${typed.replace(/[\\"]/g, '\\$&')}"`;
}

/** A text in single quotes, on one line; `undefined` of one that they cannot hold. */
export function singleQuoted(text: string): string | undefined {
  return ODD.test(text) ? undefined : `'${text.replaceAll("'", "''")}'`;
}

/** A name as what stands in place of another: between the quotes of the old one, which stay, else with quotes where it wants them. */
export function renamedText(file: string, { start }: Span, text: string): string {
  const quote = file[start - 1];
  if (quote === '"') return doubleQuoted(text).slice(1, -1);
  return quote === "'" && !ODD.test(text) ? text.replaceAll("'", "''") : scalarText(text);
}

/** True of a text that stands as it is in a block so much deeper than its key. */
export function canBeBlock(text: string, step: number): boolean {
  const begins = /^[^\S\n]*(\n?)/.exec(text) ?? [''];
  return (
    text.trim() !== '' &&
    begins[1] === '' &&
    // One figure says how deep a block is whose text begins with blanks.
    (begins[0] === '' || step < 10) &&
    !ODD.test(text.replace(/[\n\t]/g, ''))
  );
}

/**
 * A text as a block: the sign behind its key, and its lines, so many blanks deeper than the key. It reads back as the text with
 * one line break at its end.
 */
export function blockOf(
  text: string,
  step: number,
): { readonly sign: string; readonly lines: readonly string[] } {
  const lines = text.trimEnd().split(/\r\n?|\n/);
  // Blanks before the first letter would be taken for the margin.
  const first = lines.find(line => line.trim() !== '') ?? '';
  return { sign: /^\s/.test(first) ? `|${step}` : '|', lines };
}
