import { statementsOf } from '../../model/contributions.ts';
import { type Reference, referencesIn, resolve } from '../../model/reference.ts';
import { questionTitle } from '../../questionnaire/question-title.ts';
import { english, t, verbatim, type Words } from '../../text/l10n.ts';
import { touches } from '../../text/span.ts';
import { lineAt } from '../context/line.ts';
import { quantityInWords } from '../figures.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import type { Scene } from '../scene.ts';
import { valueMarkdown } from './figure.ts';
import type { Hover } from './hover.ts';
import { originalText } from './question-text.ts';
import { respondentMarkdown } from './respondent.ts';

/** What a reference is: its agency, its question, or its value with who states it. */
export function referenceHover(scene: Scene): Hover | undefined {
  const { text, context, library, submission } = scene;
  const line = lineAt(text, context.offset);
  const found = referencesIn(text.slice(line.start, line.end), line.start, library);
  const reference = found.find(({ at }) => touches(at, context.offset));
  if (reference === undefined) return undefined;
  const { respondentAt, respondent, at } = reference;
  if (respondent !== undefined && respondentAt !== undefined && touches(respondentAt, context.offset)) {
    const markdown = respondentMarkdown(submission, respondent);
    return markdown === undefined ? undefined : { span: respondentAt, markdown };
  }
  const markdown = referenceMarkdown(scene, reference);
  return markdown === undefined ? undefined : { span: at, markdown };
}

const NOWHERE = {
  question: english('{reference} leads nowhere: there is no such question in the questionnaire.'),
  respondent: english('{reference} leads nowhere: there is no such agency in the submission.'),
  figure: english('{reference} leads nowhere: the question has no such figure.'),
} as const;

function referenceMarkdown({ submission, library }: Scene, reference: Reference): Words | undefined {
  const { question, keys, respondent, written } = reference;
  const found = resolve(statementsOf(submission), reference);
  if (found.kind === 'nowhere' || question === undefined) {
    return t(NOWHERE[found.kind === 'nowhere' ? found.part : 'question'], { reference: code(written) });
  }
  if (keys.length === 0) {
    const state = found.kind === 'empty' ? t('It is not answered yet.') : undefined;
    return paragraphs(
      t('The answer to {question}, by its number in the report.', {
        question: escapeMarkdown(questionTitle(question)),
      }),
      state,
      originalText(library.questionnaire, question),
    );
  }
  const title = `**${escapeMarkdown(questionTitle(question))}** · ${code(keys.join('.'))}`;
  if (respondent === undefined) return paragraphs(title, valueMarkdown(submission, question, keys));
  const own = quantityInWords(found.kind === 'figure' ? found.quantity : undefined);
  return paragraphs(
    title,
    verbatim`${escapeMarkdown(respondent)}: **${escapeMarkdown(own)}**`,
    valueMarkdown(submission, question, keys),
  );
}
