/** How a file ends its lines, by its first. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** A text in double quotes, on one line, that reads back as itself. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(
      /[\u0000-\u001f\u007f\u0085\u2028\u2029]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `"${escaped}"`;
}

/**
 * A text as a block below a key that stands at a column: `|`, and its lines two blanks deeper. It reads back
 * as the text with one line break at its end.
 */
export function block(text: string, column: number, lineBreak: string): string {
  const lines = text.trimEnd().split(/\r\n?|\n/);
  const margin = ' '.repeat(column + 2);
  // Blanks before the first letter would be taken for the margin.
  const first = lines.find(line => line.trim() !== '') ?? '';
  const sign = /^\s/.test(first) ? '|2' : '|';
  return [sign, ...lines.map(line => (line.trim() === '' ? '' : margin + line))].join(lineBreak);
}
