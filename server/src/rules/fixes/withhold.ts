import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { type FileEdit, type Fix, replace, type Site } from '../fix.ts';

/** Puts a word in place of what must not be told; round brackets, since square ones would begin a list. */
export function withholdFix(site: Site, at: Span): Fix[] {
  return [{ title: t('Write (withheld) in its place'), edits: [replaceInProse(site, at, '(withheld)')] }];
}

/** Marks of emphasis whose other half stands before or behind what is replaced stay, so that they still come in pairs. */
export function replaceInProse(site: Site, at: Span, text: string): FileEdit {
  const typed = site.text.slice(at.start + site.offset, at.end + site.offset);
  return replace(site, at, `${text}${unpairedMarks(typed)}`);
}

function unpairedMarks(typed: string): string {
  const open: string[] = [];
  for (const [marks] of typed.matchAll(/[*`~]+|(?<![\w@.])_+|_+(?![\w@.])/g)) {
    if (open.at(-1) === marks) open.pop();
    else open.push(marks);
  }
  return open.join('');
}
