import type { Question } from '../../questionnaire/questionnaire.ts';
import { entryKeyedAt } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { moveAnswer } from '../../writing/move-answer.ts';
import { type Fix, inFile, type Site } from '../fix.ts';

/** Moves the answer whose key stands at a place of the file to its own section. */
export function moveAnswerFix({ path, tree, submission }: Site, key: Span, question: Question): Fix[] {
  const { questionnaire } = submission.library;
  const located = entryKeyedAt(tree, key.start);
  const section = questionnaire.sections.find(({ id }) => id === question.section);
  if (located === undefined || section === undefined) return [];
  const edits = moveAnswer(tree, questionnaire, { located, section, question });
  if (edits === undefined) return [];
  const title = t('Move {question} to the section {section}', { question: question.id, section: section.id });
  return [{ title, edits: inFile(path, edits) }];
}
