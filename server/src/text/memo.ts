/** Remembers `compute` per input object; an entry lives exactly as long as its input does. */
export function memo<In extends object, Out>(compute: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, { readonly value: Out }>();
  return input => {
    let entry = known.get(input);
    if (entry === undefined) {
      entry = { value: compute(input) };
      known.set(input, entry);
    }
    return entry.value;
  };
}

/**
 * Remembers what `compute` returns for a list: objects by identity, text and numbers by value. For what follows
 * from a few things among many that change.
 */
export function memoList<Out>(): (keys: readonly unknown[], compute: () => Out) => Out {
  const root = new Branch<Out>();
  return (keys, compute) => {
    let branch = root;
    for (const key of keys) branch = branch.at(key);
    branch.entry ??= { value: compute() };
    return branch.entry.value;
  };
}

/** What is known of all lists that begin alike. */
class Branch<Out> {
  entry: { readonly value: Out } | undefined;
  readonly #byIdentity = new WeakMap<object, Branch<Out>>();
  readonly #byValue = new Map<unknown, Branch<Out>>();

  at(key: unknown): Branch<Out> {
    const known = typeof key === 'object' && key !== null ? this.#byIdentity : this.#byValue;
    let branch = known.get(key as object);
    if (branch === undefined) {
      branch = new Branch();
      known.set(key as object, branch);
    }
    return branch;
  }
}

/** Like `memo`, for a function of two objects. */
export function memo2<A extends object, B extends object, Out>(
  compute: (a: A, b: B) => Out,
): (a: A, b: B) => Out {
  const byFirst = memo((a: A) => memo((b: B) => compute(a, b)));
  return (a, b) => byFirst(a)(b);
}
