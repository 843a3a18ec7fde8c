import { Lexer, parseDocument } from 'yaml';

/*
 * What somebody typed, as it must not be lost: words in small letters, figures by their value, signs that make a figure
 * another one. Written anew here, so that no mistake of the program is shared.
 */

export function typedIn(text: string): string[] {
  return inOneSpelling(text).match(TOKEN) ?? [];
}

/** The same of a text that is looked at for what another has: every sign that may be one counts. */
export function standingIn(text: string): string[] {
  const signs = inOneSpelling(text).match(/[-+](?=\p{N})|[<>≤≥~≈±](?= ?\p{L}{3} ?\p{N})/gu) ?? [];
  return [...typedIn(text).filter(token => token !== '-' && token !== '+'), ...signs, ...plusBehind(text)];
}

export function isYaml(text: string): boolean {
  return parseDocument(text, { uniqueKeys: false }).errors.length === 0;
}

/** Behind a `#`, as the `yaml` package sees it: nobody reads it in a report. */
export function commentIn(text: string): string[] {
  const tokens = [...new Lexer().lex(text)];
  return typedIn(tokens.filter(token => token.startsWith('#')).join('\n'));
}

/** Behind any `#` that may begin a comment, whatever the text around it makes of it. */
export function behindSignIn(text: string): string[] {
  return typedIn((text.match(/(?:^|\s)#.*/gm) ?? []).join('\n'));
}

/** What a title says to go: in quotes, “…”; of a figure in groups each way to read it. */
export function namedIn(title: string): string[] {
  const quoted = [...title.matchAll(/“([^”]*)”/g)].map(([, words]) => words).join(' … ');
  return [...typedIn(quoted), ...standingIn(quoted.replace(/(?<=\d)[,'’ ](?=\d)/g, ' ; '))];
}

/** What the one list has more often than the other. */
export function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const token of after) left.set(token, (left.get(token) ?? 0) + 1);
  return before.filter(token => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count <= 0;
  });
}

/** A figure with separators between its groups, by commas, apostrophes or blanks throughout. */
const GROUPED = /(?<![\d.,'’])\d{1,3}(?:(?:,\d{2,3})+|(?:['’]\d{3})+|(?: \d{3})+)(?![\d]|[.,'’]\d)/g;

/** Letters; digits with a fraction; a sign before or behind a digit by which it is another figure. */
const TOKEN =
  /\p{L}[\p{L}\p{M}]*|\p{N}+(?:\.\p{N}+)*|(?<=: *|[[(]|, +)[-+](?=\p{N})|[<>≤≥~≈±](?= ?\p{N})|(?<=\p{N} ?)[%‰]|(?<=\p{N})\+/gu;

function plusBehind(text: string): string[] {
  return text.match(/(?<=\p{N})\+(?!\p{N})/gu) ?? [];
}

/** Digits of every script as 0 to 9, small letters, and 1,234 and 1 234 as 1234. */
function inOneSpelling(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
      .toLowerCase()
      // A line break or a tab as quotes have it.
      .replace(/\\[nt]/g, ' ')
      .replace(GROUPED, group => group.replace(/\D/g, ''))
  );
}
