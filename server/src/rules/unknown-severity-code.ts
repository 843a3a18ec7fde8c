import { nearest } from '../text/nearest.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule, type SubmissionRule } from './rule.ts';

/** `codes`: of the rules; those of the definition's checks are known besides. */
export function unknownSeverityCode(codes: () => readonly string[]): SubmissionRule {
  return defineSubmissionRule({
    code: 'unknown-severity-code',
    severity: 'warning',
    scope: 'submission',
    unexplainable: 'it stands in the manifest',
    title: 'The manifest changes a finding that does not exist',
    why: 'A misspelt code changes nothing, and the finding that was meant stays as loud as it was.',
    mend: [
      'Copy the code from the finding itself: it stands behind the message in Problems.',
      'Take the line out: the finding is then as loud as it is by nature.',
    ],
    who: 'lead',
    messages: { default: 'No finding has the code {written}.{near}' },
    examples: [
      {
        bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      severity: {mising-source: off}
  #              ^^^^^^^^^^^^^ warning unknown-severity-code: No finding has the code mising-source. Did you mean missing-source?
`,
        good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      severity: {missing-source: hint, more-referred-than-identified: warning}
`,
      },
    ],
    *check({ manifest, library: { questionnaire } }, say) {
      if (manifest === undefined) return;
      const known = new Set([...codes(), ...questionnaire.checks.map(({ id }) => id)]);
      for (const [text, { at }] of manifest.severity) {
        if (known.has(text)) continue;
        const near = nearest(text, known, 1);
        const message = say('default', { written: text, near: didYouMean(near) });
        yield { path: manifest.path, at, message, fixes: site => writeInstead(site, at, near) };
      }
    },
  });
}
