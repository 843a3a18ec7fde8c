import { columnOf, lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import { locate } from '../syntax/locate.ts';
import { t } from '../text/l10n.ts';
import { blockValue } from '../writing/replace-value.ts';
import type { Fix, Site } from './fix.ts';
import { short, syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const commentInText = defineSubmissionRule({
  code: 'comment-in-text',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A line of a text begins with #',
  why: 'A line that begins with `#` is a comment to every program that reads the file: it ends the text, and what follows it belongs to nothing.',
  mend: [
    'Write `|` behind the key, and the text on the lines below, indented by two blanks more than the key.',
    'Where the line is a comment, move it above the key of the text.',
  ],
  who: 'writer',
  messages: {
    default:
      'The line “{written}” ends the text above it; write | behind the key of the text, and all of it, indented, below.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: Recruitment moved online,
          # first in the south
  #       ^^^^^^^^^^^^^^^^^^^^ error comment-in-text: The line “# first in the south” ends the text above it; write | behind the key of the text, and all of it, indented, below.
          and then in the north.
`,
      good: `
    trends:
      trends-1:
        answer: |
          Recruitment moved online,
          # first in the south
          and then in the north.
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'comment-in-text')) {
      const message = say('default', { written: problem.written });
      yield { ...place, message, fixes: site => blockFix(site, place.at.start) };
    }
  },
});

/** All lines below the key that stand deeper than it are its text. */
function blockFix({ path, text, tree }: Site, at: number): Fix[] {
  const holder = locate(tree, at).findLast(({ entry, offset }) => entry.key.span.end + offset < at);
  const value = holder?.entry.value;
  if (holder === undefined || value?.kind !== 'scalar' || holder.flow) return [];
  const column = columnOf(text, holder.entry.key.span.start + holder.offset);
  const start = value.span.start + holder.offset;
  let end = lineEnd(text, at);
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    const typed = text.slice(line, lineEnd(text, line));
    if (typed.trim() !== '' && typed.length - typed.trimStart().length <= column) break;
    if (typed.trim() !== '') end = lineEnd(text, line);
  }
  const colon = text.slice(holder.entry.key.span.end + holder.offset, start);
  const from = /[\r\n]/.test(colon) ? lineStart(text, start) : start;
  if (from !== start) return [];
  const meant = text.slice(start, end).replace(/(\r\n?|\n)[ \t]+/g, '$1');
  const newText = blockValue(tree, holder, meant);
  const comment = short(text.slice(at, lineEnd(text, at)));
  return [
    {
      title: t('Put the text in a block of its own, with “{comment}”', { comment }),
      edits: [{ path, span: { start, end }, newText }],
    },
  ];
}
