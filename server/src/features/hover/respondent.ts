import { progressBy, tallyOf } from '../../model/progress.ts';
import type { Submission } from '../../model/submission.ts';
import { answeredInWords } from '../../rules/progress-in-words.ts';
import { t } from '../../text/l10n.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';

/** A respondent: its name, and what it owes, section by section. */
export function respondentMarkdown(submission: Submission, id: string): string | undefined {
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

function owedMarkdown(submission: Submission, id: string): string | undefined {
  const owed = progressBy(submission, id);
  const noFile = submission.responses.some(({ respondent }) => respondent === id)
    ? undefined
    : t('It has no file yet.');
  if (owed.length === 0) return noFile ?? t('It owes nothing.');
  const lines = owed.map(
    each => `- ${code(each.section.id)} ${escapeMarkdown(answeredInWords(tallyOf([each])))}`,
  );
  return paragraphs(noFile, [`**${t('Owes')}**`, ...lines].join('\n'));
}

function placeTitle({ library }: Submission, place: string): string {
  const value = library.questionnaire.axes.get('place')?.values.find(({ id }) => id === place);
  return value?.title ?? place;
}
