import { findAxisValue, type Library } from '../model/read-scalar.ts';
import { readCitation } from '../questionnaire/citation.ts';
import type {
  Axis,
  AxisId,
  Choice,
  Field,
  ListField,
  Measure,
  Question,
  RecordsField,
  ScalarType,
  Section,
  SplitField,
  Table,
  Unit,
} from '../questionnaire/questionnaire.ts';

/** What belongs at a place of a response file, as the format and the definition say. */
export type Slot =
  /** Header keys and section IDs. */
  | { readonly kind: 'file' }
  | { readonly kind: 'questionnaire' | 'respondent' }
  /** Question IDs, or `status` and `reason` for all of them. */
  | { readonly kind: 'section'; readonly section: Section }
  /** A short form, or the keys of an answer. */
  | { readonly kind: 'answer'; readonly question: Question }
  | { readonly kind: 'status' }
  | { readonly kind: 'choice'; readonly question: Question }
  /** The fields of a question, or `rows` and `total` of its table. */
  | { readonly kind: 'data'; readonly question: Question }
  | ScalarSlot
  | SplitSlot
  | { readonly kind: 'list'; readonly question: Question; readonly field: ListField }
  | { readonly kind: 'records'; readonly question: Question; readonly field: RecordsField }
  /** `{amount: 12500000, currency: PKR}` */
  | { readonly kind: 'amount' }
  /** Legal provisions, each with its figures. */
  | { readonly kind: 'rows'; readonly question: Question; readonly table: Table }
  /** The measures of one row, or of the `total` row, whose provision is absent. */
  | { readonly kind: 'row'; readonly question: Question; readonly table: Table; readonly provision?: string }
  | { readonly kind: 'attachments' | 'path' | 'supplement' }
  /** Texts by the IDs of checks, or one text. */
  | { readonly kind: 'explain'; readonly question: Question }
  /** A text, in which references stand; `key` is what it is called. */
  | { readonly kind: 'prose'; readonly key: string };

export interface ScalarSlot {
  readonly kind: 'scalar';
  readonly question: Question;
  readonly title: string;
  readonly type: ScalarType;
  readonly unit?: Unit;
  readonly values: readonly Choice[];
  /** Of a place: the axis that it is on. */
  readonly axis?: Axis;
  /** Where the figure stands below its question: `['sex', 'male']`; empty where it has no place of its own. */
  readonly keys: readonly string[];
}

/** Figures by the values of an axis, or one that stands for all of them. */
export interface SplitSlot {
  readonly kind: 'split';
  readonly question: Question;
  readonly field?: SplitField;
  readonly title: string;
  readonly type: 'count' | 'money';
  readonly unit: Unit;
  /** The axes of its cells, outermost first; none where any label may stand. */
  readonly axes: readonly Axis[];
  readonly keys: readonly string[];
}

/** What belongs behind the last key of a path; `undefined` where the format has no such place. */
export function slotAt(library: Library, path: readonly string[]): Slot | undefined {
  const [first, second, ...rest] = path;
  if (first === undefined) return { kind: 'file' };
  if (first === 'questionnaire' || first === 'respondent')
    return second === undefined ? { kind: first } : undefined;
  const { questionnaire } = library;
  const section = questionnaire.sections.find(({ id }) => id === first);
  // A question at the root, or in the wrong section, is read all the same.
  if (section === undefined) return answerSlot(library, questionnaire.questions.get(first), path.slice(1));
  if (second === undefined) return { kind: 'section', section };
  if (second === 'status') return { kind: 'status' };
  if (second === 'reason' || second === 'note') return { kind: 'prose', key: second };
  return answerSlot(library, questionnaire.questions.get(second), rest);
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
export function cellSlot(split: SplitSlot, written: string): ScalarSlot | SplitSlot {
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
export function measureSlot(
  library: Library,
  slot: Slot & { readonly kind: 'row' },
  measure: Measure,
): SplitSlot {
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

function answerSlot(
  library: Library,
  question: Question | undefined,
  path: readonly string[],
): Slot | undefined {
  if (question === undefined || question.stem) return undefined;
  const [key, second, ...rest] = path;
  switch (key) {
    case undefined:
      return { kind: 'answer', question };
    case 'status':
      return { kind: 'status' };
    case 'choice':
      return { kind: 'choice', question };
    case 'answer':
    case 'source':
    case 'reason':
    case 'note':
      return { kind: 'prose', key };
    case 'period':
      return { kind: 'scalar', question, title: 'Period of the figures', type: 'date', values: [], keys: [] };
    case 'explain':
      return second === undefined ? { kind: 'explain', question } : { kind: 'prose', key: second };
    case 'attachments':
      if (second === undefined) return { kind: 'attachments' };
      return second === 'path' ? { kind: 'path' } : { kind: 'prose', key: second };
    case 'supplement':
      if (second === undefined) return { kind: 'supplement' };
      if (second === 'text') return { kind: 'prose', key: 'text' };
      return {
        kind: 'scalar',
        question,
        title: 'Date of the development',
        type: 'date',
        values: [],
        keys: [],
      };
    case 'data':
      return dataSlot(library, question, second === undefined ? [] : [second, ...rest]);
    default:
      return undefined;
  }
}

function dataSlot(library: Library, question: Question, path: readonly string[]): Slot | undefined {
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
