import type { Response } from '../model/response.ts';
import type { Span } from '../text/span.ts';

/** True where a file holds nothing but blanks and comments. */
export function isEmpty({ text, tree }: Response): boolean {
  return tree.placed.length === 0 && text.replace(/^[^\S\r\n\u2028\u2029]*#.*$/gm, '').trim() === '';
}

/** The first line of a text that holds something, for what is missing at its top. */
export function firstLine(text: string): Span {
  const start = Math.max(0, /^[^\S\r\n\u2028\u2029]*[^\s#]/m.exec(text)?.index ?? text.search(/\S/));
  const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  return { start, end: start + length };
}

/** True where a line at the left margin was plainly meant as this one of the header: `respondent FIA`, `respondant: FIA`. */
export function isMeant(
  { syntaxProblems, problems }: Response,
  key: 'questionnaire' | 'respondent',
): boolean {
  return (
    syntaxProblems.some(({ written, within }) => within.length <= 1 && written.startsWith(key)) ||
    problems.some(({ kind, instead }) => kind === 'unknown-key' && instead[0] === key)
  );
}
