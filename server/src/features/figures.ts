import { combinedQuantity } from '../model/combined.ts';
import { contributionsOf, statementsOf } from '../model/contributions.ts';
import type { FieldValue } from '../model/field-value.ts';
import { cellsOf, type Keys, type Quantity, quantityAt } from '../model/quantity.ts';
import type { Library } from '../model/read-scalar.ts';
import type { Submission } from '../model/submission.ts';
import { describeValue } from '../model/value.ts';
import type { Axis, Field, Question } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { counted, english, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';

/** A place of a question that can hold a figure, whether it does or not. */
export interface FigurePlace {
  readonly keys: Keys;
  /** As in a reference: `.sex.male`, `[PPC 371-A].conviction`. */
  readonly written: string;
  /** "By sex, Male". */
  readonly title: Sayable;
}

/** The figures of a question as a whole, without the cells of its splits; of its table each column's sum and total. */
export function figuresOf(question: Question): readonly FigurePlace[] {
  const { table } = question;
  if (table === undefined) return question.fields.flatMap(fieldFigures);
  return table.measures.flatMap(({ id, title }) => [
    place(['rows', id], t('{title}, all rows', { title })),
    place(['total', id], t('{title}, total', { title })),
  ]);
}

/** Every cell of a question's splits. */
export function cellFigures({ questionnaire }: Library, question: Question): readonly FigurePlace[] {
  const { table } = question;
  if (table !== undefined) {
    const axis = questionnaire.axes.get(table.axis);
    return table.measures.flatMap(({ id, title }) =>
      cellsBelow(['total', id], t('{title}, total', { title }), [axis]),
    );
  }
  return question.fields.flatMap(field => {
    if (field.kind !== 'split') return [];
    return cellsBelow(
      [field.id],
      field.title,
      field.axes.map(id => questionnaire.axes.get(id)),
    );
  });
}

/** The figures of one row of the table, its cells included. */
export function rowFigures(
  { questionnaire }: Library,
  question: Question,
  provision: string,
): readonly FigurePlace[] {
  const axis = questionnaire.axes.get(question.table?.axis ?? '');
  const measures = question.table?.measures ?? [];
  const ofRow = (found: FigurePlace): FigurePlace => ({
    ...found,
    written: `[${provision}]${found.keys
      .slice(1)
      .map(key => `.${key}`)
      .join('')}`,
  });
  return measures.flatMap(({ id, title }) => [
    ofRow(place([provision, id], `${provision}, ${title}`)),
    ...cellsBelow([provision, id], `${provision}, ${title}`, [axis]).map(ofRow),
  ]);
}

/** The provisions that have a row in the table of the combined submission, in the order typed. */
export function rowsOf(submission: Submission, question: Question): readonly string[] {
  const contributions = contributionsOf(submission).get(question.id) ?? [];
  const rows = contributions.flatMap(({ placed }) => placed.answer.table?.rows ?? []);
  return [...new Set(rows.map(({ provision }) => provision))];
}

/** What one respondent contributes to a figure. */
export interface Contributor {
  readonly respondent: Sayable;
  readonly quantity: Quantity;
}

/** Who states a figure, the lead first. */
export function contributorsOf(
  submission: Submission,
  question: Question,
  keys: Keys,
): readonly Contributor[] {
  return (contributionsOf(submission).get(question.id) ?? []).flatMap(({ response, placed, home }) => {
    const quantity = quantityAt(placed.answer, keys, home);
    return quantity === undefined ? [] : [{ respondent: response.respondent ?? t('no name'), quantity }];
  });
}

/** The combined figure in words, or the one of a respondent: "120", "not known", "nothing yet". */
export function figureInWords(
  submission: Submission,
  question: Question,
  keys: Keys,
  respondent?: string,
): Sayable {
  const quantity =
    respondent === undefined
      ? combinedQuantity(statementsOf(submission), question, keys)
      : contributorsOf(submission, question, keys).find(each => each.respondent === respondent)?.quantity;
  return quantityInWords(quantity);
}

/** Said of a figure that nobody states. */
export function nothingYet(): Words {
  return t('nothing yet');
}

export function quantityInWords(quantity: Quantity | undefined): Sayable {
  if (quantity === undefined) return nothingYet();
  const { value, currency } = quantity;
  if (value === undefined) return t('not known');
  return currency === undefined ? formatNumber(value) : `${currency} ${formatNumber(value)}`;
}

/** What one answer holds for a field: the figure, else how much there is. */
export function valueInWords(value: FieldValue): Sayable {
  switch (value.kind) {
    case 'scalar':
      return describeValue(value.datum.value);
    case 'split': {
      const { whole, total } = value.split;
      const stated = whole ?? total?.datum;
      return stated === undefined
        ? amount([...cellsOf(value.split)].length, english('{count} figure'), english('{count} figures'))
        : describeValue(stated.value);
    }
    case 'list':
      return value.whole === undefined
        ? amount(value.items.length, english('{count} entry'), english('{count} entries'))
        : describeValue(value.whole.value);
    case 'records':
      return value.whole === undefined
        ? amount(value.entries.length, english('{count} entry'), english('{count} entries'))
        : describeValue(value.whole.value);
  }
}

function amount(count: number, one: string, many: string): Words {
  return count === 0 ? t('none') : counted(count, one, many);
}

function fieldFigures(field: Field): FigurePlace[] {
  switch (field.kind) {
    case 'scalar':
      return field.type === 'count' || field.type === 'money' ? [place([field.id], field.title)] : [];
    case 'split':
      return [place([field.id], field.title)];
    case 'records':
      return field.columns
        .filter(({ type }) => type === 'count')
        .map(({ id, title }) => place([field.id, id], `${field.title}, ${title.toLowerCase()}`));
    case 'list':
      return [];
  }
}

function cellsBelow(keys: Keys, title: Sayable, axes: readonly (Axis | undefined)[]): FigurePlace[] {
  const [axis, ...inner] = axes;
  if (axis === undefined) return [];
  const cells = [...axis.values, { id: 'unspecified', title: 'unspecified' }];
  return cells.flatMap(cell => {
    const below = place([...keys, cell.id], verbatim`${title}, ${cell.title}`);
    return inner.length === 0 ? [below] : [below, ...cellsBelow(below.keys, below.title, inner)];
  });
}

function place(keys: Keys, title: Sayable): FigurePlace {
  return { keys, title, written: keys.map(key => `.${key}`).join('') };
}
