import { defineSubmissionRule } from './rule.ts';

export const emptyFile = defineSubmissionRule({
  code: 'empty-file',
  severity: 'error',
  scope: 'submission',
  title: 'A response file is empty',
  why: 'A file without a header belongs to no questionnaire and no office.',
  mend: [
    'Begin the file with the lines questionnaire: and respondent:, or let TIP: New Response File write it.',
  ],
  messages: {
    default:
      'This file is empty; begin it with the lines questionnaire: {questionnaire} and respondent: {respondent}.',
  },
  examples: [],
  *check(submission, say) {
    const { questionnaire } = submission.library;
    for (const { path, text } of submission.responses) {
      if (text.trim() !== '') continue;
      const slots = { questionnaire: questionnaire.id, respondent: submission.lead };
      yield { path, at: { start: 0, end: 0 }, message: say('default', slots) };
    }
  },
});
