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
    'Put the file or folder itself in the place of a symbolic link: links are not followed.',
    'Give a response file a name that ends in `.tip.yaml`, in small letters.',
  ],
  who: 'writer',
  messages: { default: '{reason}' },
  examples: [],
  *check(submission, say) {
    const { manifest, responses, unreadable } = submission;
    for (const [path, reason] of unreadable) {
      // A folder has no line to stand on.
      const isFile = /\.ya?ml(\.txt)?$/i.test(path);
      const place = isFile ? path : (manifest?.path ?? responses[0]?.path ?? path);
      yield { path: place, at: { start: 0, end: 0 }, message: say('default', { reason }) };
    }
  },
});
