import { isMissing, progressBy, tallyOf } from '../../model/progress.ts';
import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { listed } from '../../rules/in-words.ts';
import { leftInWords } from '../../rules/progress-in-words.ts';
import { type Sayable, t, type Words } from '../../text/l10n.ts';
import { code, escapeMarkdown, paragraphs, quoted } from '../markdown.ts';

/** A section: its title, whom it is asked of, its introduction, and how far the file's respondent is. */
export function sectionMarkdown(submission: Submission, section: Section, response?: Response): Words {
  const { title, audience, intro } = section;
  return paragraphs(
    `**${escapeMarkdown(title)}**`,
    audience && `*${escapeMarkdown(audience)}*`,
    intro && quoted(escapeMarkdown(intro)),
    response && progressMarkdown(submission, section, response),
  );
}

function progressMarkdown(submission: Submission, section: Section, { respondent }: Response): Sayable {
  const own = progressBy(submission, respondent).find(each => each.section.id === section.id);
  if (own === undefined)
    return respondent === undefined
      ? ''
      : t('{respondent} owes no answer here.', { respondent: escapeMarkdown(respondent) });
  const tally = tallyOf([own]);
  const { answered, owed } = tally;
  const counts = { answered, owed, left: escapeMarkdown(leftInWords(tally)) };
  const missing = own.duties.filter(isMissing).map(({ question }) => code(question.id));
  if (missing.length === 0) return t('**{answered} of {owed}** owed questions answered{left}.', counts);
  return t('**{answered} of {owed}** owed questions answered{left}; missing: {missing}.', {
    ...counts,
    missing: listed(missing, 12),
  });
}
