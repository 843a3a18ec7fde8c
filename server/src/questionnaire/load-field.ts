import { t } from '../text/l10n.ts';
import type { DefinitionProblem, FieldDefinition, Note } from './definition.ts';
import { type ClosedLists, loadColumns, loadScalar, noteAxis, unitOf } from './load-scalar.ts';
import type { Combine, Field, SplitField } from './questionnaire.ts';

/** A field, with mistakes noted below `path`. `bullets` is how many the question has. */
export function loadField(
  field: FieldDefinition,
  path: DefinitionProblem['path'],
  bullets: number,
  lists: ClosedLists,
  note: Note,
): Field {
  noteShape(field, path, note);
  const shape = shapeOf(field, path, bullets, lists, note);
  const { id, title, spoken = [], optional = false } = field;
  return { id, title, spoken, optional, combine: combineOf(field, shape, path, note), ...shape };
}

/** What a field is, beside its name. */
type Shape = Shaped<Field>;
type Shaped<T> = T extends Field ? Omit<T, 'id' | 'title' | 'spoken' | 'combine' | 'optional'> : never;

function shapeOf(
  field: FieldDefinition,
  path: string,
  bullets: number,
  lists: ClosedLists,
  note: Note,
): Shape {
  const { records, list, split } = field;
  if (records !== undefined) {
    return { kind: 'records', columns: loadColumns(records, `${path}/records`, lists, note) };
  }
  if (list !== undefined) return { kind: 'list', type: list, ...bulletOf(field, path, bullets, note) };
  if (split !== undefined) return loadSplit(field, split, path, lists, note);
  return { kind: 'scalar', ...loadScalar(field, path, lists, note) };
}

function noteShape(field: FieldDefinition, path: string, note: Note): void {
  const shapes = [field.split, field.list, field.records].filter(shape => shape !== undefined);
  if (shapes.length > 1) {
    note(
      path,
      t('The field "{field}" has several of split, list and records; keep one.', { field: field.id }),
    );
  } else if (shapes.length === 0 && field.type === undefined) {
    note(
      path,
      t('The field "{field}" has none of type, split, list and records; add one.', { field: field.id }),
    );
  } else if (field.type !== undefined && (field.list ?? field.records) !== undefined) {
    note(
      path,
      t('The field "{field}" has a type beside its list or records; leave the type out.', {
        field: field.id,
      }),
    );
  }
}

function loadSplit(
  field: FieldDefinition,
  axes: readonly string[],
  path: string,
  lists: ClosedLists,
  note: Note,
): Shaped<SplitField> {
  const type = field.type === 'money' ? 'money' : 'count';
  if (field.type !== undefined && field.type !== type) {
    note(
      `${path}/type`,
      t('The split "{field}" divides a {type}; only a count or money can be split.', {
        field: field.id,
        type: field.type,
      }),
    );
  }
  for (const [index, axis] of axes.entries()) {
    if (!lists.axes.has(axis)) noteAxis(axis, `${path}/split/${index}`, lists, note);
  }
  if (axes.length === 2 && axes[0] === axes[1]) {
    note(
      `${path}/split`,
      t('The split "{field}" is divided along "{axis}" twice; name two axes or one.', {
        field: field.id,
        axis: axes[0] ?? '',
      }),
    );
  }
  const of = field.of === undefined ? {} : { of: field.of };
  return { kind: 'split', type, unit: unitOf(field, type, path, note) ?? 'currency', axes, ...of };
}

function bulletOf(
  { id, bullet }: FieldDefinition,
  path: string,
  bullets: number,
  note: Note,
): { readonly bullet?: number } {
  if (bullet === undefined) return {};
  if (bullet > bullets) {
    note(
      `${path}/bullet`,
      t('"{id}" answers bullet {bullet}, but the question has {bullets}; correct the number.', {
        id,
        bullet,
        bullets,
      }),
    );
  }
  return { bullet: bullet - 1 };
}

/** Counts add up, lists are joined, and everything else must agree, unless the definition says otherwise. */
function combineOf({ id, combine }: FieldDefinition, shape: Shape, path: string, note: Note): Combine {
  const several = shape.kind === 'list' || shape.kind === 'records';
  const type = several ? undefined : shape.type;
  const figure = type === 'count' || type === 'money';
  if (combine === 'sum' && !figure) {
    note(`${path}/combine`, t('"{id}" holds no figure that could be added up; leave combine out.', { id }));
  }
  if (combine !== undefined && (combine === 'list') !== several && combine !== 'sum') {
    const only = several ? t('joined as a list') : t('summed, or agree');
    note(`${path}/combine`, t('"{id}" can only be {only}; leave combine out, or correct it.', { id, only }));
  }
  return combine ?? (several ? 'list' : type === 'count' ? 'sum' : 'agree');
}
