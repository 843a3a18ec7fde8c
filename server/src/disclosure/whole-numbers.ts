import { memo } from '../text/memo.ts';

/** A sum of variables, each times a whole number; by the variable's index. */
export type Terms = ReadonlyMap<number, number>;

/** What is known of some variables, all of which are whole numbers and none negative. */
export interface Constraint {
  readonly terms: Terms;
  readonly relation: 'equals' | 'at-most';
  readonly constant: number;
}

/** How great a sum can be, given what is known. */
export interface Bound {
  /** `Infinity` where nothing limits it; `undefined` where it would take too long to know. */
  readonly value: number | undefined;
  /** How often each constraint counts in the sum that proves it, by its index; absent where no plain sum does. */
  readonly proof?: ReadonlyMap<number, number>;
  /** Values of the variables that reach it. */
  readonly values?: ReadonlyMap<number, number>;
}

/** Nothing is worked out of a table that has more of this: it is said instead. */
const MOST_CELLS = 400_000;
const MOST_BRANCHES = 200;

/** Thrown where a table is too large to be worked out exactly. */
class TooLarge extends Error {}

/**
 * The greatest whole value of a sum: the best corner of what the constraints leave open, and where that is no whole
 * number the best of both sides of it. Exact: all numbers are whole, and where they grow beyond what can be counted with,
 * nothing is said.
 */
export function greatest(constraints: readonly Constraint[], sum: Terms): Bound | 'impossible' {
  try {
    const root = cornerOf(constraints);
    if (root === undefined) return 'impossible';
    return greatestWhole(constraints, root, sum);
  } catch (error) {
    if (error instanceof TooLarge) return { value: undefined };
    throw error;
  }
}

/** Where one question ended the next sets out. */
const cornerOf = memo((constraints: readonly Constraint[]) => Tableau.of(constraints));

/** Whether all can hold together. What is too large to be known counts as possible. */
export function isPossible(constraints: readonly Constraint[]): boolean {
  return greatest(constraints, new Map()) !== 'impossible';
}

function greatestWhole(constraints: readonly Constraint[], root: Tableau, sum: Terms): Bound | 'impossible' {
  let best: number | undefined;
  let found: Pick<Bound, 'proof' | 'values'> = {};
  let branches = 0;
  const open: (readonly Constraint[])[] = [];
  for (let tableau: Tableau | undefined = root, own = constraints; ; ) {
    if (tableau !== undefined) {
      const top = tableau.maximize(sum);
      if (top === Infinity) return { value: Infinity };
      const split = top > (best ?? -Infinity) ? tableau.fraction() : undefined;
      if (split !== undefined) {
        const { variable, below } = split;
        const above: Constraint = {
          terms: new Map([[variable, -1]]),
          relation: 'at-most',
          constant: -below - 1,
        };
        open.push(
          [...own, above],
          [...own, { terms: new Map([[variable, 1]]), relation: 'at-most', constant: below }],
        );
      } else if (top > (best ?? -Infinity)) {
        best = top;
        found = { values: tableau.values(), ...(own === constraints && { proof: tableau.proof() }) };
      }
    }
    const next = open.pop();
    if (next === undefined) break;
    if (++branches > MOST_BRANCHES) throw new TooLarge();
    own = next;
    tableau = Tableau.of(own);
  }
  return best === undefined ? 'impossible' : { value: best, ...found };
}

/** The simplex method in whole numbers: every entry is `scale` times what it stands for. */
class Tableau {
  readonly #rows: number[][];
  readonly #basis: number[];
  /** Columns of variables and of what a sum falls short of its limit; behind them one for each constraint. */
  readonly #columns: number;
  readonly #variables: readonly number[];
  readonly #signs: readonly number[];
  #goal: number[] = [];
  #scale = 1;

  /** A corner that the constraints leave open; `undefined` where there is none. */
  static of(constraints: readonly Constraint[]): Tableau | undefined {
    const tableau = new Tableau(constraints);
    return tableau.#findCorner() ? tableau : undefined;
  }

