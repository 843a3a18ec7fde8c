import { hasUnread, isDeclined } from '../model/answer.ts';
import { insertKeyFix } from './fixes/answer-keys.ts';
import { defineAnswerRule } from './rule.ts';

export const missingReason = defineAnswerRule({
  code: 'missing-reason',
  severity: 'error',
  scope: 'answer',
  unexplainable: 'it asks for the reason itself; write it under reason',
  title: 'There is no answer, and no reason for it',
  why: 'A question that is set aside without a word reads like one that was avoided. With a reason it counts as answered, and the reason is printed in its place.',
  mend: [
    'Say under `reason`, in a sentence, why there is no answer.',
    'Where there is an answer after all, take the status away and write it.',
  ],
  messages: {
    default: '{question} is marked {status} without a reason; say why under reason.',
  },
  examples: [
    {
      bad: `
    laws:
      laws-9: {status: not-applicable}
  #                    ^^^^^^^^^^^^^^ error missing-reason: laws-9 is marked not-applicable without a reason; say why under reason.
      laws-10:
        status: no-information
  #             ^^^^^^^^^^^^^^ error missing-reason: laws-10 is marked no-information without a reason; say why under reason.
        reason:
`,
      good: `
    laws:
      laws-9: {status: not-applicable, reason: No peacekeepers were accused.}
      laws-10:
        status: no-information
        reason: The Ministry of Foreign Affairs keeps these files.
`,
    },
  ],
  *check({ answer }, say) {
    const { key, question, reason, status = '', statusAt = key } = answer;
    if (isDeclined(answer) && reason === undefined && !hasUnread(answer)) {
      const message = say('default', { question: question.id, status });
      yield { at: statusAt, message, fixes: site => insertKeyFix(site, answer, 'reason') };
    }
  },
});
