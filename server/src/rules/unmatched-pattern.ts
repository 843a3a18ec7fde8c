import { fileKind } from '../model/file-kind.ts';
import { isInside, matchesGlob, relativeTo, resolvePath } from '../text/path.ts';
import { defineSubmissionRule } from './rule.ts';

export const unmatchedPattern = defineSubmissionRule({
  code: 'unmatched-pattern',
  severity: 'warning',
  scope: 'submission',
  unexplainable: 'it stands in the manifest',
  title: 'No file fits a pattern of the manifest',
  why: 'A pattern that fits no file leaves an agency’s answers out of the report without a word.',
  mend: [
    'Correct the pattern: `*` stands for any name, `**` for any folders.',
    'Put the file where the pattern says.',
  ],
  who: 'lead',
  messages: { default: 'No response file fits {written}; look at its spelling, or put the file there.' },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [responses/*.tip.yaml, provinces/*.tip.yaml]
  #                                 ^^^^^^^^^^^^^^^^^^^^ warning unmatched-pattern: No response file fits provinces/*.tip.yaml; look at its spelling, or put the file there.
  #- responses/fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [responses/*.tip.yaml]
  #- responses/fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
`,
    },
  ],
  *check({ manifest, responses, unreadable }, say) {
    if (manifest === undefined) return;
    const { path, folder, files } = manifest;
    const present = [...responses.map(response => response.path), ...unreadable.keys()].filter(
      file => fileKind(file) === 'response',
    );
    for (const { text, at } of files) {
      const resolved = resolvePath(folder, text);
      if (resolved === undefined || !isInside(folder, resolved)) continue;
      if (!present.some(file => matchesGlob(text, relativeTo(folder, file)))) {
        yield { path, at, message: say('default', { written: text }) };
      }
    }
  },
});
