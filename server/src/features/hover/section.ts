import { owedBy } from '../../model/owed.ts';
import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { code, escapeMarkdown, paragraphs, quoted } from '../markdown.ts';

/** A section: its title, whom it is asked of, its introduction, and how far the file's respondent is. */
export function sectionMarkdown(submission: Submission, section: Section, response?: Response): string {
  const { title, audience, intro } = section;
  return paragraphs(
    `**${escapeMarkdown(title)}**`,
    audience && `*${escapeMarkdown(audience)}*`,
    intro && quoted(escapeMarkdown(intro)),
    response && progressOf(submission, section, response),
  );
}

function progressOf(submission: Submission, section: Section, { respondent }: Response): string {
  const own = owedBy(submission).find(
    of => of.section.id === section.id && of.response.respondent === respondent,
  );
  if (own === undefined)
    return respondent === undefined ? '' : `${escapeMarkdown(respondent)} owes no answer here.`;
  const { owed, missing } = own;
  const answered = `**${owed.length - missing.length} of ${owed.length}** owed questions answered`;
  if (missing.length === 0) return `${answered}.`;
  const shown = missing.slice(0, 12).map(({ id }) => code(id));
  const more = missing.length > 12 ? ` and ${missing.length - 12} more` : '';
  return `${answered}; missing: ${shown.join(', ')}${more}.`;
}
