import type { Question, Section } from '../../questionnaire/questionnaire.ts';
import { blankWords, type NewEntry, word } from '../../writing/content.ts';
import { blankAnswer, insertAnswers } from '../../writing/insert-answers.ts';
import { type FileEdit, inFile, type Site } from '../fix.ts';

/** The edits that begin questions of one section, in the questionnaire's order among the answers that are there. */
export function addQuestions(
  site: Site,
  section: Section,
  questions: readonly Question[],
): readonly FileEdit[] {
  return questions.length === 0 ? [] : intoSection(site, section, questions.map(blankAnswer));
}

/** The edits that set a whole section aside; why is for the person to say. */
export function declineSection(site: Site, section: Section): readonly FileEdit[] {
  return intoSection(site, section, [
    { key: 'status', value: word('not-applicable') },
    { key: 'reason', value: blankWords },
  ]);
}

function intoSection(
  { path, tree, submission }: Site,
  section: Section,
  added: readonly NewEntry[],
): readonly FileEdit[] {
  return inFile(path, insertAnswers(tree, submission.library.questionnaire, section, added));
}
