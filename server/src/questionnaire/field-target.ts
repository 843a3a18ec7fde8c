import { commaList, t, type Words } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import type {
  Axis,
  AxisId,
  Field,
  FieldPath,
  Question,
  QuestionId,
  ScalarType,
  Table,
} from './questionnaire.ts';
import { writePath } from './side.ts';

/** What a path leads to. */
export type Target =
  /** One count or amount, or as many as there are cells along `axes`. In `rows`, one for each row of a table. */
  | {
      readonly kind: 'figure';
      readonly type: 'count' | 'money';
      readonly axes: readonly AxisId[];
      readonly rows: boolean;
    }
  /** A list of values, or a column of records that holds no figures. */
  | { readonly kind: 'values'; readonly type: ScalarType }
  /** Records as a whole. */
  | { readonly kind: 'records' }
  /** One value that is no figure. */
  | { readonly kind: 'value'; readonly type: ScalarType };

export type TargetResult =
  | { readonly value: Target; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Words };

/** The parts of a questionnaire that paths are looked up in. */
export interface Lookup {
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly axes: ReadonlyMap<AxisId, Axis>;
}

/** What a path leads to, or why it leads nowhere, in words for whoever wrote it. */
export function findTarget(lookup: Lookup, path: FieldPath): TargetResult {
  const question = lookup.questions.get(path.question);
  if (question === undefined)
    return { problem: t('There is no question {question}.', { question: path.question }) };
  const [key, ...rest] = path.keys;
  if (question.table !== undefined) return tableTarget(lookup, path, question.table);
  const known = question.fields.map(({ id }) => id);
  if (key === undefined) {
    return {
      problem: t('"{question}" is a whole question; add one of its fields{list}', {
        question: path.question,
        list: list(known),
      }),
    };
  }
  const field = question.fields.find(({ id }) => id === key);
  if (field === undefined) {
    return {
      problem: t('{question} has no field "{key}"{instead}', {
        question: question.id,
        key,
        instead: instead(key, known),
      }),
    };
  }
  return fieldTarget(lookup, path, field, rest);
}

function fieldTarget(lookup: Lookup, path: FieldPath, field: Field, keys: readonly string[]): TargetResult {
  switch (field.kind) {
    case 'scalar':
      return keys.length > 0 ? tooLong(path) : { value: valueTarget(field.type, 'value') };
    case 'list':
      return keys.length > 0 ? tooLong(path) : { value: valueTarget(field.type, 'values') };
    case 'split':
      return splitTarget(lookup, path, field, keys);
    case 'records': {
      const [key, ...rest] = keys;
      if (key === undefined) return { value: { kind: 'records' } };
      const column = field.columns.find(({ id }) => id === key);
      if (column === undefined) {
        const known = field.columns.map(({ id }) => id);
        return {
          problem: t('"{field}" has no column "{key}"{instead}', {
            field: field.id,
            key,
            instead: instead(key, known),
          }),
        };
      }
      return rest.length > 0 ? tooLong(path) : { value: valueTarget(column.type, 'values') };
    }
  }
}

function valueTarget(type: ScalarType, kind: 'value' | 'values'): Target {
  return type === 'count' || type === 'money'
    ? { kind: 'figure', type, axes: [], rows: false }
    : { kind, type };
}

function splitTarget(
  lookup: Lookup,
  path: FieldPath,
  { type, axes }: { readonly type: 'count' | 'money'; readonly axes: readonly AxisId[] },
  keys: readonly string[],
  rows = false,
): TargetResult {
  if (keys.length > axes.length) {
    // A split without an axis has cells under any label.
    const open = axes.length === 0 && keys.length === 1 && !rows;
    return open ? { value: { kind: 'figure', type, axes: [], rows } } : tooLong(path);
  }
  for (const [depth, key] of keys.entries()) {
    const values = lookup.axes.get(axes[depth] ?? '')?.values.map(({ id }) => id) ?? [];
    if (!values.includes(key) && key !== 'unspecified' && key !== 'total') {
      return {
        problem: t('"{path}" has no cell "{key}"{instead}', {
          path: writePath(path),
          key,
          instead: instead(key, values),
        }),
      };
    }
  }
  return { value: { kind: 'figure', type, axes: axes.slice(keys.length), rows } };
}

function tableTarget(lookup: Lookup, path: FieldPath, table: Table): TargetResult {
  const [part, measure, ...cell] = path.keys;
  if (part !== 'rows' && part !== 'total') {
    return {
      problem: t('"{path}" leads nowhere; of a table, write {question}.rows or {question}.total.', {
        path: writePath(path),
        question: path.question,
      }),
    };
  }
  if (measure === undefined) {
    return part === 'rows' ? { value: { kind: 'records' } } : { problem: noMeasure(path, table) };
  }
  if (!table.measures.some(({ id }) => id === measure)) return { problem: noMeasure(path, table, measure) };
  return splitTarget(lookup, path, { type: 'count', axes: [table.axis] }, cell, part === 'rows');
}

function noMeasure(path: FieldPath, { measures }: Table, measure?: string): Words {
  const known = measures.map(({ id }) => id);
  return measure === undefined
    ? t('"{path}" names no measure of the table; add one{list}', { path: writePath(path), list: list(known) })
    : t('The table {question} has no measure "{measure}"{instead}', {
        question: path.question,
        measure,
        instead: instead(measure, known),
      });
}

function tooLong(path: FieldPath): TargetResult {
  return {
    problem: t('"{path}" goes on below a single value; leave out "{key}".', {
      path: writePath(path),
      key: path.keys.at(-1) ?? '',
    }),
  };
}

/** The end of a sentence about an unknown name: the one probably meant, else all there are. */
export function instead(written: string, known: readonly string[]): Words {
  const [near] = nearest(written, known, 1);
  return near === undefined ? list(known) : t('; did you mean "{near}"?', { near });
}

function list(known: readonly string[]): Words {
  if (known.length === 0) return t('; there is none.');
  const shown = known.length > 12 ? [...known.slice(0, 12), '…'] : known;
  return t(' ({names}).', { names: commaList(shown) });
}
