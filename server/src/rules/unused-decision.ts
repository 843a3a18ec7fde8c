import { isDeclined } from '../model/answer.ts';
import { type Contribution, contributionsOf } from '../model/contributions.ts';
import { questionAtStart } from '../model/reference.ts';
import type { Submission } from '../model/submission.ts';
import { findEntry } from '../syntax/locate.ts';
import type { Fix, Site } from './fix.ts';
import { takeOutFix } from './fixes/take-out.ts';
import { defineSubmissionRule } from './rule.ts';

export const unusedDecision = defineSubmissionRule({
  code: 'unused-decision',
  severity: 'information',
  scope: 'submission',
  unexplainable: 'it stands in the manifest',
  title: 'A decision of the lead decides nothing',
  why: 'A decision says which of several agencies’ figures the report prints. Where the agency has not answered, or is the only one that has, it changes nothing, and the reader of the manifest may think that it does.',
  mend: ['Take the decision out.', 'Keep it until the other agencies have answered.'],
  who: 'lead',
  messages: {
    alone: 'Only {respondent} answers {written}; there is nothing to decide.',
    absent: '{respondent} has not answered {written}, so that the decision for it changes nothing.',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        identification-1: {use: FIA, reason: MoHR counted calls and not persons}
  #     ^^^^^^^^^^^^^^^^ information unused-decision: Only FIA answers identification-1; there is nothing to decide.
        identification-1.total: {use: MOHR, reason: It keeps the register}
  #     ^^^^^^^^^^^^^^^^^^^^^^ information unused-decision: MOHR has not answered identification-1.total, so that the decision for it changes nothing.
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 120}
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        identification-1.total: {use: FIA, reason: MoHR counted calls and not persons}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 120}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1:
        data: {total: 300}
`,
    },
  ],
  *check(submission, say) {
    const { manifest, respondents } = submission;
    for (const [written, { at, use }] of manifest?.decisions ?? []) {
      const respondent = use?.text ?? '';
      const stating = contributionsTo(submission, written);
      if (manifest === undefined || stating.length === 0 || !respondents.has(respondent)) continue;
      const named = stating.some(({ response }) => response.respondent === respondent);
      if (named && stating.length > 1) continue;
      const message = say(named ? 'alone' : 'absent', { respondent, written });
      yield { path: manifest.path, at, message, fixes: site => removalFix(site, written) };
    }
  },
});

/** The answers that a decision chooses from: to a question, or with a figure in one of its fields. */
function contributionsTo(submission: Submission, written: string): readonly Contribution[] {
  const question = questionAtStart(written, submission.library);
  if (question === undefined) return [];
  const field = written.slice(question.id.length + 1);
  const all = contributionsOf(submission).get(question.id) ?? [];
  return all.filter(
    ({ placed: { answer } }) => !isDeclined(answer) && (field === '' || answer.data.has(field)),
  );
}

/** With the last decision its key goes too. */
function removalFix(site: Site, decided: string): Fix[] {
  const { tree } = site;
  const all = findEntry(tree, ['submission', 'decisions']);
  const own = findEntry(tree, ['submission', 'decisions', decided]);
  const last = all?.entry.value?.kind === 'mapping' && all.entry.value.entries.length === 1;
  const gone = last ? all : own;
  return gone === undefined ? [] : [takeOutFix(site, gone)];
}
