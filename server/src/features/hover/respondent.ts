import type { Submission } from '../../model/submission.ts';
import { t } from '../../text/l10n.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import { progressOf } from '../progress.ts';

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
  const owed = progressOf(submission, id);
  if (owed.length === 0) {
    const has = submission.responses.some(({ respondent }) => respondent === id);
    return has ? t('It owes nothing.') : t('It has no file yet.');
  }
  const lines = owed.map(
    ({ section, owed: all, open }) =>
      `- ${t('{section} {answered} of {owed} answered', {
        section: code(section.id),
        answered: all.length - open.length,
        owed: all.length,
      })}`,
  );
  return [`**${t('Owes')}**`, ...lines].join('\n');
}

function placeTitle({ library }: Submission, place: string): string {
  const value = library.questionnaire.axes.get('place')?.values.find(({ id }) => id === place);
  return value?.title ?? place;
}
