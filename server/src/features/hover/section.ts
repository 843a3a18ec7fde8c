import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { code, escapeMarkdown, paragraphs, quoted } from '../markdown.ts';
import { progressOf } from '../progress.ts';

/** A section: its title, whom it is asked of, its introduction, and how far the file's respondent is. */
export function sectionMarkdown(submission: Submission, section: Section, response?: Response): string {
  const { title, audience, intro } = section;
  return paragraphs(
    `**${escapeMarkdown(title)}**`,
    audience && `*${escapeMarkdown(audience)}*`,
    intro && quoted(escapeMarkdown(intro)),
    response && progressMarkdown(submission, section, response),
  );
}

function progressMarkdown(submission: Submission, section: Section, { respondent }: Response): string {
  const own = progressOf(submission, respondent).find(each => each.section.id === section.id);
  if (own === undefined)
    return respondent === undefined ? '' : `${escapeMarkdown(respondent)} owes no answer here.`;
  const { owed, open } = own;
  const answered = `**${owed.length - open.length} of ${owed.length}** owed questions answered`;
  if (open.length === 0) return `${answered}.`;
  const shown = open.slice(0, 12).map(({ id }) => code(id));
  const more = open.length > 12 ? ` and ${open.length - 12} more` : '';
  return `${answered}; missing: ${shown.join(', ')}${more}.`;
}
