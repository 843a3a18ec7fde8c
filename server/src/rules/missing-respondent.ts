import type { Site } from './fix.ts';
import { headerFix, respondentsFor } from './fixes/header.ts';
import { firstLine, isEmpty, isMeant } from './header-line.ts';
import { listed } from './in-words.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingRespondent = defineSubmissionRule({
  code: 'missing-respondent',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A file does not say who answers',
  why: 'The report prints each answer under the office that gave it, and what is missing is asked of that office.',
  mend: [
    'Write the short name of the office in the second line: `respondent: FIA`.',
    'Where the office has no short name yet, give it one in the manifest: `respondents: [{id: NCHR, name: National Commission for Human Rights}]`.',
  ],
  who: 'writer',
  messages: { default: 'Say who answers: write respondent: with one of {respondents} at the top.' },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2021
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-respondent: Say who answers: write respondent: with one of FIA, MOI, MOFA, MOPHRD, MOHR, SWD-PUNJAB and 11 more at the top.
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
    for (const response of submission.responses) {
      const { path, text, respondentKey } = response;
      if (respondentKey?.value !== undefined || isEmpty(response) || isMeant(response, 'respondent'))
        continue;
      const respondents = listed([...submission.respondents.keys()], 6);
      const at = respondentKey?.key ?? firstLine(text);
      const fixes = (site: Site) => respondentsFor(site, 4).map(id => headerFix(site, 'respondent', id));
      yield { path, at, message: say('default', { respondents }), fixes };
    }
  },
});
