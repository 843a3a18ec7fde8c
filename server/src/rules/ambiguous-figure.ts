import { WHY_EMPTY } from '../model/value.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const ambiguousFigure = defineSubmissionRule({
  code: 'ambiguous-figure',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A dash stands for a figure',
  why: 'A dash may mean none, not known or not asked. Zero and unknown are never the same: American law takes a missing figure for missing effort.',
  mend: [
    'Write `0` where there was none.',
    'Else say why there is no figure: `not-collected`, `not-disaggregated`, `not-available`, `pending` or `withheld`.',
  ],
  who: 'register',
  messages: {
    default:
      '{where}: does {written} mean 0, or that the figure is not-available, not-collected, pending or withheld? Write which.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 48, transgender: '-'}
  #                                                ^^^ error ambiguous-figure: By sex, transgender: does - mean 0, or that the figure is not-available, not-collected, pending or withheld? Write which.
`,
      good: `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 48, transgender: 0}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'ambiguous-figure')) {
      const message = say('default', { where: problem.where ?? '', written: problem.written });
      yield { ...place, message, fixes: site => writeInstead(site, place.at, ['0', ...WHY_EMPTY.keys()]) };
    }
  },
});
