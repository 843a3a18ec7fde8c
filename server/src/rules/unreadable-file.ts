import { defineSubmissionRule } from './rule.ts';

export const unreadableFile = defineSubmissionRule({
  code: 'unreadable-file',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A file cannot be read',
  why: 'What cannot be read is in no report, and nobody would notice.',
  mend: [
    'Open the file in the program that wrote it and save it again with the encoding UTF-8.',
    'Take it out of the folder if it is no response file.',
  ],
  who: 'writer',
  messages: { default: '{reason}' },
  examples: [],
  *check(submission, say) {
    for (const [path, reason] of submission.unreadable) {
      yield { path, at: { start: 0, end: 0 }, message: say('default', { reason }) };
    }
  },
});
