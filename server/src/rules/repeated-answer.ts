import type { PlacedAnswer, Response } from '../model/response.ts';
import { nameOf } from '../text/path.ts';
import { defineSubmissionRule } from './rule.ts';

export const repeatedAnswer = defineSubmissionRule({
  code: 'repeated-answer',
  severity: 'error',
  scope: 'submission',
  title: 'One respondent answers a question in two files',
  why: 'Which of the two is the office’s answer cannot be known, and figures that are added up would be counted twice.',
  mend: ['Keep the answer in one of the files and take it out of the other.'],
  messages: {
    default: '{respondent} answers {question} in {other} too; keep one of the two answers.',
    first: '{question} is answered here first.',
  },
  examples: [
    {
      bad: `
  #- fia-1.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
  #   ^^^^^ also: atu-1 is answered here first.
  #- fia-2.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 5
  #   ^^^^^ error repeated-answer: FIA answers atu-1 in fia-1.tip.yaml too; keep one of the two answers.
`,
      good: `
  #- fia-1.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
  #- fia-2.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-2:
      atu-5: With the police of two provinces.
`,
    },
  ],
  *check({ responses }, say) {
    const first = new Map<string, { readonly response: Response; readonly placed: PlacedAnswer }>();
    for (const response of responses) {
      const { respondent } = response;
      if (respondent === undefined) continue;
      for (const [question, placed] of response.byQuestion) {
        if (placed.answer.form === 'blank') continue;
        const key = `${respondent} ${question}`;
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, { response, placed });
          continue;
        }
        const { answer } = placed;
        yield {
          path: response.path,
          answer,
          at: answer.key,
          message: say('default', { respondent, question, other: nameOf(earlier.response.path) }),
          related: [
            {
              path: earlier.response.path,
              answer: earlier.placed.answer,
              at: earlier.placed.answer.key,
              message: say('first', { question }),
            },
          ],
        };
      }
    }
  },
});
