import type { Answer } from '../../model/answer.ts';
import { type HeldSplit, omittedFrom, partsOf, splitsOf, sumOf } from '../../model/held-split.ts';
import type { PlacedAnswer } from '../../model/placed-answer.ts';
import type { Library } from '../../model/read-scalar.ts';
import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import { exactNumber } from '../../model/value.ts';
import { amount, listed } from '../../rules/in-words.ts';
import { sumInWords } from '../../rules/unbalanced-split.ts';
import { t, verbatim } from '../../text/l10n.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { InlayHint } from './inlay-hint.ts';

/**
 * What the parts of each breakdown of an answer add up to, where that is not written there already: behind
 * its closing brace, or behind its key where the parts stand in lines below.
 */
export function breakdownSums(
  { library }: Submission,
  { text }: Response,
  { answer, offset }: PlacedAnswer,
): InlayHint[] {
  return sumsOf(library)(answer).map(({ key, value, label, tooltip }) => {
    const colon = text.indexOf(':', key.end + offset) + 1;
    const below = text.slice(colon, value.start + offset).includes('\n');
    return { at: below ? colon : value.end + offset, label, tooltip };
  });
}

/** A sum that is worth saying. Spans are relative to the answer's piece. */
interface Sum extends Omit<InlayHint, 'at'> {
  readonly key: Span;
  readonly value: Span;
}

const sumsOf = memo((library: Library) => memo((answer: Answer) => [...findSums(answer, library)]));

function* findSums(answer: Answer, { questionnaire }: Library): Generator<Sum> {
  if (answer.broken) return;
  for (const held of splitsOf(answer, questionnaire)) {
    const { at, key, field } = held;
    // Over two axes, places and years above all, the sum is of no use to anyone.
    if (at === undefined || (field?.axes.length ?? 1) > 1) continue;
    const words = sumOfParts(answer, held);
    if (words !== undefined) yield { key, value: at, ...words };
  }
}

/** Nothing where a part is unknown, where nothing is added, or where the totals that are typed say the same. */
function sumOfParts(answer: Answer, held: HeldSplit): Pick<Sum, 'label' | 'tooltip'> | undefined {
  const parts = partsOf(answer, held);
  const { value, currency } = sumOf(parts);
  if (parts.length < 2 || value === undefined || value === 0) return undefined;
  const totals = [held.split.total?.datum, held.divides?.datum].filter(datum => datum !== undefined);
  if (totals.length > 0 && totals.every(total => exactNumber(total.value) === value)) return undefined;
  const omitted = omittedFrom(held, parts);
  const sum = amount(value, currency);
  const isTotal = totals.length === 0 && omitted.length === 0;
  const added = `${sumInWords(parts, held.axis)} = ${sum}.`;
  const without =
    omitted.length === 0 ? '' : verbatim` ${t('Not stated: {places}.', { places: listed(omitted) })}`;
  return {
    label: isTotal ? t('total {sum}', { sum }) : t('sum {sum}', { sum }),
    tooltip: escapeMarkdown(verbatim`${added}${without}`),
  };
}
