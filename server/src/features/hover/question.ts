import { checksOf } from '../../checks/checks-of.ts';
import { contributionsOf } from '../../model/contributions.ts';
import type { Library } from '../../model/read-scalar.ts';
import type { Submission } from '../../model/submission.ts';
import type { Question, Section } from '../../questionnaire/questionnaire.ts';
import { commaList, row, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { memo2 } from '../../text/memo.ts';
import { fieldSlot } from '../data-slot.ts';
import { code, escapeMarkdown, lines, paragraphs } from '../markdown.ts';
import { standingsOf } from '../standing.ts';
import { answerWants, wantsInWords } from '../wants.ts';
import { checksMarkdown } from './check.ts';
import { originalText } from './question-text.ts';

/** A question in full: its original text, what its answer wants, who has answered it, how its checks stand. */
export function questionMarkdown(submission: Submission, question: Question): Words {
  const { questionnaire } = submission.library;
  const standings = standingsOf(submission, checksOf(questionnaire, question));
  return paragraphs(
    aboutQuestion(submission.library, question),
    answeredBy(submission, question),
    checksMarkdown(standings),
  );
}

/** The part that no answer changes. */
export const aboutQuestion: (library: Library, question: Question) => Words = memo2((library, question) => {
  const { questionnaire } = library;
  const section = questionnaire.sections.find(({ id }) => id === question.section);
  return paragraphs(
    headline(section, question),
    originalText(questionnaire, question),
    section?.audience && `*${escapeMarkdown(section.audience)}*`,
    wantsMarkdown(library, question),
  );
});

function headline(section: Section | undefined, { number, short }: Question): string {
  const place = section === undefined ? '' : ` · ${escapeMarkdown(section.title)}`;
  return `**${[number, escapeMarkdown(short)].filter(Boolean).join(' ')}**${place}`;
}

function wantsMarkdown(library: Library, question: Question): Sayable {
  if (question.stem)
    return t('Answered in its parts: {parts}.', { parts: commaList(question.parts.map(code)) });
  const whole = answerWants(question);
  const fields = question.fields.map(field => {
    const wants = wantsInWords(fieldSlot(library, question, field));
    return verbatim`- ${code(field.id)} ${escapeMarkdown(field.title)}: ${escapeMarkdown(wants)}${field.optional ? t(' (optional)') : ''}`;
  });
  const opening = question.optional ? t('**Wants** (if there is anything)') : t('**Wants**');
  const first = whole.length === 0 ? opening : verbatim`${opening} ${escapeMarkdown(row(whole, '; '))}`;
  return lines([first, ...fields]);
}

function answeredBy(submission: Submission, { id, stem }: Question): Words | undefined {
  if (stem) return undefined;
  const answers = contributionsOf(submission).get(id) ?? [];
  if (answers.length === 0) return t('**Not answered yet**');
  const names = answers.map(
    ({ response, placed }) =>
      verbatim`${response.respondent ?? t('a file without a respondent')} (${placed.status})`,
  );
  return t('**Answered** by {agencies}', { agencies: escapeMarkdown(commaList(names)) });
}
