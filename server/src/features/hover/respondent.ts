import { progressBy, tallyOf } from '../../model/progress.ts';
import type { Submission } from '../../model/submission.ts';
import { answeredInWords } from '../../rules/progress-in-words.ts';
import { t, verbatim, type Words } from '../../text/l10n.ts';
import { code, escapeMarkdown, lines, paragraphs } from '../markdown.ts';

/** A respondent: its name, and what it owes, section by section. */
export function respondentMarkdown(submission: Submission, id: string): Words | undefined {
  const respondent = submission.respondents.get(id);
  if (respondent === undefined) return undefined;
  const { name, place } = respondent;
  return paragraphs(
    `**${escapeMarkdown(id)}** ${escapeMarkdown(name)}`,
    id === submission.lead ? t('It compiles the report.') : undefined,
    place && t('Answers for {place}.', { place: escapeMarkdown(placeTitle(submission, place)) }),
    owedMarkdown(submission, id),
  );
}

function owedMarkdown(submission: Submission, id: string): Words | undefined {
  const owed = progressBy(submission, id);
  const noFile = submission.responses.some(({ respondent }) => respondent === id)
    ? undefined
    : t('It has no file yet.');
  if (owed.length === 0) return noFile ?? t('It owes nothing.');
  const sections = owed.map(
    each => verbatim`- ${code(each.section.id)} ${escapeMarkdown(answeredInWords(tallyOf([each])))}`,
  );
  return paragraphs(noFile, lines([verbatim`**${t('Owes')}**`, ...sections]));
}

function placeTitle({ library }: Submission, place: string): string {
  const value = library.questionnaire.axes.get('place')?.values.find(({ id }) => id === place);
  return value?.title ?? place;
}
