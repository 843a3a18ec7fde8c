import { writePlainly } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const nilFigure = defineSubmissionRule({
  code: 'nil-figure',
  severity: 'warning',
  scope: 'submission',
  form: true,
  title: 'A word stands for zero',
  why: 'Nil is read as 0 here, but other readers of the file may take it for a missing figure, and zero and missing are never the same.',
  mend: [
    'Write `0` where there was none.',
    'Where the figure is not known, say why in its place: `not-collected`, `not-available`.',
  ],
  who: 'writer',
  messages: { default: '{where}: write 0 in place of {written}.' },
  examples: [
    {
      bad: `
    identification:
      identification-2: nil
  #                     ^^^ warning nil-figure: Victims referred: write 0 in place of nil.
`,
      good: `
    identification:
      identification-2: 0
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'nil-figure')) {
      const message = say('default', { where: problem.where ?? '', written: problem.written });
      yield { ...place, message, fixes: site => writePlainly(site, place.at, '0') };
    }
  },
});
