import { type Bound, type Constraint, greatest, isPossible, type Terms } from './whole-numbers.ts';

/**
 * All that is known of some variables together, to be asked how little and how much a sum can be. What follows from one
 * constraint alone is put in first, and of the rest only what hangs together with the sum is looked at, so that large
 * tables are as quick as their open places are few.
 */
export class System {
  readonly #fixed = new Map<number, number>();
  readonly #componentOf = new Map<number, readonly Constraint[]>();
  readonly #joined = new Map<string, readonly Constraint[]>();
  /** Values that all variables of a component can have together. */
  readonly #examples = new Map<readonly Constraint[], ReadonlyMap<number, number>[]>();

  /**
   * Of all that is known, and of what else may be, which is believed where it contradicts nothing. What is known must hold
   * together.
   */
  static of(known: readonly Constraint[], perhaps: readonly Constraint[] = []): System {
    const doubtful = new Set(perhaps);
    if (doubtful.size === 0) return new System(known);
    const all = connected([...known, ...perhaps]).flatMap(own => {
      const isSure = own.every(constraint => !doubtful.has(constraint)) || System.isPossible(own);
      return isSure ? own : own.filter(constraint => !doubtful.has(constraint));
    });
    return new System(all);
  }

  static isPossible(constraints: readonly Constraint[]): boolean {
    return new System(constraints).#isPossible();
  }

  #contradicts = false;

  private constructor(constraints: readonly Constraint[]) {
    let open = constraints;
    for (let known = -1; known < this.#fixed.size; ) {
      known = this.#fixed.size;
      open = open.map(constraint => this.#reduced(constraint)).filter(rest => !this.#settles(rest));
    }
    this.#divide(open);
  }

  #isPossible(): boolean {
    return !this.#contradicts && [...new Set(this.#componentOf.values())].every(isPossible);
  }

  /** Without the variables whose value is known. */
  #reduced(constraint: Constraint): Constraint {
    if (![...constraint.terms.keys()].some(variable => this.#fixed.has(variable))) return constraint;
    const { terms, known } = this.#open(constraint.terms);
    return { terms, relation: constraint.relation, constant: constraint.constant - known };
  }

  #open(sum: Terms): { readonly terms: Terms; readonly known: number } {
    const terms = new Map<number, number>();
    let known = 0;
    for (const [variable, times] of sum) {
      const value = this.#fixed.get(variable);
      if (value === undefined) terms.set(variable, times);
      else known += times * value;
    }
    return { terms, known };
  }

  /** True of a constraint that says nothing beyond the values that it fixes: one variable alone, or a sum of none. */
  #settles({ terms, relation, constant }: Constraint): boolean {
    if (terms.size === 0) {
      if (relation === 'equals' ? constant !== 0 : constant < 0) this.#contradicts = true;
      return true;
    }
    const positive = [...terms.values()].every(times => times > 0);
    if (positive && constant === 0) {
      for (const variable of terms.keys()) this.#fixed.set(variable, 0);
      return true;
    }
    const [[variable, times] = [0, 0], ...others] = terms;
    if (others.length > 0 || relation !== 'equals') return false;
    const value = constant / times;
    if (value < 0 || !Number.isInteger(value)) this.#contradicts = true;
    this.#fixed.set(variable, Math.max(0, Math.floor(value)));
    return true;
  }

  #divide(constraints: readonly Constraint[]): void {
    for (const own of connected(constraints)) {
      for (const { terms } of own) for (const variable of terms.keys()) this.#componentOf.set(variable, own);
    }
  }

  greatest(sum: Terms): Bound {
    const { terms, known } = this.#open(sum);
    if (terms.size === 0) return { value: known };
    const constraints = this.#around(terms);
    const found = greatest(constraints, terms);
    if (found === 'impossible' || found.value === undefined) return { value: undefined };
    if (found.values !== undefined) {
      const examples = this.#examples.get(constraints) ?? [];
      this.#examples.set(constraints, [...examples, found.values]);
    }
    return { ...found, value: found.value + known };
  }

  least(sum: Terms): Bound {
    const { value, ...rest } = this.greatest(
      new Map([...sum].map(([variable, times]) => [variable, -times])),
    );
    return { ...rest, value: value === undefined ? undefined : 0 - value };
  }

  /** Whether the values found so far already show that a sum can be such. */
  hasExample(sum: Terms, isSuch: (value: number) => boolean): boolean {
    const { terms, known } = this.#open(sum);
    const examples = this.#examples.get(this.#around(terms)) ?? [];
    return examples.some(values => {
      let value = known;
      for (const [variable, times] of terms) value += times * (values.get(variable) ?? 0);
      return isSuch(value);
    });
  }

  #around(terms: Terms): readonly Constraint[] {
    const components = [
      ...new Set([...terms.keys()].flatMap(variable => [this.#componentOf.get(variable) ?? NONE])),
    ];
    const [only, ...others] = components;
    if (others.length === 0) return only ?? NONE;
    const key = components.map(component => [...this.#componentOf.values()].indexOf(component)).join(' ');
    const joined = this.#joined.get(key) ?? components.flat();
    this.#joined.set(key, joined);
    return joined;
  }
}

const NONE: readonly Constraint[] = [];

/** What hangs together by shared variables, each in the order given. */
export function connected(constraints: readonly Constraint[]): Constraint[][] {
  const leader = new Map<number, number>();
  const find = (variable: number): number => {
    let at = variable;
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next;
    if (at !== variable) leader.set(variable, at);
    return at;
  };
  for (const { terms } of constraints) {
    const [first, ...others] = terms.keys();
    if (first === undefined) continue;
    for (const other of others) if (find(other) !== find(first)) leader.set(find(other), find(first));
  }
  const components = new Map<number, Constraint[]>();
  for (const constraint of constraints) {
    const [first = -1] = constraint.terms.keys();
    const own = components.get(find(first));
    if (own === undefined) components.set(find(first), [constraint]);
    else own.push(constraint);
  }
  return [...components.values()];
}

/** Those that contradict something that stands before them; each is looked for by halves. `known` holds together. */
export function contradictions(
  known: readonly Constraint[],
  others: readonly Constraint[],
): ReadonlySet<Constraint> {
  const checked = new Set(known);
  const found = new Set<Constraint>();
  for (const own of connected([...known, ...others])) {
    const kept = own.filter(constraint => checked.has(constraint));
    let rest = own.filter(constraint => !checked.has(constraint));
    while (rest.length > 0 && !System.isPossible([...kept, ...rest])) {
      let low = 0;
      for (let high = rest.length; high - low > 1; ) {
        const middle = (low + high) >> 1;
        if (System.isPossible([...kept, ...rest.slice(0, middle)])) low = middle;
        else high = middle;
      }
      kept.push(...rest.slice(0, low));
      const wrong = rest[low];
      if (wrong !== undefined) found.add(wrong);
      rest = rest.slice(low + 1);
    }
  }
  return found;
}
