import type { Keys } from '../../model/quantity.ts';
import type { Submission } from '../../model/submission.ts';
import { questionTitle } from '../../questionnaire/question-title.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { contributorsOf, figureInWords, quantityInWords } from '../figures.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';

/** A figure of the submission: what it counts, its value, and who states what. */
export function figureMarkdown(
  submission: Submission,
  question: Question,
  keys: Keys,
  title: Sayable,
): Words {
  return paragraphs(
    verbatim`**${escapeMarkdown(title)}** · ${escapeMarkdown(questionTitle(question))}`,
    valueMarkdown(submission, question, keys),
  );
}

/** "In the report: **120** (FIA 100, MOHR 20)". */
export function valueMarkdown(submission: Submission, question: Question, keys: Keys): Words {
  const contributors = contributorsOf(submission, question, keys);
  const each = contributors.map(
    ({ respondent, quantity }) => verbatim`${respondent} ${quantityInWords(quantity)}`,
  );
  const value = escapeMarkdown(figureInWords(submission, question, keys));
  return each.length === 0
    ? t('In the report: **{value}**', { value })
    : t('In the report: **{value}** ({agencies})', { value, agencies: escapeMarkdown(commaList(each)) });
}
