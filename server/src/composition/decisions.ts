import type { Submission } from '../model/submission.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { t, verbatim, type Words } from '../text/l10n.ts';
import { paragraph } from './build.ts';
import { respondentTitle } from './entries.ts';
import type { Remark } from './report.ts';

/** What the lead decided where respondents differ. */
export interface DecisionInWords {
  /** The field that it is about; of all of the question where absent. */
  readonly field?: string;
  /** "Decision of the Federal Investigation Agency (FIA)". */
  readonly label: Words;
  /** The respondent whose figures count. */
  readonly whose: string;
  /** Whose figures count, and why. */
  readonly words: Words;
}

export function decisionsOf(submission: Submission, question: Question): DecisionInWords[] {
  const decisions = submission.manifest?.decisions;
  const whole = { key: question.id, id: undefined, title: undefined };
  const parts = question.fields.map(({ id, title }) => ({ key: `${question.id}.${id}`, id, title }));
  const label = t('Decision of {name}', { name: respondentTitle(submission, submission.lead) });
  return [whole, ...parts].flatMap(({ key, id, title }): DecisionInWords[] => {
    const decision = decisions?.get(key);
    if (decision?.use === undefined) return [];
    const whose = decision.use.text;
    const what =
      title === undefined
        ? t('the combined figures are those of {whose}.', { whose })
        : t('the combined figure for “{title}” is that of {whose}.', { title, whose });
    const reason = decision.reason === undefined ? '' : ` ${sentence(decision.reason)}`;
    return [{ ...(id !== undefined && { field: id }), label, whose, words: verbatim`${what}${reason}` }];
  });
}

export function decisionRemarks(submission: Submission, question: Question): Remark[] {
  return decisionsOf(submission, question).map(({ label, words }) => ({
    kind: 'remark',
    label,
    blocks: [paragraph(words)],
  }));
}

function sentence(words: string): string {
  const trimmed = words.trim();
  const first = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
