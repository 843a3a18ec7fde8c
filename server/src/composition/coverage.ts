import { participantsOf } from '../model/participants.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, Section } from '../questionnaire/questionnaire.ts';
import { declinedSections } from './declined-sections.ts';
import { entriesOf } from './entries.ts';

/**
 * True of a question that the manifest gives to none of the respondents and that nobody answered: one
 * office's contribution does not print the questions of all others. Never without such a manifest.
 */
export function isLeftOut(submission: Submission, section: Section, question: Question): boolean {
  const narrowed = submission.manifest?.respondents.some(({ owes }) => owes !== undefined) ?? false;
  if (!narrowed || declinedSections(submission, section).length > 0) return false;
  return (
    !entriesOf(submission).has(question.id) &&
    participantsOf(submission).ownersOf(section, question).size === 0
  );
}

/** The questions of a section that the report prints: with a part goes the question that it is a part of. */
export function coveredQuestions(submission: Submission, section: Section): readonly Question[] {
  const own = section.questions.filter(
    question => !question.stem && !isLeftOut(submission, section, question),
  );
  const ids = new Set(own.flatMap(({ id, parent }) => [id, parent]));
  return section.questions.filter(({ id }) => ids.has(id));
}
