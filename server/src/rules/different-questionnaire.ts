import type { Site } from './fix.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { defineSubmissionRule } from './rule.ts';

export const differentQuestionnaire = defineSubmissionRule({
  code: 'different-questionnaire',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A file answers another questionnaire than its submission',
  why: 'A submission answers one questionnaire; answers to another one would be printed under the wrong questions.',
  mend: [
    'Correct the line `questionnaire:` at the top of the file.',
    'Move the file to the folder of the submission that it belongs to.',
  ],
  who: 'writer',
  messages: {
    default:
      'This file answers {written}, but the submission answers {questionnaire}; correct one of the two, or move the file.',
  },
  examples: [],
  *check(submission, say) {
    const { id } = submission.library.questionnaire;
    for (const { path, questionnaireKey } of submission.responses) {
      const written = questionnaireKey?.value;
      if (questionnaireKey === undefined || written === undefined || written === id) continue;
      if (!submission.questionnaireIds.includes(written)) continue;
      const message = say('default', { written, questionnaire: id });
      const fixes = (site: Site) => writeInstead(site, questionnaireKey.at, [id]);
      yield { path, at: questionnaireKey.at, message, fixes };
    }
  },
});
