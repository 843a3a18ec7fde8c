import { isDeclined } from '../model/answer.ts';
import { dataOf } from '../model/held-datum.ts';
import { periodInWords, rangeInWords } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const dateOutsidePeriod = defineAnswerRule({
  code: 'date-outside-period',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'An event lies outside the reporting period',
  why: 'The questionnaire asks about one year. A training of another year is not counted, and one that is listed all the same makes the reader doubt the rest of the list. Often only the year is mistyped.',
  mend: [
    'Correct the date.',
    'Take the event out; what came later, in the months for later developments, belongs under supplement.',
    'Where this answer is about another period, say so under period.',
  ],
  messages: {
    before:
      '{title}: {date} lies before the reporting period ({period}); correct the date, or leave the event out.',
    after:
      '{title}: {date} lies after the reporting period ({period}); correct the date, or leave the event out.',
    supplement: '{title}: {date} lies after the reporting period ({period}); move the event to supplement.',
  },
  examples: [
    {
      bad: `
    training:
      training-2:
        data:
          events:
            - {title: Interviewing victims, date: 2019-11-05}
  #                                               ^^^^^^^^^^ warning date-outside-period: Trainings, Date: 5 November 2019 lies before the reporting period (1 January to 31 December 2020); correct the date, or leave the event out.
            - {title: Case building, date: 2021-02}
  #                                        ^^^^^^^ warning date-outside-period: Trainings, Date: February 2021 lies after the reporting period (1 January to 31 December 2020); move the event to supplement.
            - {title: Evidence, date: 2021-05-01/2021-05-03}
  #                                   ^^^^^^^^^^^^^^^^^^^^^ warning date-outside-period: Trainings, Date: 1 May to 3 May 2021 lies after the reporting period (1 January to 31 December 2020); correct the date, or leave the event out.
`,
      good: `
    training:
      training-2:
        data:
          events:
            - {title: Interviewing victims, date: 2020-11-05}
            - {title: Winter course, date: 2020-12-28/2021-01-08}
            - {title: Basic course, date: 2020}
      training-6:
        period: 2020-07/2021-06
        data:
          events:
            - {title: Case building, date: 2021-02}
    laws:
      laws-3: {choice: yes, data: {ratified: 2022-11-04}}
`,
    },
  ],
  *check({ answer, library }, say) {
    const { questionnaire } = library;
    const { supplements } = questionnaire;
    const period = answer.period?.range ?? questionnaire.period;
    if (isDeclined(answer)) return;
    for (const { datum, column, title } of dataOf(answer, questionnaire)) {
      if (column === undefined || datum.value.kind !== 'date') continue;
      const { from, to } = datum.value;
      if (from <= period.to && to >= period.from) continue;
      const later = from >= supplements.from && to <= supplements.to;
      const slots = { title, date: rangeInWords(datum.value), period: periodInWords(period) };
      yield {
        at: datum.at,
        message: say(to < period.from ? 'before' : later ? 'supplement' : 'after', slots),
      };
    }
  },
});
