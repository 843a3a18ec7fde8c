import { dataByPlace } from '../model/data-by-place.ts';
import type { Quantity, QuantityFigure } from '../model/quantity.ts';
import type { Submission } from '../model/submission.ts';
import { exactNumber, type Value } from '../model/value.ts';
import type { Combine } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
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
      readonly why: string;
      readonly unstated: boolean;
    }
  /** Stated by several, and no one figure all the same. */
  | { readonly kind: 'open'; readonly words: string; readonly why: string };

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
      words: 'not known',
      why: figures.length === 0 ? NOT_STATED : `No exact figure: ${list(figures)}.`,
    };
  }
  if (how === 'agree' && new Set(known.map(figure => figure.value)).size > 1) {
    return { kind: 'open', words: 'differs', why: `The figures differ: ${list(known)}.` };
  }
  if (new Set(data.flatMap(one => (one.value?.kind === 'money' ? one.value.currency : []))).size > 1) {
    return { kind: 'open', words: 'several currencies', why: `In several currencies: ${list(figures)}.` };
  }
  const unstated = unknown.length === 0;
  const why = unstated ? SOME_NOT_STATED : `Partial: without ${list(unknown)}.`;
  return { kind: 'partial', sum: atLeast, ...money, why, unstated };
}

const NOT_STATED = 'Not stated.';
const SOME_NOT_STATED = 'Partial: some of the figures that it adds up are not stated.';

export function shownInlines(submission: Submission, shown: Shown): Inline[] {
  switch (shown.kind) {
    case 'stated':
      return valueInlines(shown.value, submission.library);
    case 'sum':
      return [text(sumText(shown))];
    case 'partial':
      return [text(`${sumText(shown)} `), emphasis('(partial)'), footnote(text(shown.why))];
    case 'open':
      return [emphasis(shown.words), footnote(text(shown.why))];
  }
}

/** In the middle of a sentence: "120", "at least 120". */
export function shownInProse(submission: Submission, shown: Shown): Inline[] {
  if (shown.kind !== 'partial') return shownInlines(submission, shown);
  return [text(`at least ${sumText(shown)}`), footnote(text(shown.why))];
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
export function shownNote(shown: Shown | undefined): string | undefined {
  return shown?.kind === 'partial' || shown?.kind === 'open' ? shown.why : undefined;
}

function sumText({ sum, currency }: { readonly sum: number; readonly currency?: string }): string {
  return currency === undefined ? formatNumber(sum) : moneyText(sum, currency);
}

function valueAt({ library }: Submission, { answer, at }: QuantityFigure): Value | undefined {
  return dataByPlace(library.questionnaire, answer).get(at)?.value;
}

function print(submission: Submission, value: Value): string {
  return valueText(value, submission.library);
}

/** "FIA (about 200), MOHR (not collected)": by respondent where there are several, else by what each counts. */
function describe(
  submission: Submission,
  some: readonly QuantityFigure[],
  all: readonly QuantityFigure[],
): string {
  const several = new Set(all.map(({ answer }) => answer)).size > 1;
  const label = ({ answer, label, row }: QuantityFigure) =>
    several
      ? (entryOf(submission).get(answer)?.respondent ?? '')
      : [row, cellTitle(submission.library.questionnaire, label)]
          .filter((part, at, parts) => part !== undefined && parts.indexOf(part) === at)
          .join(', ');
  const texts = some.map(figure => {
    const value = valueAt(submission, figure);
    return `${label(figure)} (${value === undefined ? 'not stated' : print(submission, value)})`;
  });
  return [...new Set(texts)].join(', ');
}
