import type { Prose } from '../model/answer.ts';
import { combineOf } from '../model/combined.ts';
import { statementsOf } from '../model/contributions.ts';
import { referencesIn, resolve } from '../model/reference.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, QuestionId, SectionId } from '../questionnaire/questionnaire.ts';
import { t, verbatim, type Words } from '../text/l10n.ts';
import { emphasis, reference, text } from './build.ts';
import { markdownBlocks } from './markdown.ts';
import type { Block, Inline, Reference } from './report.ts';
import { shownInProse, shownOf } from './shown.ts';

/** A text of an answer as blocks, its `{{…}}` replaced by what they stand for. */
export function proseBlocks(submission: Submission, prose: Prose, section?: SectionId): Block[] {
  return markdownBlocks(prose.text, { resolve: written => resolved(submission, written, section) });
}

/** A text as one line: blocks that are no paragraphs leave their words. */
export function proseInlines(submission: Submission, prose: Prose, section?: SectionId): Inline[] {
  return inlinesOf(proseBlocks(submission, prose, section));
}

/** Blocks below a label that is said first; it runs into the first paragraph where there is one. */
export function labelled(label: Inline, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph' && first.role === undefined) {
    return [{ ...first, content: [label, ...first.content] }, ...rest];
  }
  return [{ kind: 'paragraph', content: [label] }, ...blocks];
}

/** A link to a question with its number and subject; its section too, where that is another. */
export function questionReference(
  submission: Submission,
  id: QuestionId,
  section?: SectionId,
): Reference | undefined {
  const question = submission.library.questionnaire.questions.get(id);
  return question && reference(id, questionTitle(submission, question, section));
}

/** "Question 2 (Victims referred)", "Question 2 of Identification and referral (Victims referred)". */
function questionTitle(submission: Submission, question: Question, section?: SectionId): Words {
  const { sections } = submission.library.questionnaire;
  const other = question.section === section ? undefined : sections.find(({ id }) => id === question.section);
  if (question.number === '') {
    return other === undefined || other.short === question.short
      ? verbatim`“${question.short}”`
      : t('“{question}” of {section}', { question: question.short, section: other.short });
  }
  const { number, short } = question;
  return other === undefined
    ? t('Question {number} ({short})', { number, short })
    : t('Question {number} of {section} ({short})', { number, short, section: other.short });
}

/** Never `undefined`: what leads nowhere stays visible, and stands out. */
function resolved(submission: Submission, written: string, section?: SectionId): readonly Inline[] {
  const asTyped = text(`{{${written}}}`, { code: true, strong: true });
  const [found] = referencesIn(`{{${written}}}`, 0, submission.library);
  if (found === undefined) return [asTyped];
  const resolution = resolve(statementsOf(submission), found);
  switch (resolution.kind) {
    case 'nowhere':
      return [asTyped, emphasis(verbatim` [${t('leads nowhere')}]`)];
    case 'empty':
      // The question has its place in the report even while nobody has answered it.
      if (found.keys.length === 0) {
        return [reference(resolution.question.id, questionTitle(submission, resolution.question, section))];
      }
      return [asTyped, emphasis(verbatim` [${t('not stated')}]`)];
    case 'answer':
      return [reference(resolution.question.id, questionTitle(submission, resolution.question, section))];
    case 'figure': {
      const how = found.respondent === undefined ? combineOf(resolution.question, found.keys) : 'sum';
      const shown = shownOf(submission, resolution.quantity, how);
      return shown === undefined ? [asTyped] : shownInProse(submission, shown);
    }
  }
}

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, at) => [...(at === 0 ? [] : [text(' ')]), ...blockInlines(block)]);
}

function blockInlines(block: Block): Inline[] {
  const spaced = (content: readonly Inline[]) => [...content, text(' ')];
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [...block.content];
    case 'list':
      return block.items.flatMap(item => spaced(inlinesOf(item)));
    case 'quote':
    case 'original':
    case 'remark':
      return inlinesOf(block.blocks);
    case 'code':
      return [text(block.text)];
    case 'table':
      return [...block.head, ...block.body].flatMap(row => row.cells.flatMap(cell => spaced(cell.content)));
    case 'rule':
      return [];
  }
}
