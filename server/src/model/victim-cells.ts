import type { Axis, Field, QuestionId, Questionnaire, RecordsField } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { RecordEntry, Split } from './field-value.ts';
import { cellsOf } from './quantity.ts';
import { describeValue, type Value } from './value.ts';

/** What is said of victims, and with the others points at one. */
export type Trait = 'place' | 'sex' | 'age';

/** A number of victims of whom more than one trait is said together. */
export interface VictimCell {
  /** Relative to the answer's piece. */
  readonly at: Span;
  /** Where the figure stands below its question: `as-reported.girls`. An entry of a list by what it says. */
  readonly path: string;
  readonly count: number;
  readonly traits: ReadonlySet<Trait>;
}

/** The questions whose figures count victims: of a large file, all others need no look. */
export const questionsOfVictims: (questionnaire: Questionnaire) => ReadonlySet<QuestionId> = memo(
  ({ questions }) =>
    new Set([...questions.values()].filter(({ fields }) => fields.some(ofVictims)).map(({ id }) => id)),
);

function ofVictims(field: Field): boolean {
  if (field.kind !== 'records') return field.kind !== 'list' && field.unit === 'victims';
  return listsVictims(field) || field.columns.some(({ unit }) => unit === 'victims');
}

/** Of a list of victims each entry is one. */
function listsVictims({ title, columns }: RecordsField): boolean {
  return /victim/i.test(title) && columns.every(({ type }) => type !== 'count');
}

/** The figures of victims in an answer that cross two traits or more, zeros left out. */
export const victimCellsOf: (questionnaire: Questionnaire) => (answer: Answer) => readonly VictimCell[] =
  memo(questionnaire => memo(answer => [...crossedCells(answer, questionnaire)]));

function* crossedCells(answer: Answer, questionnaire: Questionnaire): Generator<VictimCell> {
  for (const cell of allCells(answer, questionnaire)) {
    if (cell.traits.size > 1 && cell.count > 0) yield cell;
  }
}

function* allCells(answer: Answer, questionnaire: Questionnaire): Generator<VictimCell> {
  for (const value of answer.data.values()) {
    const { field } = value;
    if (value.kind === 'split' && field.kind === 'split' && field.unit === 'victims') {
      if (field.axes.length === 0) yield* labelledCells(value.split, field.id, questionnaire);
      else
        yield* splitCells(
          value.split,
          field.id,
          field.axes.map(id => questionnaire.axes.get(id)),
          new Set(),
        );
    }
    if (value.kind === 'scalar' && field.kind === 'scalar' && field.unit === 'victims') {
      const count = countOf(value.datum.value);
      const traits = dividedBy(answer, field.id, questionnaire);
      if (count !== undefined) yield { at: value.datum.at, path: field.id, count, traits };
    }
    if (value.kind === 'records' && field.kind === 'records') {
      for (const entry of value.entries) yield* recordCells(entry, field);
    }
  }
}

function* splitCells(
  split: Split,
  path: string,
  [axis, ...inner]: readonly (Axis | undefined)[],
  outer: ReadonlySet<Trait>,
): Generator<VictimCell> {
  for (const [id, cell] of cellsOf(split)) {
    const trait = id === 'unspecified' || axis === undefined ? undefined : traitOf(axis.id, axis.title);
    const traits = new Set([...outer, ...(trait === undefined ? [] : [trait])]);
    const count = countOf(cell.datum?.value);
    if (cell.datum !== undefined && count !== undefined)
      yield { at: cell.datum.at, path: `${path}.${id}`, count, traits };
    if (cell.inner !== undefined) yield* splitCells(cell.inner, `${path}.${id}`, inner, traits);
  }
}

/** Cells by any label: "girls, Punjab" says all three. */
function* labelledCells(split: Split, path: string, questionnaire: Questionnaire): Generator<VictimCell> {
  for (const [label, { datum }] of split.cells) {
    const count = countOf(datum?.value);
    if (datum !== undefined && count !== undefined) {
      const traits = traitsOfLabel(label, questionnaire);
      yield { at: datum.at, path: `${path}.${label}`, count, traits };
    }
  }
}

const SEX = /\b(?:wom[ae]n|m[ae]n|girls?|boys?|males?|females?|transgenders?|khawaja sira)\b/i;
const AGE =
  /\b(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|minors?|adults?|infants?|teenagers?|under|over|aged?|years?)\b/i;
const PLACE = /\b(?:districts?|tehsils?|cit(?:y|ies)|villages?|provinces?)\b/i;

function traitsOfLabel(label: string, questionnaire: Questionnaire): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  if (SEX.test(label)) traits.add('sex');
  if (AGE.test(label)) traits.add('age');
  const words = inWords(label);
  const named = placeNames(questionnaire).some(name => words.includes(name));
  if (named || PLACE.test(label)) traits.add('place');
  return traits;
}

/** Between blanks, so that a name is found in whole words. */
function inWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

const placeNames = memo(({ axes }: Questionnaire) =>
  (axes.get('place')?.values ?? []).flatMap(({ title, aliases }) => [title, ...aliases].map(inWords)),
);

/** Breakdowns of one small number are crossed by themselves: of a single victim each of them tells one more thing. */
function dividedBy(answer: Answer, count: string, { axes }: Questionnaire): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  for (const value of answer.data.values()) {
    if (value.kind !== 'split' || value.field.kind !== 'split' || value.field.of !== count) continue;
    const stated = [...value.split.cells.values()].some(({ datum }) => (countOf(datum?.value) ?? 0) > 0);
    const [axis] = value.field.axes.map(id => axes.get(id));
    const trait = stated && axis !== undefined ? traitOf(axis.id, axis.title) : undefined;
    if (trait !== undefined) traits.add(trait);
  }
  return traits;
}

function* recordCells({ at, columns }: RecordEntry, field: RecordsField): Generator<VictimCell> {
  const traits = new Set<Trait>();
  for (const column of field.columns) {
    const trait = column.type === 'place' ? 'place' : traitOf(column.id, column.title);
    if (columns.has(column.id) && trait !== undefined) traits.add(trait);
  }
  const said = [...columns.values()].map(({ datum: { value } }) => describeValue(value));
  const path = `${field.id}: ${said.join(', ')}`;
  for (const { id } of field.columns.filter(({ unit }) => unit === 'victims')) {
    const datum = columns.get(id)?.datum;
    const count = countOf(datum?.value);
    if (datum !== undefined && count !== undefined) yield { at: datum.at, path, count, traits };
  }
  if (listsVictims(field)) yield { at, path, count: 1, traits };
}

/** Which trait an axis or a column is, by its name in this definition. */
function traitOf(id: string, title: string): Trait | undefined {
  const name = `${id} ${title}`.toLowerCase();
  if (/\b(?:sex|gender)\b/.test(name) && !/trafficking/.test(name)) return 'sex';
  if (/\bages?\b/.test(name)) return 'age';
  return /\b(?:place|district|tehsil|province|city|location)\b/.test(name) ? 'place' : undefined;
}

function countOf(value: Value | undefined): number | undefined {
  return value?.kind === 'count' ? value.count : undefined;
}
