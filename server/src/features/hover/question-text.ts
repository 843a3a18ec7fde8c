import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { memo2 } from '../../text/memo.ts';
import { escapeMarkdown, paragraphs, quoted } from '../markdown.ts';

/** "1 Victims identified": the number in the questionnaire and our few words. */
export function questionTitle({ number, short }: Question): string {
  return number === '' ? short : `${number} ${short}`;
}

/**
 * The question as the questionnaire puts it, word for word: of a lettered part the stem's text first, then its
 * own text, bullets, lettered list and note, as a Markdown quotation.
 */
export const originalText: (questionnaire: Questionnaire, question: Question) => string = memo2(originalOf);

function originalOf(questionnaire: Questionnaire, question: Question): string {
  const parent = question.parent === undefined ? undefined : questionnaire.questions.get(question.parent);
  const letter = parent && question.number.split('.').at(-1);
  const own = escapeMarkdown(question.text);
  return quoted(
    paragraphs(
      parent && escapeMarkdown(parent.text),
      parent && bulletsOf(parent.bullets),
      letter === undefined ? own : `${letter}. ${own}`,
      question.table && question.table.instruction !== question.text
        ? escapeMarkdown(question.table.instruction)
        : undefined,
      bulletsOf(question.bullets),
      question.lettered.map(escapeMarkdown).join('\n\n'),
      question.note && `NOTE: ${escapeMarkdown(question.note)} END NOTE.`,
    ),
  );
}

function bulletsOf(bullets: readonly string[]): string {
  return bullets.map(bullet => `- ${escapeMarkdown(bullet)}`).join('\n');
}
