import { dataByPlace } from '../model/data-by-place.ts';
import type { Quantity, QuantityFigure } from '../model/quantity.ts';
import type { Submission } from '../model/submission.ts';
import { exactNumber, type Value } from '../model/value.ts';
import type { Combine } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { commaList, distinctWords, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';
import { emphasis, footnote, text } from './build.ts';
import { entryOf } from './entries.ts';
import type { Inline } from './report.ts';
import type { Cell } from './sheet.ts';
import { cellTitle, moneyText, valueCell, valueInlines, valueText } from './value-text.ts';

/** What the report prints for a figure, stated or added up. */
export type Shown =
  /** As one respondent stated it. */
  | { readonly kind: 'stated'; readonly value: Value }
  | { readonly kind: 'sum'; readonly sum: number; readonly currency?: string }
  /** What is known of a sum, and what is not in it; `unstated` where that is only what nobody states. */
  | {
      readonly kind: 'partial';
      readonly sum: number;
      readonly currency?: string;
      readonly why: Words;
      readonly unstated: boolean;
    }
  /** Stated by several, and no one figure all the same. */
  | { readonly kind: 'open'; readonly words: Words; readonly why: Words };

/** What a quantity is in print; `undefined` where nobody states it. */
export function shownOf(
  submission: Submission,
  quantity: Quantity | undefined,
  how: Combine,
): Shown | undefined {
  if (quantity === undefined) return undefined;
  const { value, figures, currency, atLeast } = quantity;
  const data = figures.map(figure => ({ figure, value: valueAt(submission, figure) }));
  const [only] = data;
  if (data.length === 1 && only?.value !== undefined && only.figure.value === value) {
    return { kind: 'stated', value: only.value };
  }
  const money = currency === undefined ? {} : { currency };
  if (value !== undefined) return { kind: 'sum', sum: value, ...money };
  const list = (some: readonly QuantityFigure[]) => describe(submission, some, figures);
  const known = figures.filter(figure => figure.value !== undefined);
  const unknown = figures.filter(figure => figure.value === undefined);
  if (known.length === 0) {
    const texts = new Set(data.map(one => one.value && print(submission, one.value)));
    if (only?.value !== undefined && texts.size === 1) return { kind: 'stated', value: only.value };
    return {
      kind: 'open',
      words: t('not known'),
      why:
        figures.length === 0
          ? t('Not stated.')
          : t('No exact figure: {figures}.', { figures: list(figures) }),
    };
  }
  if (how === 'agree' && new Set(known.map(figure => figure.value)).size > 1) {
    return {
      kind: 'open',
      words: t('differs'),
      why: t('The figures differ: {figures}.', { figures: list(known) }),
    };
  }
  if (new Set(data.flatMap(one => (one.value?.kind === 'money' ? one.value.currency : []))).size > 1) {
    return {
      kind: 'open',
      words: t('several currencies'),
      why: t('In several currencies: {figures}.', { figures: list(figures) }),
    };
  }
  const unstated = unknown.length === 0;
  const why = unstated
    ? t('Partial: some of the figures that it adds up are not stated.')
    : t('Partial: without {figures}.', { figures: list(unknown) });
  return { kind: 'partial', sum: atLeast, ...money, why, unstated };
}

export function shownInlines(submission: Submission, shown: Shown): Inline[] {
  switch (shown.kind) {
    case 'stated':
      return valueInlines(shown.value, submission.library);
    case 'sum':
      return [text(sumText(shown))];
    case 'partial':
      return [text(`${sumText(shown)} `), emphasis(t('(partial)')), footnote(text(shown.why))];
    case 'open':
      return [emphasis(shown.words), footnote(text(shown.why))];
  }
}

/** In the middle of a sentence: "120", "at least 120". */
export function shownInProse(submission: Submission, shown: Shown): Inline[] {
  if (shown.kind !== 'partial') return shownInlines(submission, shown);
  return [text(t('at least {amount}', { amount: sumText(shown) })), footnote(text(shown.why))];
}

export function shownCell(submission: Submission, shown: Shown | undefined): Cell {
  if (shown === undefined) return { kind: 'blank' };
  switch (shown.kind) {
    case 'stated':
      return valueCell(shown.value, submission.library);
    case 'sum':
    case 'partial': {
      const mark = shown.kind === 'partial' ? ({ partial: true } as const) : {};
      return shown.currency === undefined
        ? { kind: 'number', value: shown.sum, ...mark }
        : { kind: 'money', amount: shown.sum, currency: shown.currency, ...mark };
    }
    case 'open':
      return { kind: 'text', text: shown.words };
  }
}

/** The number that a total formula must come to; `undefined` of what is not exactly known. */
export function exactShown(shown: Shown | undefined): number | undefined {
  if (shown?.kind === 'sum') return shown.sum;
  return shown?.kind === 'stated' ? exactNumber(shown.value) : undefined;
}

/** The footnote of what is not quite a figure. */
export function shownNote(shown: Shown | undefined): Words | undefined {
  return shown?.kind === 'partial' || shown?.kind === 'open' ? shown.why : undefined;
}

function sumText({ sum, currency }: { readonly sum: number; readonly currency?: string }): string {
  return currency === undefined ? formatNumber(sum) : moneyText(sum, currency);
}

function valueAt({ library }: Submission, { answer, at }: QuantityFigure): Value | undefined {
  return dataByPlace(library.questionnaire, answer).get(at)?.value;
}

function print(submission: Submission, value: Value): Sayable {
  return valueText(value, submission.library);
}

/** "FIA (about 200), MOHR (not collected)": by respondent where there are several, else by what each counts. */
function describe(
  submission: Submission,
  some: readonly QuantityFigure[],
  all: readonly QuantityFigure[],
): Words {
  const several = new Set(all.map(({ answer }) => answer)).size > 1;
  const label = ({ answer, label, row }: QuantityFigure) =>
    several
      ? (entryOf(submission).get(answer)?.respondent ?? '')
      : commaList(
          distinctWords([
            ...(row === undefined ? [] : [row]),
            cellTitle(submission.library.questionnaire, label),
          ]),
        );
  const texts = some.map(figure => {
    const value = valueAt(submission, figure);
    return verbatim`${label(figure)} (${value === undefined ? t('not stated') : print(submission, value)})`;
  });
  return commaList(distinctWords(texts));
}
