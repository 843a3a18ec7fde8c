import { lineStart, nextLine } from '../syntax/lines.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const secondDocument = defineSubmissionRule({
  code: 'second-document',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A line of dashes divides the file',
  why: 'A line of three dashes or dots ends the file for other programs: what stands below it would be left out.',
  mend: ['Take the line away.', 'A line of dashes inside an answer is part of the text when it is indented.'],
  who: 'writer',
  messages: { default: '{written} ends the file for other programs; take the line away.' },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    ---
  # ^^^ error second-document: --- ends the file for other programs; take the line away.
    trends:
      trends-1: no
`,
      good: `
    ---
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: |
        No.
        ---
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'second-document')) {
      const message = say('default', { written: problem.written.slice(0, 3) });
      yield { ...place, message, fixes: site => lineFix(site, place.at) };
    }
  },
});

function lineFix({ path, text }: Site, { start }: Span): Fix[] {
  const span = { start: lineStart(text, start), end: nextLine(text, start) };
  return [{ title: t('Take the line away'), edits: [{ path, span, newText: '' }] }];
}
