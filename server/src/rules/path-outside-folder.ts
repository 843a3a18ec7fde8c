import { outputFolderOf } from '../model/output-folder.ts';
import { isInside, resolvePath } from '../text/path.ts';
import { defineSubmissionRule } from './rule.ts';

export const pathOutsideFolder = defineSubmissionRule({
  code: 'path-outside-folder',
  severity: 'error',
  scope: 'submission',
  unexplainable: 'it stands in the manifest',
  title: 'The manifest points outside its folder, or the report cannot be written where it says',
  why: 'A submission is its folder: it can be copied, sent and opened elsewhere as it is. A path that leads out of the folder would read, or overwrite, files that belong to something else.',
  mend: [
    'Move the files into the folder of the manifest and write their path from there: `responses/*.tip.yaml`.',
    'Only `previous`, last year’s submission, may lie elsewhere.',
  ],
  who: 'lead',
  messages: {
    files:
      '{written} leads out of the folder of the manifest; write a path inside it, such as responses/*.tip.yaml.',
    output: '{reason}',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [../other/*.tip.yaml]
  #           ^^^^^^^^^^^^^^^^^^^ error path-outside-folder: ../other/*.tip.yaml leads out of the folder of the manifest; write a path inside it, such as responses/*.tip.yaml.
      output: {folder: /home/report}
  #                    ^^^^^^^^^^^^ error path-outside-folder: The manifest’s output folder /home/report does not lie inside the submission; name a folder inside it, such as report.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [responses/*.tip.yaml]
      output: {folder: report}
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      output: {folder: .}
  #                    ^ error path-outside-folder: The manifest’s output folder . does not lie inside the submission; name a folder inside it, such as report.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      output: {folder: ./report}
`,
    },
  ],
  *check(submission, say) {
    const { manifest } = submission;
    if (manifest === undefined) return;
    const { path, folder } = manifest;
    const leadsOut = (written: string) => {
      const resolved = resolvePath(folder, written);
      return resolved === undefined || !isInside(folder, resolved);
    };
    for (const { text, at } of manifest.files) {
      if (leadsOut(text)) yield { path, at, message: say('files', { written: text }) };
    }
    const output = outputFolderOf(submission);
    if ('fault' in output) {
      const at = manifest.outputFolder?.at ?? { start: 0, end: 0 };
      yield { path, at, message: say('output', { reason: output.fault }) };
    }
  },
});
