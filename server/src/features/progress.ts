import { contributionsOf } from '../model/contributions.ts';
import { type OwedSection, owedBy } from '../model/owed.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, RespondentId } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';

/** How far a respondent is in one section. */
export interface Progress extends OwedSection {
  /**
   * What it owes and nobody has answered, or it has not where each counts its own: all of it, while `missing`
   * holds only what is reported in its own file.
   */
  readonly open: readonly Question[];
}

/** The sections that a respondent owes something of, in the questionnaire's order. */
export function progressOf(
  submission: Submission,
  respondent: RespondentId | undefined,
): readonly Progress[] {
  return allProgress(submission).filter(({ response }) => response.respondent === respondent);
}

const allProgress = memo((submission: Submission): readonly Progress[] => {
  const answered = contributionsOf(submission);
  return owedBy(submission).map(section => ({
    ...section,
    open: section.owed.filter(question => section.missing.includes(question) || !answered.has(question.id)),
  }));
});
