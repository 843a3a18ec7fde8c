import { nearest } from '../text/nearest.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownLead = defineSubmissionRule({
  code: 'unknown-lead',
  severity: 'error',
  scope: 'submission',
  unexplainable: 'it stands in the manifest',
  title: 'The manifest names a lead that nobody knows',
  why: 'What no agency answered is reported to the lead, and its answers stand first in the report.',
  mend: [
    'Name a respondent of the questionnaire: `lead: FIA`.',
    'Add the agency under `respondents`, and name it then.',
  ],
  who: 'lead',
  messages: { default: 'There is no respondent {written}.{near}' },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FAI
  #         ^^^ error unknown-lead: There is no respondent FAI. Did you mean FIA?
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
`,
      fixed: true,
    },
  ],
  *check({ manifest, respondents }, say) {
    const lead = manifest?.lead;
    if (manifest === undefined || lead === undefined || respondents.has(lead.text)) return;
    const near = nearest(lead.text, respondents.keys(), 2);
    yield {
      path: manifest.path,
      at: lead.at,
      message: say('default', { written: lead.text, near: didYouMean(near) }),
      fixes: site => writeInstead(site, lead.at, near),
    };
  },
});
