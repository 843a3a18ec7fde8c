import type { Located } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import { shift } from '../../text/span.ts';
import { removeEntry } from '../../writing/remove-entry.ts';
import type { Fix, Site } from '../fix.ts';
import { short } from '../problems.ts';

/** Takes an entry out, and names it as it was typed; comments in it stay where they are. */
export function takeOutFix({ path, text }: Site, located: Located): Fix {
  const { start, end } = shift(located.entry.span, located.offset);
  const edit = removeEntry(text, located);
  const comments = edit.newText.split(/[\r\n]+/).map(line => line.trim());
  const typed = comments.reduce((left, comment) => left.replace(comment, ''), text.slice(start, end));
  return { title: t('Take out “{entry}”', { entry: short(typed, LONGEST) }), edits: [{ path, ...edit }] };
}

/** What is longer is for a person to take out (`rules/what-goes.ts`). */
const LONGEST = 240;
