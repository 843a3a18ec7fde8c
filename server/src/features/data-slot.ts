import { findAxisValue, type Library } from '../model/read-scalar.ts';
import { readCitation } from '../questionnaire/citation.ts';
import type {
  Axis,
  AxisId,
  Field,
  Measure,
  Question,
  ScalarType,
  Table,
} from '../questionnaire/questionnaire.ts';
import type { ScalarSlot, Slot, SplitSlot } from './slot.ts';

/** What belongs at a path below `data`. */
export function dataSlot(library: Library, question: Question, path: readonly string[]): Slot | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return { kind: 'data', question };
  if (question.table !== undefined) return tableSlot(library, question, question.table, path);
  const field = question.fields.find(({ id }) => id === first);
  return field && descend(library, fieldSlot(library, question, field), rest);
}

/** What belongs behind the key of a field. */
export function fieldSlot(library: Library, question: Question, field: Field): Slot {
  switch (field.kind) {
    case 'scalar': {
      const { title, type, unit, values = [], axis } = field;
      const base = { kind: 'scalar', question, title, type, values, keys: [field.id] } as const;
      return { ...base, ...(unit !== undefined && { unit }), ...axisOf(library, type, axis) };
    }
    case 'split': {
      const axes = field.axes.flatMap(id => library.questionnaire.axes.get(id) ?? []);
      const { title, type, unit } = field;
      return { kind: 'split', question, field, title, type, unit, axes, keys: [field.id] };
    }
    case 'list':
      return { kind: 'list', question, field };
    case 'records':
      return { kind: 'records', question, field };
  }
}

function descend(library: Library, slot: Slot, path: readonly string[]): Slot | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return slot;
  if (slot.kind === 'split') return descend(library, cellSlot(slot, first), rest);
  if (slot.kind === 'records') {
    const column = columnSlot(library, slot, first);
    return column && descend(library, column, rest);
  }
  return slot.kind === 'scalar' && slot.type === 'money' && rest.length === 0
    ? { kind: 'amount' }
    : undefined;
}

function tableSlot(
  library: Library,
  question: Question,
  table: Table,
  path: readonly string[],
): Slot | undefined {
  const [first, second, ...rest] = path;
  if (first === 'rows' && second === undefined) return { kind: 'rows', question, table };
  const row =
    first === 'rows' ? { provision: canonicalOf(library, second ?? '') } : first === 'total' ? {} : undefined;
  if (row === undefined) return undefined;
  const slot = { kind: 'row', question, table, ...row } as const;
  const [id, ...cells] = first === 'rows' ? rest : path.slice(1);
  if (id === undefined) return slot;
  const measure = table.measures.find(found => found.id === id);
  return measure && descend(library, measureSlot(library, slot, measure), cells);
}

/** As figures are looked up: canonical where it can be read. */
function canonicalOf({ catalogue, questionnaire }: Library, written: string): string {
  const { canonical } = readCitation(written, catalogue, questionnaire.statute);
  return canonical === '' ? written : canonical;
}

function axisOf(library: Library, type: ScalarType, axis: AxisId | undefined): { axis?: Axis } {
  const found = type === 'place' ? library.questionnaire.axes.get(axis ?? 'place') : undefined;
  return found === undefined ? {} : { axis: found };
}

/** What belongs in a column of records. */
export function columnSlot(
  library: Library,
  slot: Slot & { readonly kind: 'records' },
  id: string,
): ScalarSlot | undefined {
  const column = slot.field.columns.find(found => found.id === id);
  if (column === undefined) return undefined;
  const { title, type, unit, values = [], axis } = column;
  return {
    kind: 'scalar',
    question: slot.question,
    title,
    type,
    values,
    keys: [slot.field.id, id],
    ...(unit !== undefined && { unit }),
    ...axisOf(library, type, axis),
  };
}

/** What one cell of a split holds: a figure, or a split along the second axis. */
function cellSlot(split: SplitSlot, written: string): ScalarSlot | SplitSlot {
  const { question, title, type, unit, axes, keys } = split;
  const cell = findAxisValue(axes[0], written) ?? written;
  const inside = {
    question,
    type,
    unit,
    title: `${title}: ${cellTitle(split, cell)}`,
    keys: [...keys, cell],
  };
  const [, ...inner] = axes;
  return inner.length > 0 && cell !== 'total'
    ? { kind: 'split', ...inside, axes: inner }
    : { kind: 'scalar', ...inside, values: [] };
}

function cellTitle({ axes }: SplitSlot, cell: string): string {
  return axes[0]?.values.find(({ id }) => id === cell)?.title ?? cell;
}

/** A measure of the table's row, split by place. */
function measureSlot(library: Library, slot: Slot & { readonly kind: 'row' }, measure: Measure): SplitSlot {
  const axis = library.questionnaire.axes.get(slot.table.axis);
  const { id, title, unit } = measure;
  const keys = [slot.provision ?? 'total', id];
  return {
    kind: 'split',
    question: slot.question,
    title,
    type: 'count',
    unit,
    axes: axis ? [axis] : [],
    keys,
  };
}
