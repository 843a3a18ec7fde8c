import { nearest } from '../text/nearest.ts';
import type { Site } from './fix.ts';
import { respondentsFor } from './fixes/header.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownRespondent = defineSubmissionRule({
  code: 'unknown-respondent',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A respondent is not known',
  why: 'Who owes which questions depends on the respondent; an unknown one owes nothing, and its answers stand under a name that the reader does not know.',
  mend: [
    'Correct the short name of the office: `respondent: FIA`.',
    'Add the office to the manifest: `respondents: [{id: NCHR, name: National Commission for Human Rights}]`.',
  ],
  who: 'writer',
  messages: {
    near: 'There is no respondent {written}; did you mean {near}?',
    none: 'There is no respondent {written}; write one of the questionnaire, or add it to the manifest under respondents.',
  },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FAI
  #             ^^^ error unknown-respondent: There is no respondent FAI; did you mean FIA?
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { path, respondentKey } of submission.responses) {
      const written = respondentKey?.value;
      if (respondentKey === undefined || written === undefined || submission.respondents.has(written))
        continue;
      const [near] = nearest(written, submission.respondents.keys(), 1);
      const message = near === undefined ? say('none', { written }) : say('near', { written, near });
      const fixes = (site: Site) =>
        writeInstead(site, respondentKey.at, near === undefined ? respondentsFor(site, 3) : [near]);
      yield { path, at: respondentKey.at, message, fixes };
    }
  },
});
