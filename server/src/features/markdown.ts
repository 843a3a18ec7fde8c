/** Text from data as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:');
}

/** Text that is typed like code: an ID, a word of the format. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return text === '' ? '' : `${fence}${text}${fence}`;
}

/** Paragraphs with a blank line between; what is absent is left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join('\n\n');
}

/** Every line as a quotation. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
