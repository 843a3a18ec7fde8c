import type { Answer } from '../model/answer.ts';
import type { Datum, FieldValue, RecordEntry, Split } from '../model/field-value.ts';
import { titleOf } from '../model/held-split.ts';
import { cellsOf } from '../model/quantity.ts';
import { traitOfColumn } from '../model/trait.ts';
import type { Value } from '../model/value.ts';
import { describeValue, isHidden } from '../model/value.ts';
import type {
  Axis,
  Field,
  Measure,
  Question,
  Questionnaire,
  RecordsField,
  Trait,
} from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { type Dimension, labelRegion, type Region, valueRegion, WHOLE } from './region.ts';
import type { Division, VictimFigure, VictimFigures } from './victim-figure.ts';

/** The questions whose figures count victims: of a large file, all others need no look. */
export const questionsOfVictims: (questionnaire: Questionnaire) => ReadonlyMap<string, Question> = memo(
  ({ questions }) =>
    new Map(
      [...questions].filter(
        ([, { fields, table }]) => fields.some(countsVictims) || table?.measures.some(countsThem) === true,
      ),
    ),
);

/** The accused and the convicted are persons too, and whoever they are is public: their figures are no victims'. */
function countsThem({ unit }: Measure): boolean {
  return unit === 'victims';
}

function countsVictims(field: Field): boolean {
  if (field.kind !== 'records') return field.kind !== 'list' && field.unit === 'victims';
  return listsVictims(field) || field.columns.some(({ unit }) => unit === 'victims');
}

/** Of a list of victims each entry is one. */
function listsVictims({ title, columns }: RecordsField): boolean {
  return /victim/i.test(title) && columns.every(({ type }) => type !== 'count');
}

/** The figures of an answer that count victims. */
export const victimFiguresOf: (questionnaire: Questionnaire) => (answer: Answer) => VictimFigures = memo(
  questionnaire =>
    memo(answer => {
      const figures: VictimFigure[] = [];
      const divisions: Division[] = [];
      if (questionsOfVictims(questionnaire).has(answer.question.id)) {
        const found = { answer, questionnaire, figures, divisions };
        for (const field of answer.question.fields) readField(found, field);
        readTable(found);
      }
      return { figures, divisions };
    }),
);

interface Finds {
  readonly answer: Answer;
  readonly questionnaire: Questionnaire;
  readonly figures: VictimFigure[];
  readonly divisions: Division[];
}

function readField(finds: Finds, field: Field): void {
  const value = finds.answer.data.get(field.id);
  if (value === undefined) return;
  READERS[field.kind](finds, field, value);
}

/** Of every kind of field, so that no new one goes by unseen. */
const READERS: Readonly<Record<Field['kind'], (finds: Finds, field: Field, value: FieldValue) => void>> = {
  scalar: readScalar,
  split: readSplit,
  records: readRecords,
  // Its items are counts of nobody.
  list: () => {},
};

function readScalar(finds: Finds, field: Field, value: FieldValue): void {
  if (value.kind !== 'scalar' || field.kind !== 'scalar' || field.unit !== 'victims') return;
  addFigure(finds, value.datum, {
    population: field.id,
    path: [field.id],
    title: field.title,
    region: ofField(finds, field),
    traits: dividedBy(finds, field.id),
  });
}

function readSplit(finds: Finds, field: Field, value: FieldValue): void {
  if (value.kind !== 'split' || field.kind !== 'split' || field.unit !== 'victims') return;
  const axes = field.axes.map(id => finds.questionnaire.axes.get(id));
  const outer = {
    population: field.of ?? field.id,
    whole: field.title,
    path: [field.id],
    region: ofField(finds, field),
  };
  if (axes.length === 0) readLabels(finds, value.split, outer);
  else readCells(finds, value.split, axes, outer);
}

function readRecords(finds: Finds, field: Field, value: FieldValue): void {
  if (value.kind !== 'records' || field.kind !== 'records') return;
  for (const entry of value.entries) readRecord(finds, entry, field);
}

/** A title may say who is counted: "Girls rescued". */
function ofField({ questionnaire }: Finds, { title }: Pick<Field, 'title'>): Region {
  return labelRegion(title, questionnaire, 'title').region;
}

/** The table by law and place: each row is those of one law, and the last all of them. */
function readTable(finds: Finds): void {
  const { answer, questionnaire } = finds;
  const { table } = answer.question;
  const axes = [questionnaire.axes.get(table?.axis ?? '')];
  for (const measure of table?.measures.filter(countsThem) ?? []) {
    const region = ofField(finds, measure);
    const base = { population: `table ${measure.id}`, whole: measure.title };
    const parts: Region[] = [];
    for (const { provision, written, measures } of answer.table?.rows ?? []) {
      const split = measures.get(measure.id)?.split;
      const part = new Map([...region, ['law', provision] as const]);
      parts.push(part);
      const path = ['rows', written, measure.id];
      if (split !== undefined) readCells(finds, split, axes, { ...base, path, region: part });
    }
    const total = answer.table?.total?.measures.get(measure.id)?.split;
    if (total === undefined) continue;
    readCells(finds, total, axes, { ...base, path: ['total', measure.id], region });
    finds.divisions.push({ population: base.population, region, parts });
  }
}

interface Outer {
  readonly population: string;
  /** The title of what all cells together are. */
  readonly whole: string;
  readonly path: readonly string[];
  readonly region: Region;
}

