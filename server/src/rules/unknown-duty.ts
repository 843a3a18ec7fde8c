import { nearest } from '../text/nearest.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownDuty = defineSubmissionRule({
  code: 'unknown-duty',
  severity: 'error',
  scope: 'submission',
  unexplainable: 'it stands in the manifest',
  title: 'A respondent is to answer a section that does not exist',
  why: 'Who owes what decides what is missing. A section that is misspelt is owed by nobody.',
  mend: [
    'Write the ID of a section: `identification`.',
    'Where one question alone is meant, write its ID: `identification-1`.',
  ],
  who: 'lead',
  messages: { default: 'There is no section or question {written}.{near}' },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: MOHR, sections: [protection, identificaton]}
  #                                         ^^^^^^^^^^^^^ error unknown-duty: There is no section or question identificaton. Did you mean identification?
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: MOHR, sections: [protection, identification-1]}
`,
    },
  ],
  *check({ manifest, library: { questionnaire } }, say) {
    if (manifest === undefined) return;
    const sections = questionnaire.sections.map(({ id }) => id);
    const known = new Set([...sections, ...questionnaire.questions.keys()]);
    for (const { text, at } of manifest.respondents.flatMap(({ owes }) => owes ?? [])) {
      if (known.has(text)) continue;
      const near = nearest(text, known, 1);
      const message = say('default', { written: text, near: didYouMean(near) });
      yield { path: manifest.path, at, message, fixes: site => writeInstead(site, at, near) };
    }
  },
});
