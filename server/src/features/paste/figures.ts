import { findAxisValue, type Library, readScalar } from '../../model/read-scalar.ts';
import { exactNumber } from '../../model/value.ts';
import { citationKey, readCitation } from '../../questionnaire/citation.ts';
import type { Axis } from '../../questionnaire/questionnaire.ts';
import { grouped } from '../../text/grouped.ts';
import { braces, type Content, entries, type NewEntry } from '../../writing/content.ts';
import { type PlacedFigure, readFigures } from './figures-of-range.ts';
import type { Grid } from './grid.ts';
import type { Remainder } from './leftover.ts';
import type { Meaning } from './meaning.ts';
import { withoutNumbering } from './numbering.ts';
import type { AnswerPlace } from './place.ts';
import { remainderOf } from './remainder-of-figures.ts';
import { type Target, targetOf } from './target.ts';
import { type Unplaced, whyUnplaced } from './unplaced.ts';

/** A range as what the answer shall hold. */
export interface RangeAnswer {
  /** Below `data`. */
  readonly wanted: readonly NewEntry[];
  /** Cells that have a place. */
  readonly count: number;
  /** What of the range is not in the answer. */
  readonly left: Remainder;
  /** Entries of a list or of records, which are no figures. */
  readonly isList?: true;
}

/** The range as rows of the question's table, or as its breakdowns; why there is none where no cell has a place. */
export function figuresFor(place: AnswerPlace, range: Grid): RangeAnswer | Unplaced | undefined {
  const { scene, question } = place;
  const target = targetOf(scene.library, question, impliedBy(place));
  if (target.figures.length === 0) return undefined;
  const reading = readFigures(withoutNumbering(range), target);
  const { placed } = reading;
  if (placed.length === 0) return { why: whyUnplaced(reading, target) };
  const wanted = question.table === undefined ? fieldsOf(target, placed) : tableOf(target, placed);
  return { wanted, left: remainderOf(reading, target), count: placed.length };
}

/** At `registered` of a row, the range need not say so. */
function impliedBy({ scene, question, path }: AnswerPlace): Meaning {
  const { home, library } = scene;
  const cells = new Map(home === undefined ? [] : [['place', home]]);
  const [data, first, second, third] = path;
  if (data !== 'data' || first === undefined) return { cells };
  if (question.table === undefined) {
    const isFigure = question.fields.some(
      ({ id, kind }) => id === first && (kind === 'split' || kind === 'scalar'),
    );
    return isFigure ? { cells, figure: first } : { cells };
  }
  if (first !== 'rows' || second === undefined) return { cells };
  const provision = provisionOf(library, second);
  return { cells, provision, ...(third !== undefined && { figure: third }) };
}

function tableOf(target: Target, placed: readonly PlacedFigure[]): NewEntry[] {
  const rows = [...grouped(placed, ({ at }) => at.provision ?? '')].map(
    ([provision, figures]): NewEntry => ({
      key: provision,
      isSame: written => isSameProvision(target.library, written, provision),
      value: entries(fieldsOf(target, figures)),
    }),
  );
  return [named('rows', entries(rows))];
}

/** Each field or measure with its figures, in the order of the question. */
function fieldsOf(target: Target, placed: readonly PlacedFigure[]): NewEntry[] {
  return target.figures.flatMap(figure => {
    const own = placed.filter(({ at }) => at.figure === figure);
    return own.length === 0 ? [] : [named(figure.id, valueOf(target, figure.axes, own, 0))];
  });
}

function valueOf(
  target: Target,
  axes: readonly Axis[],
  placed: readonly PlacedFigure[],
  depth: number,
): Content {
  const axis = axes[depth];
  const [first] = placed;
  if (axis === undefined) {
    const type = first?.at.figure.type ?? 'count';
    const written = first?.written ?? '';
    return {
      kind: 'text',
      text: written,
      isSame: there => isSameFigure(target.library, type, there, written),
    };
  }
  const cells = [...grouped(placed, ({ at }) => at.cells[depth] ?? '')].map(
    ([cell, own]): NewEntry => ({
      key: cell,
      isSame: written => (findAxisValue(axis, written) ?? written) === cell,
      value: valueOf(target, axes, own, depth + 1),
    }),
  );
  return depth === axes.length - 1 ? braces(cells) : entries(cells);
}

function named(key: string, value: Content): NewEntry {
  return { key, isSame: written => written === key, value };
}

function provisionOf({ catalogue, questionnaire }: Library, written: string): string {
  const { canonical } = readCitation(written, catalogue, questionnaire.statute);
  return canonical === '' ? written : canonical;
}

function isSameProvision({ catalogue, questionnaire }: Library, a: string, b: string): boolean {
  const [first, second] = [a, b].map(written =>
    citationKey(readCitation(written, catalogue, questionnaire.statute)),
  );
  return a === b || (first !== '' && first === second);
}

function isSameFigure(library: Library, type: 'count' | 'money', a: string, b: string): boolean {
  const [first, second] = [a, b].map(written => readScalar(written, type, library).value);
  const number = exactNumber(first);
  return a.trim() === b.trim() || (number !== undefined && number === exactNumber(second));
}
