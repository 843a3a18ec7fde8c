import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingComma = defineSubmissionRule({
  code: 'missing-comma',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A comma is missing between two figures',
  why: 'Inside braces a comma parts one figure from the next. Without it other programs read both as one, or refuse the file.',
  mend: ['Write a comma between the two: `{male: 70, female: 48}`.'],
  who: 'writer',
  messages: { default: 'Write a comma before {next}.' },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70 female: 48; transgender: 2}
  #                      ^^^^^^ error missing-comma: Write a comma before female.
  #                                  ^^^^^^^^^^^ error missing-comma: Write a comma before transgender.
          age: {child: not-collected adult: 100}
  #                                  ^^^^^ error missing-comma: Write a comma before adult.
      identification-8: {data: {embassies: [{country: Oman, victims: 5}]} status: draft}
  #                                                                       ^^^^^^ error missing-comma: Write a comma before status.
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 48, transgender: 2}
          age: {child: not-collected, adult: 100}
      identification-8: {data: {embassies: [{country: Oman, victims: 5}]}, status: draft}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'missing-comma')) {
      const message = say('default', { next: problem.written });
      yield { ...place, message, fixes: site => commaFix(site, place.at) };
    }
  },
});

function commaFix({ path, text }: Site, { start }: Span): Fix[] {
  const at = text.slice(0, start).trimEnd().length;
  return [
    { title: t('Write a comma'), edits: [{ path, span: { start: at, end: at }, newText: ',' }], safe: true },
  ];
}
