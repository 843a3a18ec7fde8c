import type { Submission } from '../model/submission.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { paragraph } from './build.ts';
import { respondentTitle } from './entries.ts';
import type { Remark } from './report.ts';

/** What the lead decided where respondents differ, with its reason. */
export function decisionRemarks(submission: Submission, question: Question): Remark[] {
  const decisions = submission.manifest?.decisions;
  const whole = { key: question.id, title: undefined };
  const parts = question.fields.map(({ id, title }) => ({ key: `${question.id}.${id}`, title }));
  return [whole, ...parts].flatMap(({ key, title }): Remark[] => {
    const decision = decisions?.get(key);
    if (decision?.use === undefined) return [];
    const whose = decision.use.text;
    const what =
      title === undefined
        ? `the combined figures are those of ${whose}.`
        : `the combined figure for “${title}” is that of ${whose}.`;
    const reason = decision.reason === undefined ? '' : ` ${sentence(decision.reason)}`;
    const blocks = [paragraph(`${what}${reason}`)];
    return [{ kind: 'remark', label: `Decision of ${respondentTitle(submission, submission.lead)}`, blocks }];
  });
}

function sentence(words: string): string {
  const trimmed = words.trim();
  const first = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
