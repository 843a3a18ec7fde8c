import { row, type Sayable, shaped, type Words } from '../text/l10n.ts';
/** Text from data as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string;
export function escapeMarkdown(words: Words): Words;
export function escapeMarkdown(said: Sayable): Sayable;
export function escapeMarkdown(said: Sayable): Sayable {
  return typeof said === 'string' ? escaped(said) : shaped(said, escaped);
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:');
}

/** Text that is typed like code: an ID, a word of the format. */
export function code(text: string): string {
  // As many ticks as the text itself never has in a row, so that nothing in it ends the code.
  const longest = [...text.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return text === '' ? '' : `${fence}${pad}${text.replace(/[\r\n]+/g, ' ')}${pad}${fence}`;
}

/** Paragraphs with a blank line between; what is absent is left out. */
export function paragraphs(...parts: readonly (Sayable | undefined)[]): Words {
  return row(
    parts.filter((part): part is Sayable => part !== undefined && part !== ''),
    '\n\n',
  );
}

/** One below the other. */
export function lines(parts: readonly Sayable[]): Words {
  return row(parts, '\n');
}

/** Every line as a quotation. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
