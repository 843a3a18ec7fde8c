import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const misplacedSign = defineSubmissionRule({
  code: 'misplaced-sign',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A comma or a colon is missing, or stands in the wrong place',
  why: 'Inside braces a colon stands between a name and its figure, and a comma behind the figure. Elsewhere they tear the two apart, and other programs read the figure as a name.',
  mend: [
    'Write name, colon, figure, comma: `{male: 70, female: 100, transgender: 2}`.',
    'Where a name was meant that holds a figure, put it in quotes: `{"70 and older": 4}`.',
  ],
  who: 'writer',
  messages: { default: '{where}: write {instead}, and not {written}.' },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: ,100 transgender: 2}
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^ error misplaced-sign: By sex: write female: 100, transgender, and not female: ,100 transgender.
          age: {child; 20, 150 adult}
  #             ^^^^^^^^^ error misplaced-sign: By age: write child: 20, and not child; 20.
  #                        ^^^^^^^^^ error misplaced-sign: By age: write adult: 150, and not 150 adult.
`,
      good: `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 100, transgender: 2}
          age: {child: 20, adult: 150}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'misplaced-sign')) {
      const { written, instead = [], where = '' } = problem;
      const message = say('default', { where, written, instead: instead[0] ?? '' });
      yield { ...place, message, fixes: site => writeInstead(site, place.at, instead) };
    }
  },
});
