import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { memo2 } from '../../text/memo.ts';
import { escapeMarkdown, quoted } from '../markdown.ts';

/** A stretch of a question's original text. Bullets have no marks of their own; lettered lines bring their letters. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets' | 'lettered'; readonly items: readonly string[] };

/**
 * The question as the questionnaire puts it, word for word: of a lettered part the stem's text first, then its
 * own text, bullets, lettered list and note.
 */
export function originalBlocks(questionnaire: Questionnaire, question: Question): readonly TextBlock[] {
  const parent = question.parent === undefined ? undefined : questionnaire.questions.get(question.parent);
  const letter = parent && question.number.split('.').at(-1);
  const { text, table, bullets, lettered, note } = question;
  const instruction = table?.instruction === text ? undefined : table?.instruction;
  return [
    ...paragraph(parent?.text),
    ...list('bullets', parent?.bullets),
    ...paragraph(letter === undefined ? text : `${letter}. ${text}`),
    ...paragraph(instruction),
    ...list('bullets', bullets),
    ...list('lettered', lettered),
    ...paragraph(note && `NOTE: ${note} END NOTE.`),
  ];
}

/** The original text as a Markdown quotation. */
export const originalText: (questionnaire: Questionnaire, question: Question) => string = memo2(
  (questionnaire, question) =>
    quoted(
      originalBlocks(questionnaire, question)
        .map(blockMarkdown)
        .filter(text => text !== '')
        .join('\n\n'),
    ),
);

function blockMarkdown(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'bullets':
      return block.items.map(bullet => `- ${escapeMarkdown(bullet)}`).join('\n');
    case 'lettered':
      return block.items.map(escapeMarkdown).join('\n\n');
  }
}

function paragraph(text: string | undefined): TextBlock[] {
  return text === undefined || text === '' ? [] : [{ kind: 'paragraph', text }];
}

function list(kind: 'bullets' | 'lettered', items: readonly string[] | undefined): TextBlock[] {
  return items === undefined || items.length === 0 ? [] : [{ kind, items }];
}
