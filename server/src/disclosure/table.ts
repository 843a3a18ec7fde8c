import type { Answer } from '../model/answer.ts';
import { placeAround } from '../model/place-mention.ts';
import type { Questionnaire, Trait } from '../questionnaire/questionnaire.ts';
import { grouped } from '../text/grouped.ts';
import type { Dimension, Region } from './region.ts';
import type { Division, VictimFigure, VictimFigures } from './victim-figure.ts';
import type { Constraint, Terms } from './whole-numbers.ts';

/** A figure as a sum of what nobody divides further. */
export interface Cell {
  readonly figure: VictimFigure;
  readonly terms: Terms;
  /** Of a table that several answers make: the one that it stands in. */
  readonly answer?: Answer;
  /** Of a number typed into prose: the reference that prints the figure, or that it is withheld. */
  readonly reference?: string;
}

/** Victims of one region, whether or not a figure counts them. */
export interface Group {
  readonly region: Region;
  readonly terms: Terms;
}

/** The figures of an answer as one table: what each sums, and what is known of them whatever is told. */
export interface Table {
  readonly cells: readonly Cell[];
  readonly rules: readonly Constraint[];
  /** Every group that several traits together make. */
  readonly groups: readonly Group[];
  /** How many variables it has; they count from 0. */
  readonly size: number;
}

/** A population of more parts than this is not taken apart; no report comes near it. */
const MOST_PARTS = 5_000;

/**
 * A population is taken apart into its smallest groups: by each trait that a figure names, all others together. A figure
 * is then the sum of some of them, and whatever follows from the figures follows from these sums. `undefined` where there
 * are too many.
 */
export function tableOf(
  { figures, divisions }: VictimFigures,
  questionnaire: Questionnaire,
): Table | undefined {
  const cells: Cell[] = [];
  const rules: Constraint[] = [];
  const groups: Group[] = [];
  let size = 0;
  for (const [name, own] of grouped(
    figures.filter(({ population }) => population !== undefined),
    ({ population }) => population,
  )) {
    const whose = divisions.filter(({ population }) => population === name);
    const regions = [
      ...own.map(({ region }) => region),
      ...whose.flatMap(({ parts, region }) => [region, ...parts]),
    ];
    const parts = new Parts(regions, questionnaire, size);
    if (parts.size > MOST_PARTS) return undefined;
    size += parts.size;
    rules.push(...parts.rules, ...divisionRules(whose, parts));
    for (const figure of own) {
      const terms = parts.of(figure.region);
      if (figure.wholeRegion) cells.push({ figure, terms });
      else {
        // What a label says beyond its region may leave some out.
        const some = new Map([[size++, 1]]);
        rules.push({ terms: difference(some, terms), relation: 'at-most', constant: 0 });
        cells.push({ figure, terms: some });
      }
    }
    groups.push(...parts.groups());
  }
  return { cells, rules, groups, size };
}

function divisionRules(divisions: readonly Division[], parts: Parts): Constraint[] {
  return divisions.map(({ region, parts: own }) => {
    const sum = own.map(part => parts.of(part)).reduce(union, new Map());
    return { terms: difference(sum, parts.of(region)), relation: 'equals', constant: 0 };
  });
}

/** The smallest groups of a population. */
class Parts {
  readonly rules: Constraint[] = [];
  /** Dimensions that some figure crosses with another, and all traits: their values are crossed. */
  readonly #crossed: readonly (readonly [Dimension, readonly string[]])[];
  readonly #margins = new Map<string, number>();
  readonly #questionnaire: Questionnaire;
  readonly #first: number;
  readonly #count: number;

  constructor(regions: readonly Region[], questionnaire: Questionnaire, first: number) {
    this.#questionnaire = questionnaire;
    this.#first = first;
    const values = new Map<Dimension, Set<string>>();
    const crossed = new Set<Dimension>(['sex', 'age', 'place']);
    for (const region of regions) {
      for (const [dimension, value] of region) {
        values.set(dimension, (values.get(dimension) ?? new Set()).add(value));
        if (region.size > 1) crossed.add(dimension);
      }
    }
    this.#crossed = [...values]
      .filter(([dimension]) => crossed.has(dimension))
      .map(([dimension, named]) => [dimension, [...named, REST]]);
    this.#count = this.#crossed.reduce((count, [, named]) => count * named.length, 1);
    if (this.size <= MOST_PARTS) this.#addMargins(values, crossed);
  }

  get size(): number {
    return this.#count + this.#margins.size;
  }

  /** What only ever stands by itself is no more than one more way to add up to the whole. */
  #addMargins(values: ReadonlyMap<Dimension, ReadonlySet<string>>, crossed: ReadonlySet<Dimension>): void {
    for (const [dimension, named] of values) {
      if (crossed.has(dimension)) continue;
      const margin = new Map<number, number>();
      for (const value of [...named, REST]) {
        margin.set(this.#first + this.size, 1);
        this.#margins.set(`${dimension} ${value}`, this.#first + this.size);
      }
      const whole = this.of(new Map());
      this.rules.push({ terms: difference(margin, whole), relation: 'equals', constant: 0 });
    }
  }

  of(region: Region): Terms {
    const [only] = region;
    const margin = only === undefined ? undefined : this.#margins.get(only.join(' '));
    if (margin !== undefined) return new Map([[margin, 1]]);
    let parts: readonly number[] = [0];
    for (const [dimension, named] of this.#crossed) {
      const wanted = region.get(dimension);
      const fitting = [...named.keys()].filter(
        at => wanted === undefined || this.#isIn(named[at] ?? '', wanted),
      );
      parts = parts.flatMap(part => fitting.map(at => part * named.length + at));
    }
    return new Map(parts.map(part => [this.#first + part, 1]));
  }

  #isIn(value: string, wanted: string): boolean {
    if (wanted.endsWith(REST) && wanted !== REST) return value === wanted.slice(0, -REST.length);
    return value === wanted || placeAround(this.#questionnaire, value) === wanted;
  }

  /** Every combination of traits; of a trait all values and, of place, elsewhere. */
  groups(): Group[] {
    let regions: Region[] = [new Map()];
    for (const [dimension, named] of this.#crossed) {
      if (!TRAITS.has(dimension)) continue;
      const told = named.filter(value => value !== UNSPECIFIED && (dimension === 'place' || value !== REST));
      const around = named.filter(value =>
        named.some(one => placeAround(this.#questionnaire, one) === value),
      );
      told.push(...around.map(value => `${value}${REST}`));
      regions = regions.flatMap(region => [
        region,
        ...told.map(value => new Map([...region, [dimension, value]])),
      ]);
    }
    return regions.map(region => ({ region, terms: this.of(region) }));
  }
}

/** All values of a dimension that no figure names; behind a place all of it that no figure names. */
export const REST = '…';
const UNSPECIFIED = 'unspecified';
const TRAITS: ReadonlySet<Dimension> = new Set<Trait>(['sex', 'age', 'place']);

function union(a: Terms, b: Terms): Terms {
  return combined(a, b, 1);
}

/** What one sum has more than another. */
export function difference(a: Terms, b: Terms): Terms {
  return combined(a, b, -1);
}

function combined(a: Terms, b: Terms, sign: 1 | -1): Terms {
  const sum = new Map(a);
  for (const [variable, times] of b) {
    const all = (sum.get(variable) ?? 0) + sign * times;
    if (all === 0) sum.delete(variable);
    else sum.set(variable, all);
  }
  return sum;
}
