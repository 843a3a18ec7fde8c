/**
 * A piece of plain text that Markdown is to show as it stands: signs that would make it a link, raw HTML or emphasis
 * get a backslash, those that mean nothing where they stand do not.
 */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\*(?=\S)|(?<=\S)\*/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\](?=[([])/g, '\\]');
}

/** A paragraph whose beginning Markdown would take for a heading, a list, a quote or a rule. */
export function escapeStart(paragraph: string): string {
  return paragraph
    .replace(/^(#{1,6}|[+>-])(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^>/, '\\>')
    .replace(/^([-=_*~])(?=\1{2,}\s*$)/, '\\$1');
}
