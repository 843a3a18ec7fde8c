import { previousFolder } from '../model/submission.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingPrevious = defineSubmissionRule({
  code: 'missing-previous',
  severity: 'warning',
  scope: 'submission',
  unexplainable: 'it stands in the manifest; write where last year’s submission lies, or take the key out',
  title: 'Last year’s submission is not there',
  why: 'What was answered last year is shown beside each question. Where its folder is not found, nobody sees that a figure leapt or that a promise was made.',
  mend: [
    'Write the path of last year’s folder from the folder of the manifest: `previous: ../2020`.',
    'Take the line out where there is no such folder.',
  ],
  who: 'lead',
  messages: {
    absent:
      'There is no folder {written}; write the path of last year’s submission from the folder of the manifest, such as ../2020.',
    absolute:
      '{written} is no path from the folder of the manifest; write where last year’s submission lies from there, such as ../2020.',
    same: '{written} is this submission itself; name the folder of last year’s, such as ../2020.',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      previous: /home/tip/2020
  #             ^^^^^^^^^^^^^^ warning missing-previous: /home/tip/2020 is no path from the folder of the manifest; write where last year’s submission lies from there, such as ../2020.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      previous: ../2020
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      previous: .
  #             ^ warning missing-previous: . is this submission itself; name the folder of last year’s, such as ../2020.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response of the Government of Pakistan
`,
    },
  ],
  *check({ manifest, previous }, say) {
    const { path = '', folder = '', previous: named } = manifest ?? {};
    if (named === undefined || named.text === '') return;
    const { text: written, at } = named;
    const there = previousFolder(manifest);
    if (there === undefined) yield { path, at, message: say('absolute', { written }) };
    else if (there === folder) yield { path, at, message: say('same', { written }) };
    else if (previous?.kind === 'absent') yield { path, at, message: say('absent', { written }) };
  },
});
