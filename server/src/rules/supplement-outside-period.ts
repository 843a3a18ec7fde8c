import { periodInWords, rangeInWords } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const supplementOutsidePeriod = defineAnswerRule({
  code: 'supplement-outside-period',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A supplement is not of the months for later developments',
  why: 'Supplements are printed in an annex for developments after the reporting period. What happened within the period belongs in the answer, where the reader looks for it; what came later still will be asked next year.',
  mend: ['Correct the date.', 'Move what happened within the reporting period into the answer.'],
  messages: {
    within: '{date} lies within the reporting period; move this into the answer, or correct the date.',
    outside:
      '{date} is outside the months for later developments ({period}); correct the date, or leave this out.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data: {total: 120}
        supplement:
          - date: 2020-11-18
  #               ^^^^^^^^^^ warning supplement-outside-period: 18 November 2020 lies within the reporting period; move this into the answer, or correct the date.
            text: Five more victims were identified in Sindh.
          - date: 2021-04
  #               ^^^^^^^ warning supplement-outside-period: April 2021 is outside the months for later developments (1 February to 31 March 2021); correct the date, or leave this out.
            text: A shelter was opened in Quetta.
`,
      good: `
    identification:
      identification-1:
        data: {total: 120}
        supplement:
          - date: 2021-02-18
            text: Five more victims were identified in Sindh.
          - A shelter was opened in Quetta.
`,
    },
  ],
  *check({ answer, library }, say) {
    const { supplements, period } = library.questionnaire;
    for (const { date } of answer.supplements) {
      if (date === undefined) continue;
      const { from, to } = date.range;
      if (from <= supplements.to && to >= supplements.from) continue;
      const inWords = rangeInWords(date.range);
      const within = from >= period.from && to <= period.to;
      yield {
        at: date.at,
        message: within
          ? say('within', { date: inWords })
          : say('outside', { date: inWords, period: periodInWords(supplements) }),
      };
    }
  },
});
