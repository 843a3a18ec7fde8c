import { checksOf } from '../../checks/checks-of.ts';
import { quantityAt } from '../../model/quantity.ts';
import { questionTitle } from '../../questionnaire/question-title.ts';
import type { Field, Question } from '../../questionnaire/questionnaire.ts';
import { english, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { nothingYet, quantityInWords, valueInWords } from '../figures.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import type { Scene } from '../scene.ts';
import type { ScalarSlot, Slot, SplitSlot } from '../slot.ts';
import { standingsOf } from '../standing.ts';
import { combineInWords, wantsInWords } from '../wants.ts';
import { checksMarkdown } from './check.ts';
import { valueMarkdown } from './figure.ts';

/** A field: its title and unit, its value here and in the report, how agencies combine, its checks. */
export function fieldMarkdown(scene: Scene, question: Question, field: Field, slot: Slot): Words {
  const { submission } = scene;
  const standings = standingsOf(submission, checksOf(submission.library.questionnaire, question, field.id));
  return paragraphs(
    `**${escapeMarkdown(field.title)}** · ${escapeMarkdown(questionTitle(question))}`,
    t(field.optional ? english('Wants {what}; may be left out.') : english('Wants {what}.'), {
      what: escapeMarkdown(wantsInWords(slot)),
    }),
    statedMarkdown(scene, question, field, slot),
    field.kind === 'split' && field.of !== undefined
      ? t('It divides {figure}: its cells add up to it.', { figure: code(field.of) })
      : undefined,
    combineInWords(field),
    checksMarkdown(standings),
  );
}

/** One figure of a split or of the table. */
export function cellMarkdown(scene: Scene, slot: ScalarSlot | SplitSlot): Words {
  return paragraphs(
    verbatim`**${escapeMarkdown(slot.title)}** · ${escapeMarkdown(questionTitle(slot.question))}, ${escapeMarkdown(wantsInWords(slot))}`,
    figureMarkdown(scene, slot),
  );
}

/** The value here, or the combined one where there are several files. */
function figureMarkdown(
  { submission, response, home }: Scene,
  slot: ScalarSlot | SplitSlot,
): Words | undefined {
  const counted = slot.kind === 'split' || slot.type === 'count' || slot.type === 'money';
  if (!counted || slot.keys.length === 0) return undefined;
  if (submission.responses.length > 1) return valueMarkdown(submission, slot.question, slot.keys);
  const own = response?.byQuestion.get(slot.question.id);
  const here = own && quantityAt(own.answer, slot.keys, home);
  return t('Stated: **{value}**', { value: escapeMarkdown(quantityInWords(here)) });
}

function statedMarkdown(scene: Scene, { id }: Question, field: Field, slot: Slot): Sayable | undefined {
  const figure = slot.kind === 'scalar' || slot.kind === 'split' ? figureMarkdown(scene, slot) : undefined;
  const value = scene.response?.byQuestion.get(id)?.answer.data.get(field.id);
  return (
    figure ??
    t('Stated: **{value}**', {
      value: escapeMarkdown(value === undefined ? nothingYet() : valueInWords(value)),
    })
  );
}
