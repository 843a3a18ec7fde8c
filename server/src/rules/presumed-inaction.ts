import type { Answer } from '../model/answer.ts';
import { dataOf, type HeldDatum } from '../model/held-datum.ts';
import { describeValue, exactNumber } from '../model/value.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { defineFileRule, type Related } from './rule.ts';

export const presumedInaction = defineFileRule({
  code: 'presumed-inaction',
  severity: 'warning',
  scope: 'file',
  explainable: true,
  title: 'A law enforcement figure is not given',
  why: 'Of a government that was asked and does not provide data on investigations, prosecutions, convictions and sentences, American law presumes that it did not vigorously investigate, prosecute, convict or sentence (22 U.S.C. 7106(b)(1)). No other gap weighs as much, and zero is never the same as no data.',
  mend: [
    'Give the figure, a total, or at least an estimate: `about 40`.',
    'Where it truly cannot be had, say under `explain` what was done to get it.',
  ],
  who: 'register',
  messages: {
    figure:
      '{title} is {word}; a law enforcement figure that is not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give it, or a total or an estimate.',
    answer:
      '{question} gives no information; law enforcement data that are not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give at least a total or an estimate.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: not-available, ajk: not-collected}
  #                                              ^^^^^^^^^^^^^ warning presumed-inaction: New investigations, Sindh is not available; a law enforcement figure that is not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give it, or a total or an estimate.
  #                                                                  ^^^^^^^^^^^^^ also: New investigations, AJK is not collected.
      statistics-4:
        status: no-information
  #             ^^^^^^^^^^^^^^ warning presumed-inaction: statistics-4 gives no information; law enforcement data that are not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give at least a total or an estimate.
        reason: The provinces have not reported.
`,
      good: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: not-disaggregated, total: 9}
      statistics-3:
        data:
          newly-prosecuted: about 40
          provisions: not-available
      statistics-4:
        data:
          convicted: 0
      statistics-6: {status: no-information, reason: The courts do not say.}
`,
    },
    {
      bad: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 2, prison: withheld, fine: not-available}
  #                                                                     ^^^^^^^^ warning presumed-inaction: Sentences, Prison is withheld; a law enforcement figure that is not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give it, or a total or an estimate.
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: pending}
  #                                 ^^^^^^^ warning presumed-inaction: PPC 371-A, Conviction is pending; a law enforcement figure that is not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give it, or a total or an estimate.
`,
      good: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 2, prison: 7 years, fine: not-available}
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 2}}
`,
    },
    {
      bad: `
    statistics:
  # ^^^^^^^^^^ warning presumed-inaction: The section statistics gives no information; law enforcement data that are not provided may be presumed to be effort not made (22 U.S.C. 7106(b)(1)), so give at least a total or an estimate.
      status: no-information
      reason: The provinces have not reported.
`,
      good: `
    atu:
      status: no-information
      reason: The circles were reorganised.
`,
    },
  ],
  looksAt: (_, { library }) => ({ library }),
  *check(response, { library: { questionnaire } }, say) {
    for (const { id, key, declined } of response.sections) {
      if (declined?.status !== 'no-information' || declined.reason === undefined) continue;
      const asks = questionnaire.sections
        .find(section => section.id === id)
        ?.questions.some(({ presumed }) => presumed);
      if (!asks) continue;
      yield { at: key, message: say('answer', { question: t('The section {section}', { section: id }) }) };
    }
    for (const { answer } of response.answers) {
      const { question, status, statusAt, key, reason } = answer;
      if (question.presumed === undefined) continue;
      if (status === 'no-information') {
        if (reason === undefined) continue;
        yield { answer, at: statusAt ?? key, message: say('answer', { question: question.id }) };
        continue;
      }
      const [first, ...others] = withheldFigures(answer, questionnaire);
      if (first === undefined) continue;
      const message = say('figure', { title: first.title, word: describeValue(first.datum.value) });
      yield { answer, at: first.datum.at, message, related: others.map(other => link(answer, other)) };
    }
  },
});

function link(answer: Answer, { datum, title }: HeldDatum): Related {
  return {
    answer,
    at: datum.at,
    message: t('{figure} is {value}.', { figure: title, value: describeValue(datum.value) }),
  };
}

/** Why-empty words where a figure or a sentence was asked for; a cell's is nothing where its total is given. */
function withheldFigures(answer: Answer, questionnaire: Questionnaire): readonly HeldDatum[] {
  return dataOf(answer, questionnaire).filter(({ datum, field, column, held }) => {
    if (datum.value.kind !== 'word' || field?.kind === 'list') return false;
    if (field?.optional === true || column?.optional === true) return false;
    return exactNumber(held?.split.total?.datum?.value) === undefined;
  });
}
