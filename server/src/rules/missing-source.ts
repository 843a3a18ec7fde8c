import { isDeclined } from '../model/answer.ts';
import { dataOf } from '../model/held-datum.ts';
import { nearestStatus } from '../model/status.ts';
import { insertKeyFix } from './fixes/answer-keys.ts';
import { defineAnswerRule } from './rule.ts';

export const missingSource = defineAnswerRule({
  code: 'missing-source',
  severity: 'hint',
  scope: 'answer',
  unexplainable: 'whatever is known of where the figures come from belongs under source',
  title: 'Figures without a source',
  why: 'The source is kept in the data workbook beside each figure. Next year it tells whoever answers where the figure came from, and a reader who doubts it whom to ask.',
  mend: [
    'Say under `source` which register, return or office the figures come from.',
    'Where they were counted for this answer alone, say that: `source: counted by the zonal offices for this report`.',
  ],
  who: 'register',
  messages: {
    default: '{question} gives figures; say under source where they come from.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        status: final
        data:
  #     ^^^^ hint missing-source: identification-1 gives figures; say under source where they come from.
          total: 120
      identification-2:
        status: review
        data: {referred: 80}
  #     ^^^^ hint missing-source: identification-2 gives figures; say under source where they come from.
`,
      good: `
    identification:
      identification-1:
        status: final
        data:
          total: 120
        source: FIA AHS monthly return, December 2020
      identification-2:
        data: {referred: 80}
        source: Social Welfare Departments
      # While it is a draft there is time.
      identification-4: {data: {assisted: 60}}
      identification-5: The procedures are of 2019.
`,
    },
  ],
  *check({ answer, library, stage }, say) {
    if (answer.source !== undefined || isDeclined(answer)) return;
    if (nearestStatus(answer.status, stage) === 'draft') return;
    const isFigure = ({ kind }: { readonly kind: string }) => kind === 'count' || kind === 'money';
    const data = dataOf(answer, library.questionnaire);
    if (data.some(({ datum }) => isFigure(datum.value))) {
      yield {
        at: answer.dataKey ?? answer.key,
        message: say('default', { question: answer.question.id }),
        fixes: site => insertKeyFix(site, answer, 'source'),
      };
    }
  },
});
