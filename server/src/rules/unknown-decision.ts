import { questionAtStart } from '../model/reference.ts';
import type { Submission } from '../model/submission.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { blankWords } from '../writing/content.ts';
import { setInManifest } from '../writing/manifest.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownDecision = defineSubmissionRule({
  code: 'unknown-decision',
  severity: 'error',
  scope: 'submission',
  unexplainable: 'it stands in the manifest',
  title: 'A decision of the lead cannot be carried out',
  why: 'Where two agencies state different figures the report prints the one that the lead decided for, with the reason. A decision that names no question, no agency or no reason decides nothing.',
  mend: [
    'Write the agency and the reason under the ID of a question: `identification-1: {use: FIA, reason: …}`.',
    'Where it is about one figure alone, name its field: `identification-1.total: {use: FIA, reason: …}`.',
  ],
  who: 'lead',
  messages: {
    question: 'There is no question or figure {written}.{near}',
    use: 'Say whose figure counts for {written}: use: FIA, for instance.',
    respondent: 'There is no respondent {respondent}.{near}',
    reason: 'Say why the figure of {respondent} counts: add reason: … to the decision on {written}.',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        identification-1: {use: FAI, reason: It counted persons.}
  #                             ^^^ error unknown-decision: There is no respondent FAI. Did you mean FIA?
        identification-2: FIA
  #     ^^^^^^^^^^^^^^^^ error unknown-decision: Say why the figure of FIA counts: add reason: … to the decision on identification-2.
        identification-99: {use: FIA, reason: It counted persons.}
  #     ^^^^^^^^^^^^^^^^^ error unknown-decision: There is no question or figure identification-99. Did you mean identification-9?
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        identification-1.total: {use: FIA, reason: MoHR counted calls and not persons}
`,
    },
  ],
  *check(submission, say) {
    const { manifest, respondents, library } = submission;
    if (manifest === undefined) return;
    const { path } = manifest;
    for (const [written, decision] of manifest.decisions) {
      const { at, use, reason } = decision;
      if (!isDecidable(submission, written)) {
        const near = nearest(written, library.questionnaire.questions.keys(), 1);
        const message = say('question', { written, near: didYouMean(near) });
        yield { path, at, message, fixes: site => writeInstead(site, at, near) };
      } else if (use === undefined) {
        yield { path, at, message: say('use', { written }), fixes: site => insertFix(site, written, 'use') };
      } else if (!respondents.has(use.text)) {
        const near = nearest(use.text, respondents.keys(), 1);
        const message = say('respondent', { respondent: use.text, near: didYouMean(near) });
        yield { path, at: use.at, message, fixes: site => writeInstead(site, use.at, near) };
      } else if (reason === undefined) {
        const message = say('reason', { respondent: use.text, written });
        yield { path, at, message, fixes: site => insertFix(site, written, 'reason') };
      }
    }
  },
});

/** A question ID, or one with a field: `identification-1.total`. */
function isDecidable({ library }: Submission, written: string): boolean {
  const question = questionAtStart(written, library);
  if (question === undefined) return false;
  const field = written.slice(question.id.length + 1);
  return written.length === question.id.length || question.fields.some(({ id }) => id === field);
}

function insertFix({ submission: { manifest } }: Site, decided: string, key: 'use' | 'reason'): Fix[] {
  const edits = manifest
    ? inFile(manifest.path, setInManifest(manifest.tree, ['decisions', decided, key], blankWords))
    : [];
  return edits.length === 0 ? [] : [{ title: t('Insert {key}', { key }), edits, unfinished: true }];
}
