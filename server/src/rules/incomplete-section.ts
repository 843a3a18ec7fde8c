import { owedBy } from '../model/owed.ts';
import { defineFileRule } from './rule.ts';

export const incompleteSection = defineFileRule({
  code: 'incomplete-section',
  severity: 'error',
  scope: 'file',
  title: 'Questions of a section are not answered',
  why: 'American law (22 U.S.C. 7106) takes a figure that was asked for and not given as effort not made. A question without an answer reads like a question with a bad one.',
  mend: [
    'Answer each question that the finding names.',
    'Where nothing can be said, say so: status: no-information, with a reason. Where the question does not concern the country, status: not-applicable, with a reason.',
  ],
  messages: {
    default: '{answered} of {owed} questions answered; missing: {missing}.',
  },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
  # ^^^ error incomplete-section: 4 of 7 questions answered; missing: atu-2, atu-4, atu-5.a.
      atu-1: 4
      atu-3: unchanged
      atu-5: The units worked with two provincial police forces.
      atu-5.b: No changes.
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
      atu-2: not-available
      atu-3: unchanged
      atu-4: {status: no-information, reason: The units keep no such record.}
      atu-5: The units worked with two provincial police forces.
      atu-5.a: None.
      atu-5.b: No changes.
`,
    },
  ],
  *check(response, submission, say) {
    for (const { section, owed, missing, begun, ...of } of owedBy(submission)) {
      if (of.response !== response || !begun || missing.length === 0) continue;
      const key = response.sections.find(({ id }) => id === section.id)?.key;
      if (key === undefined) continue;
      const typed = missing.flatMap(({ id }) => {
        const placed = response.byQuestion.get(id);
        return placed === undefined
          ? []
          : [
              {
                answer: placed.answer,
                at: placed.answer.key,
                message: `${id} is begun and holds nothing yet.`,
              },
            ];
      });
      yield {
        at: key,
        message: say('default', {
          answered: owed.length - missing.length,
          owed: owed.length,
          missing: inWords(missing.map(({ id }) => id)),
        }),
        related: typed,
      };
    }
  },
});

/** The first few, and how many more. */
export function inWords(ids: readonly string[], most = 8): string {
  const shown = ids.slice(0, most).join(', ');
  return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}
