import { statementsOf } from '../../model/contributions.ts';
import { dataByPlace } from '../../model/data-by-place.ts';
import type { PlacedAnswer } from '../../model/placed-answer.ts';
import type { Quantity } from '../../model/quantity.ts';
import { type Reference, referencesOf, resolve } from '../../model/reference.ts';
import type { Submission } from '../../model/submission.ts';
import { describeValue } from '../../model/value.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { amount } from '../../rules/in-words.ts';
import { type Sayable, t, verbatim } from '../../text/l10n.ts';
import { nothingYet, quantityInWords } from '../figures.ts';
import { valueMarkdown } from '../hover/figure.ts';
import { originalText } from '../hover/question-text.ts';
import type { InlayHint } from './inlay-hint.ts';

/** Behind each reference of an answer what the report puts in its place. */
export function referenceValues(submission: Submission, { answer, offset }: PlacedAnswer): InlayHint[] {
  return referencesOf(answer, submission.library).flatMap(reference => {
    const { question, keys, at } = reference;
    const label = labelOf(submission, reference);
    if (question === undefined || label === undefined) return [];
    const tooltip =
      keys.length === 0
        ? originalText(submission.library.questionnaire, question)
        : valueMarkdown(submission, question, keys);
    return [{ at: at.end + offset, label, tooltip }];
  });
}

/** Nothing of one that leads nowhere: a finding says so. */
function labelOf(submission: Submission, reference: Reference): Sayable | undefined {
  const found = resolve(statementsOf(submission), reference);
  if (found.kind === 'nowhere') return undefined;
  if (reference.keys.length === 0) return numberOf(found.question);
  return found.kind === 'figure' ? verbatim`= ${printed(submission, found.quantity)}` : nothingYet();
}

/** As the report names it, without its section, which the ID in the text begins with. */
function numberOf({ number, short }: Question): Sayable {
  return number === '' ? short : t('question {number} ({short})', { number, short });
}

/** The figure; of one that is not exactly known what was typed, or what is known of it. */
function printed({ library }: Submission, quantity: Quantity): Sayable {
  if (quantity.value !== undefined) return quantityInWords(quantity);
  const typed = onlyValue(quantity, library.questionnaire);
  if (typed !== undefined) return describeValue(typed);
  const { atLeast, currency } = quantity;
  return atLeast > 0
    ? t('at least {amount}', { amount: amount(atLeast, currency) })
    : quantityInWords(quantity);
}

function onlyValue({ figures }: Quantity, questionnaire: Questionnaire) {
  const [only] = figures;
  return figures.length === 1 && only !== undefined
    ? dataByPlace(questionnaire, only.answer).get(only.at)?.value
    : undefined;
}
