import { doubleQuoted } from '../writing/scalar.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { everyProblemOf, short } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const cutText = defineSubmissionRule({
  code: 'cut-text',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A text is cut by its own comma',
  why: 'Inside braces a comma ends a text, and what follows is lost.',
  mend: [
    'Put the text in quotes: `{title: "Training in Lahore, Punjab"}`.',
    'Write the keys on lines of their own, where a comma ends nothing.',
  ],
  who: 'writer',
  messages: { default: '{where}: the comma cuts this text in two; put it in quotes: "{instead}".' },
  examples: [
    {
      bad: `
    training:
      training-2:
        data:
          events:
            - {title: Training in Lahore, Punjab, date: 2020-02-18}
  #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error cut-text: Trainings, title: the comma cuts this text in two; put it in quotes: "Training in Lahore, Punjab".
`,
      good: `
    training:
      training-2:
        data:
          events:
            - {title: "Training in Lahore, Punjab", date: 2020-02-18}
`,
      fixed: true,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: POLICE-SINDH, name: Police of Sindh, Karachi, place: sindh}
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^ error cut-text: respondents, name: the comma cuts this text in two; put it in quotes: "Police of Sindh, Karachi".
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: POLICE-SINDH, name: "Police of Sindh, Karachi", place: sindh}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of everyProblemOf(submission, 'cut-text')) {
      const { where = '', written, instead = [written] } = problem;
      const message = say('default', { where, instead: short(instead[0] ?? '') });
      yield {
        ...place,
        message,
        // What YAML read behind the comma may be more than a text, and would go.
        fixes: site =>
          writeInstead(site, place.at, [doubleQuoted(instead[0] ?? '')]).map(fix => ({ ...fix, safe: true })),
      };
    }
  },
});
