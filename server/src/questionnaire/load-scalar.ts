import { t } from '../text/l10n.ts';
import type { Note, ScalarDefinition } from './definition.ts';
import { instead } from './field-target.ts';
import type { Axis, AxisId, Choice, Column, ScalarField, ScalarType, Unit } from './questionnaire.ts';

/** The closed lists that fields and questions name. */
export interface ClosedLists {
  readonly axes: ReadonlyMap<AxisId, Axis>;
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
}

/** The columns of records, in order. */
export function loadColumns(
  columns: readonly ScalarDefinition[],
  path: string,
  lists: ClosedLists,
  note: Note,
): readonly Column[] {
  const seen = new Set<string>();
  return columns.map((column, index) => {
    const at = `${path}/${index}`;
    if (seen.has(column.id))
      note(`${at}/id`, t('There are two columns "{column}"; rename one.', { column: column.id }));
    seen.add(column.id);
    const { id, title, optional = false } = column;
    return { id, title, optional, ...loadScalar(column, at, lists, note) };
  });
}

/** What a value is: a column, or the one value of a field. */
export function loadScalar(
  scalar: ScalarDefinition,
  path: string,
  lists: ClosedLists,
  note: Note,
): Pick<ScalarField, 'type' | 'unit' | 'values' | 'axis'> {
  const type = scalar.type ?? 'text';
  const unit = unitOf(scalar, type, path, note);
  const values = valuesOf(scalar, type, path, lists, note);
  if (scalar.axis !== undefined) {
    if (type !== 'place')
      note(`${path}/axis`, t('"{scalar}" has an axis but is no place; leave it out.', { scalar: scalar.id }));
    else if (!lists.axes.has(scalar.axis)) noteAxis(scalar.axis, `${path}/axis`, lists, note);
  } else if (type === 'place' && !lists.axes.has('place')) {
    note(path, t('"{scalar}" is a place, but there is no axis "place"; add it.', { scalar: scalar.id }));
  }
  return {
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(values === undefined ? {} : { values }),
    ...(scalar.axis === undefined ? {} : { axis: scalar.axis }),
  };
}

export function noteAxis(axis: string, path: string, lists: ClosedLists, note: Note): void {
  note(path, () =>
    t('There is no axis "{axis}"{instead}', { axis, instead: instead(axis, [...lists.axes.keys()]) }),
  );
}

/** Money is in a currency, every count says what it counts, and nothing else has a unit. */
export function unitOf(
  scalar: ScalarDefinition,
  type: ScalarType,
  path: string,
  note: Note,
): Unit | undefined {
  const { id, unit } = scalar;
  if (type === 'money') {
    if (unit !== undefined && unit !== 'currency')
      note(`${path}/unit`, t('"{id}" is money; leave its unit out.', { id }));
    return 'currency';
  }
  if (type === 'count') {
    if (unit === undefined || unit === 'currency') {
      note(path, t('"{id}" is a count; say under unit what it counts, such as persons or cases.', { id }));
    }
    return unit;
  }
  if (unit !== undefined) note(`${path}/unit`, t('"{id}" is no count; leave its unit out.', { id }));
  return undefined;
}

function valuesOf(
  { id, values }: ScalarDefinition,
  type: ScalarType,
  path: string,
  lists: ClosedLists,
  note: Note,
): readonly Choice[] | undefined {
  if (type !== 'choice') {
    if (values !== undefined)
      note(`${path}/values`, t('"{id}" has values but is no choice; leave them out.', { id }));
    return undefined;
  }
  if (values === undefined) {
    note(path, t('"{id}" is a choice; name its choice list under values.', { id }));
    return undefined;
  }
  const list = lists.choices.get(values);
  if (list === undefined) noteChoiceList(values, `${path}/values`, lists, note);
  return list;
}

export function noteChoiceList(name: string, path: string, lists: ClosedLists, note: Note): void {
  note(path, () =>
    t('There is no choice list "{name}"{instead}', {
      name,
      instead: instead(name, [...lists.choices.keys()]),
    }),
  );
}
