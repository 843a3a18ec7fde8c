import type { Site } from './fix.ts';
import { headerFix } from './fixes/header.ts';
import { firstLine, isEmpty, isMeant } from './header-line.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingQuestionnaire = defineSubmissionRule({
  code: 'missing-questionnaire',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A file does not say which questionnaire it answers',
  why: 'Without it nobody can know, next year, which questions these answers belong to.',
  mend: [
    'Write the ID of the questionnaire in the first line: `questionnaire: tip-pakistan-2021`.',
    'Where it is no response file, give it a name that does not end with `.tip.yaml`.',
  ],
  who: 'writer',
  messages: {
    default: 'Say which questionnaire this file answers: write questionnaire: {questionnaire} at the top.',
  },
  examples: [
    {
      bad: `
    respondent: FIA
  # ^^^^^^^^^^^^^^^ error missing-questionnaire: Say which questionnaire this file answers: write questionnaire: tip-pakistan-2021 at the top.
    trends:
      trends-1: None.
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: None.
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    const { questionnaire } = submission.library;
    for (const response of submission.responses) {
      const { path, text, questionnaireKey } = response;
      if (questionnaireKey?.value !== undefined || isEmpty(response) || isMeant(response, 'questionnaire'))
        continue;
      const at = questionnaireKey?.key ?? firstLine(text);
      const message = say('default', { questionnaire: questionnaire.id });
      const fixes = (site: Site) => [{ ...headerFix(site, 'questionnaire', questionnaire.id), safe: true }];
      yield { path, at, message, fixes };
    }
  },
});
