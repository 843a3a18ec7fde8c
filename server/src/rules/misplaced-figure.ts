import { entryKeyedAt } from '../syntax/locate.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { addFields } from '../writing/answer.ts';
import { removeEntry } from '../writing/remove-entry.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const misplacedFigure = defineSubmissionRule({
  code: 'misplaced-figure',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A figure stands beside data and not below it',
  why: 'Figures are read below data: only, so that a figure can never be taken for a key of the answer.',
  mend: [
    'Write `data:` and put the figure below it, indented by two blanks.',
    'Where it was meant as words, put it under `answer:`.',
  ],
  who: 'writer',
  messages: { default: '{written} is a figure of {where}: put it below data:.' },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        status: draft
        total: 120
  #     ^^^^^ error misplaced-figure: total is a figure of identification-1: put it below data:.
`,
      good: `
    identification:
      identification-1:
        status: draft
        data:
          total: 120
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'misplaced-figure')) {
      const message = say('default', { written: problem.written, where: problem.where ?? '' });
      yield { ...place, message, fixes: site => movingFix(site, place.at) };
    }
  },
});

/** Below data, where a value of one line can go as it is. */
function movingFix(site: Site, key: Span): Fix[] {
  const { answer, text, path } = site;
  const located = entryKeyedAt(site.tree, key.start + site.offset);
  const field = answer?.question.fields.find(({ id }) => id === located?.entry.key.text);
  if (answer === undefined || located === undefined || field === undefined) return [];
  const { value } = located.entry;
  const typed =
    value === undefined ? '' : text.slice(value.span.start + located.offset, value.span.end + located.offset);
  if (/[\r\n]/.test(typed)) return [];
  const added = inFile(
    site.path,
    addFields(site, answer, [{ key: field.id, value: { kind: 'typed', yaml: typed } }]),
  );
  const title = t('Put {field} below data', { field: field.id });
  const moved = { path, ...removeEntry(text, located) };
  const apart = added.every(({ span }) => span.end <= moved.span.start || moved.span.end <= span.start);
  return added.length === 0 || !apart ? [] : [{ title, edits: [...added, moved], safe: true }];
}
