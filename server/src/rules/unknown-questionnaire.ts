import type { Site } from './fix.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { joined } from './in-words.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownQuestionnaire = defineSubmissionRule({
  code: 'unknown-questionnaire',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A questionnaire is not known',
  why: 'The questions, their fields and their checks come from the questionnaire; with an unknown one nothing can be checked.',
  mend: [
    'Write the ID of a questionnaire that comes with the program: `questionnaire: tip-pakistan-2021`.',
    'Where the questionnaire is a new one, put its definition, a `*.questionnaire.yaml`, beside the manifest.',
  ],
  who: 'writer',
  messages: { default: 'There is no questionnaire {written}; write {known}.' },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2012
  #                ^^^^^^^^^^^^^^^^^ error unknown-questionnaire: There is no questionnaire tip-pakistan-2012; write tip-pakistan-2021.
    respondent: FIA
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    const { manifest, responses, questionnaireIds } = submission;
    for (const { path, questionnaireKey } of manifest === undefined ? responses : [manifest, ...responses]) {
      const written = questionnaireKey?.value;
      if (questionnaireKey === undefined || written === undefined || questionnaireIds.includes(written))
        continue;
      const known = joined(questionnaireIds, 'or');
      const message = say('default', { written, known });
      const fixes = (site: Site) => writeInstead(site, questionnaireKey.at, questionnaireIds);
      yield { path, at: questionnaireKey.at, message, fixes };
    }
  },
});