  private constructor(constraints: readonly Constraint[]) {
    this.#variables = [...new Set(constraints.flatMap(({ terms }) => [...terms.keys()]))].sort(
      (a, b) => a - b,
    );
    const place = new Map(this.#variables.map((variable, at) => [variable, at]));
    const limited = constraints.filter(({ relation }) => relation === 'at-most').length;
    this.#columns = this.#variables.length + limited;
    const width = this.#columns + constraints.length + 1;
    if (width * constraints.length > MOST_CELLS) throw new TooLarge();
    let slack = this.#variables.length;
    this.#signs = constraints.map(({ constant }) => (constant < 0 ? -1 : 1));
    this.#rows = constraints.map(({ terms, relation, constant }, at) => {
      const row = new Array<number>(width).fill(0);
      const sign = this.#signs[at] ?? 1;
      for (const [variable, times] of terms) row[place.get(variable) ?? 0] = sign * times;
      if (relation === 'at-most') row[slack++] = sign;
      row[this.#columns + at] = 1;
      row[width - 1] = sign * constant;
      return row;
    });
    this.#basis = constraints.map((_, at) => this.#columns + at);
  }

  /** Sets out from all constraints missed, and misses them less and less. */
  #findCorner(): boolean {
    const width = this.#columns + this.#rows.length + 1;
    this.#goal = new Array<number>(width).fill(0);
    for (const row of this.#rows) {
      for (let column = 0; column < width; column++) {
        const isOwn = column >= this.#columns && column < width - 1;
        if (!isOwn) this.#goal[column] = (this.#goal[column] ?? 0) - (row[column] ?? 0);
      }
    }
    this.#climb();
    if (this.#goal.at(-1) !== 0) return false;
    for (let row = 0; row < this.#rows.length; row++) {
      if ((this.#basis[row] ?? 0) < this.#columns) continue;
      const column = this.#rows[row]?.findIndex((entry, at) => entry !== 0 && at < this.#columns) ?? -1;
      if (column >= 0) this.#pivot(row, column);
    }
    return true;
  }

  maximize(sum: Terms): number {
    const factor = new Map(
      this.#variables.flatMap((variable, at) => {
        const times = sum.get(variable);
        return times === undefined ? [] : [[at, times] as const];
      }),
    );
    // A variable that no constraint speaks of is not limited.
    if ([...sum].some(([variable, times]) => times > 0 && !this.#variables.includes(variable)))
      return Infinity;
    const width = this.#columns + this.#rows.length + 1;
    this.#goal = new Array<number>(width).fill(0);
    for (const [at, times] of factor) this.#goal[at] = -safe(times * this.#scale);
    this.#rows.forEach((row, at) => {
      const times = factor.get(this.#basis[at] ?? -1);
      if (times === undefined) return;
      for (let column = 0; column < width; column++) {
        this.#goal[column] = safe((this.#goal[column] ?? 0) + times * (row[column] ?? 0));
      }
    });
    return this.#climb() ? Math.floor((this.#goal.at(-1) ?? 0) / this.#scale) : Infinity;
  }

  /** A variable that the corner found puts between two whole numbers. */
  fraction(): { readonly variable: number; readonly below: number } | undefined {
    for (const [at, row] of this.#rows.entries()) {
      const variable = this.#variables[this.#basis[at] ?? -1];
      const value = row.at(-1) ?? 0;
      if (variable !== undefined && value % this.#scale !== 0) {
        return { variable, below: Math.floor(value / this.#scale) };
      }
    }
    return undefined;
  }

  /** Of a corner without fractions. */
  values(): ReadonlyMap<number, number> {
    const values = new Map(this.#variables.map(variable => [variable, 0]));
    for (const [at, row] of this.#rows.entries()) {
      const variable = this.#variables[this.#basis[at] ?? -1];
      if (variable !== undefined) values.set(variable, (row.at(-1) ?? 0) / this.#scale);
    }
    return values;
  }

  /** How often each constraint counts in the sum that shows that no more is possible. */
  proof(): ReadonlyMap<number, number> {
    return new Map(
      this.#rows.flatMap((_, at) => {
        const times = ((this.#goal[this.#columns + at] ?? 0) / this.#scale) * (this.#signs[at] ?? 1);
        return times === 0 ? [] : [[at, times] as const];
      }),
    );
  }

  /** From corner to better corner; the first of two that are as good, so that it never goes in a circle. */
  #climb(): boolean {
    for (;;) {
      const column = this.#goal.findIndex((entry, at) => entry < 0 && at < this.#columns);
      if (column < 0) return true;
      let best: number | undefined;
      for (const [at, row] of this.#rows.entries()) {
        if ((row[column] ?? 0) <= 0) continue;
        if (best === undefined || this.#isSooner(at, best, column)) best = at;
      }
      if (best === undefined) return false;
      this.#pivot(best, column);
    }
  }

  #isSooner(one: number, other: number, column: number): boolean {
    const [a = [], b = []] = [this.#rows[one], this.#rows[other]];
    const difference = safe((a.at(-1) ?? 0) * (b[column] ?? 0)) - safe((b.at(-1) ?? 0) * (a[column] ?? 0));
    return difference < 0 || (difference === 0 && (this.#basis[one] ?? 0) < (this.#basis[other] ?? 0));
  }

  #pivot(at: number, column: number): void {
    const own = this.#rows[at] ?? [];
    if ((own[column] ?? 0) < 0) {
      for (const [n, entry] of own.entries()) own[n] = entry === 0 ? 0 : -entry;
    }
    const by = own[column] ?? 1;
    for (const row of [...this.#rows, this.#goal]) {
      if (row === own) continue;
      const times = row[column] ?? 0;
      for (let n = 0; n < row.length; n++) {
        row[n] = safe(safe((row[n] ?? 0) * by) - safe(times * (own[n] ?? 0))) / this.#scale;
      }
    }
    this.#scale = by;
    this.#basis[at] = column;
  }
}

function safe(number: number): number {
  if (!Number.isSafeInteger(number)) throw new TooLarge();
  return number;
}
