import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const cutText = defineSubmissionRule({
  code: 'cut-text',
  severity: 'error',
  scope: 'submission',
  title: 'A text is cut by its own comma',
  why: 'Inside braces a comma ends a text, and what follows is lost.',
  mend: ['Put the text in quotes: {title: "Training in Lahore, Punjab"}.'],
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
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'cut-text')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          instead: problem.instead?.[0] ?? problem.written,
        }),
      };
    }
  },
});
