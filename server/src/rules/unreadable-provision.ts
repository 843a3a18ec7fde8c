import { t } from '../text/l10n.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unreadableProvision = defineSubmissionRule({
  code: 'unreadable-provision',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A legal provision cannot be read',
  why: 'The report lists convictions by law and section; a provision that cannot be read cannot be listed.',
  mend: [
    'Write the short name of the law and the section: `PPC 371-A`, `PTPA 3(2)`.',
    'Sections that were charged together stand in one entry: `PPC 371-A + PTPA 3(2)`.',
  ],
  who: 'law',
  messages: { default: '{where}: {written} cannot be read; write {wanted}.' },
  examples: [
    {
      bad: `
    statistics:
      statistics-4:
        data:
          provisions: [370-374]
  #                    ^^^^^^^ error unreadable-provision: Convicted under: 370-374 cannot be read; write a legal provision such as PPC 371-A.
`,
      good: `
    statistics:
      statistics-4:
        data:
          provisions: [PTPA 3(2)]
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unreadable-provision')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          written: problem.written,
          wanted: problem.wanted ?? t('the law and its section, such as PPC 371-A'),
        }),
      };
    }
  },
});
