import {
  describeValue,
  figureInWords,
  HIDDEN_MARK,
  isHidden,
  type Value,
  WHY_EMPTY,
} from '../model/value.ts';
import type { AxisId, Choice, Measure, Questionnaire, Unit } from '../questionnaire/questionnaire.ts';
import { UNIT_WORDS } from '../questionnaire/unit-words.ts';
import { formatNumber } from '../text/format-number.ts';
import { row, type Sayable, shaped, t, verbatim, type Words } from '../text/l10n.ts';
import { emphasis, footnote, text } from './build.ts';
import { dateInWords } from './dates.ts';
import type { Inline } from './report.ts';
import type { Cell } from './sheet.ts';

/** What turns a value's IDs into words. */
export interface Wording {
  readonly questionnaire: Questionnaire;
  /** The closed list that a choice is of. */
  readonly values?: readonly Choice[];
  /** The axis that a place is on. */
  readonly axis?: AxisId;
}

/** A value as printed; why a figure is missing without its footnote. */
export function valueText(value: Value, { questionnaire, values, axis }: Wording): Sayable {
  switch (value.kind) {
    case 'date':
      return dateInWords(value);
    case 'yes-no':
      return value.yes ? t('Yes') : t('No');
    case 'place':
      return cellTitle(questionnaire, value.place, axis);
    case 'choice':
      return values?.find(({ id }) => id === value.choice)?.title ?? value.choice;
    default:
      return describeValue(value);
  }
}

export function moneyText(amount: number, currency: string): string {
  return `${currency} ${formatNumber(amount)}`;
}

/** Only the desk reads it: of the edition that is sent the figure is no part. */
export const HIDDEN_NOTE = t('Withheld: counted here, and not told in the edition that is sent.');

/** A value as printed; a word in place of a figure with the footnote that says what it means. */
export function valueInlines(value: Value, wording: Wording): Inline[] {
  if ((value.kind === 'count' || value.kind === 'money') && isHidden(value)) {
    return [text(`${figureInWords(value)} `), emphasis(HIDDEN_MARK), footnote(text(HIDDEN_NOTE))];
  }
  const words = valueText(value, wording);
  if (value.kind !== 'word') return [text(words)];
  const meaning = WHY_EMPTY.get(value.word)?.footnote;
  return [emphasis(words), ...(meaning === undefined ? [] : [footnote(text(t(meaning)))])];
}

/** A typed cell; what is approximate or no figure is text. */
export function valueCell(value: Value, wording: Wording): Cell {
  if (value.kind === 'count' && value.approximate === undefined) {
    return { kind: 'number', value: value.count, ...(value.hidden && { hidden: true }) };
  }
  if (value.kind === 'money' && value.approximate === undefined) {
    const { amount, currency, hidden } = value;
    return { kind: 'money', amount, currency, ...(hidden && { hidden }) };
  }
  if (value.kind === 'date' && value.from === value.to) return { kind: 'date', date: value.from };
  return { kind: 'text', text: valueText(value, wording) };
}

/** The words of a cell of a split: "Punjab" of `punjab`; an open axis has the labels that were typed, with a capital. */
export function cellTitle({ axes }: Questionnaire, id: string, axis?: AxisId): Sayable {
  if (id === 'unspecified') return t('Unspecified');
  if (id === 'total') return t('Total');
  const first = axis === undefined ? undefined : axes.get(axis);
  for (const one of [...(first === undefined ? [] : [first]), ...axes.values()]) {
    const known = one.values.find(value => value.id === id);
    if (known !== undefined) return known.title;
  }
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** The heading of a column of figures. */
export function unitTitle(unit: Unit | undefined): Words {
  if (unit === undefined) return t('Number');
  return unit === 'currency' ? t('Amount') : shaped(unitInWords(unit), capital);
}

export function unitInWords(unit: Unit): Words {
  return t(UNIT_WORDS[unit]);
}

/** "Convictions: persons; Prosecutions: cases." */
export function unitsOf(measures: readonly Measure[]): Words {
  const each = measures.map(({ title, unit }) => verbatim`${title}: ${unitInWords(unit)}`);
  return t('{units}.', { units: row(each, '; ') });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