function readCells(
  finds: Finds,
  split: Split,
  [axis, ...inner]: readonly (Axis | undefined)[],
  outer: Outer,
): void {
  const { population, whole, path, region } = outer;
  addWhole(finds, split, outer);
  const parts: Region[] = [];
  for (const [id, cell] of cellsOf(split)) {
    const own = axis === undefined ? WHOLE : valueRegion(axis, id);
    const part = new Map([...region, ...own]);
    parts.push(part);
    const place = { population, whole, path: [...path, id], region: part };
    const title = id === 'unspecified' ? 'unspecified' : titleOf(axis, id);
    if (cell.datum !== undefined) addFigure(finds, cell.datum, { ...place, title });
    if (cell.inner !== undefined) readCells(finds, cell.inner, inner, place);
  }
  const stated = [...split.cells].filter(([, cell]) => cell.datum ?? cell.inner).map(([id]) => id);
  const isWhole =
    axis !== undefined &&
    stated.length > 0 &&
    (split.unspecified !== undefined || axis.values.every(({ id }) => stated.includes(id)));
  if (isWhole) finds.divisions.push({ population, region, parts });
}

function readLabels(finds: Finds, split: Split, outer: Outer): void {
  const { population, path } = outer;
  for (const [label, { datum }] of split.cells) {
    if (datum === undefined) continue;
    const { region, isAll, traits } = labelRegion(label, finds.questionnaire, 'label');
    const place = { population, path: [...path, label], title: label, traits };
    addFigure(finds, datum, { ...place, region: new Map([...outer.region, ...region]), wholeRegion: isAll });
  }
  addWhole(finds, split, outer);
}

/** A split stated by one number, and the total that stands among its cells. */
function addWhole(
  finds: Finds,
  { whole, total }: Split,
  { population, whole: title, path, region }: Outer,
): void {
  if (whole?.value.kind === 'count') addFigure(finds, whole, { population, path, title, region });
  if (total?.datum !== undefined)
    addFigure(finds, total.datum, { population, path: [...path, 'total'], title: 'total', region });
}

interface FigurePlace {
  readonly population: string;
  readonly path: readonly string[];
  readonly title: string;
  readonly region: Region;
  readonly wholeRegion?: boolean;
  /** Beside those of its region. */
  readonly traits?: Iterable<Trait>;
}

function addFigure({ figures }: Finds, { at, value }: Datum, place: FigurePlace): void {
  const { population, path, title, region, wholeRegion = true, traits = [] } = place;
  figures.push({
    at,
    path,
    fact: path.join('.'),
    title,
    count: value.kind === 'count' ? value.count : undefined,
    state: stateOf(value),
    region,
    wholeRegion,
    traits: new Set([...traitsOf(region), ...traits]),
    population,
    isNumber: true,
  });
}

function stateOf(value: Value): VictimFigure['state'] {
  if (value.kind === 'word') return value.word === 'withheld' ? 'withheld' : 'unknown';
  if (value.kind !== 'count') return 'unknown';
  if (isHidden(value)) return 'hidden';
  return value.approximate === undefined ? 'shown' : 'about';
}

function* traitsOf(region: Region): Generator<Trait> {
  for (const [dimension, value] of region) if (value !== 'unspecified' && isTrait(dimension)) yield dimension;
}

function isTrait(dimension: Dimension): dimension is Trait {
  return dimension === 'sex' || dimension === 'age' || dimension === 'place';
}

/** Breakdowns of one small number are crossed by themselves: of a single victim each of them tells one more thing. */
function dividedBy({ answer, questionnaire }: Finds, count: string): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  for (const value of answer.data.values()) {
    if (value.kind !== 'split' || value.field.kind !== 'split' || value.field.of !== count) continue;
    const [axis] = value.field.axes.map(id => questionnaire.axes.get(id));
    if (axis === undefined) continue;
    for (const [id, { datum }] of value.split.cells) {
      if (datum?.value.kind !== 'count' || isHidden(datum.value) || datum.value.count === 0) continue;
      for (const trait of traitsOf(valueRegion(axis, id))) traits.add(trait);
    }
  }
  return traits;
}

function readRecord({ figures }: Finds, { at, columns }: RecordEntry, field: RecordsField): void {
  const traits = new Set<Trait>();
  for (const column of field.columns) {
    const trait = traitOfColumn(column);
    if (columns.has(column.id) && trait !== undefined) traits.add(trait);
  }
  const said = [...columns.values()].map(({ datum: { value } }) => describeValue(value));
  const fact = `${field.id}: ${said.join(', ')}`;
  const base = { region: WHOLE, wholeRegion: false, traits, fact };
  for (const { id, title } of field.columns.filter(({ unit }) => unit === 'victims')) {
    const datum = columns.get(id)?.datum;
    if (datum === undefined) continue;
    const { value } = datum;
    const count = value.kind === 'count' ? value.count : undefined;
    figures.push({
      ...base,
      at: datum.at,
      path: [field.id, id],
      title,
      count,
      state: stateOf(value),
      isNumber: true,
    });
  }
  if (listsVictims(field)) {
    figures.push({
      ...base,
      at,
      path: [field.id],
      title: field.title,
      count: 1,
      state: 'shown',
      isNumber: false,
    });
  }
}
