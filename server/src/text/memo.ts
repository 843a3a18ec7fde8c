import { isSameList } from './same-list.ts';

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
function memoList<Out>(): (keys: readonly unknown[], compute: () => Out) => Out {
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

/** Like `memoList`, of some named things; what it computes is given once, as in `memoLooked`. */
export function memoListed<Looked extends object, Out>(
  compute: (looked: Looked) => Out,
): (looked: Looked) => Out {
  const known = memoList<Out>();
  return looked => known(parts(looked), () => compute(looked));
}

/**
 * Remembers, for each owner, what was computed last, and the grounds that it followed from. As quick as comparing
 * two lists, where the grounds seldom change and only the latest matter: figures at a keystroke.
 */
function memoLatest<Owner extends object, Out>(): (
  owner: Owner,
  grounds: readonly unknown[],
  compute: () => Out,
) => Out {
  const known = new WeakMap<Owner, { grounds: readonly unknown[]; value: Out }[]>();
  return (owner, grounds, compute) => {
    let latest = known.get(owner);
    if (latest === undefined) {
      latest = [];
      known.set(owner, latest);
    }
    for (const entry of latest) if (isSameList(entry.grounds, grounds)) return entry.value;
    const value = compute();
    // Two submissions of one workspace may ask in turns.
    if (latest.length === LATEST) latest.pop();
    latest.unshift({ grounds, value });
    return value;
  };
}

/**
 * Remembers, for each owner, what was computed last of some named things. What it computes is given once, where nothing else
 * is in reach, so that it cannot look at what is not among them: what is remembered is never stale. Lists among them
 * are compared item by item, everything else as it is.
 */
export function memoLooked<Owner extends object, Looked extends object, Out>(
  compute: (looked: Looked, owner: Owner) => Out,
): (owner: Owner, looked: Looked) => Out {
  const latest = memoLatest<Owner, Out>();
  return (owner, looked) => latest(owner, parts(looked), () => compute(looked, owner));
}

/** The length of a list goes before its items, so that no two lists can be taken for two others. */
function parts(looked: object): unknown[] {
  const all: unknown[] = [];
  for (const value of Object.values(looked)) {
    if (!Array.isArray(value)) all.push(value);
    else {
      all.push(value.length);
      for (const item of value) all.push(item);
    }
  }
  return all;
}

const LATEST = 4;

/**
 * Remembers what was computed of the texts that were asked for last, all that it follows from: of what is typed again and
 * again only a bit changes, and the other paragraphs need not be looked at again. At most `most` are kept.
 */
export function memoTexts<Texts extends readonly string[], Out>(
  most: number,
  compute: (...texts: Texts) => Out,
): (...texts: Texts) => Out {
  const known = new Map<string, { readonly value: Out }>();
  return (...texts) => {
    const key = texts.length === 1 ? (texts[0] ?? '') : JSON.stringify(texts);
    const entry = known.get(key) ?? { value: compute(...texts) };
    // Behind all others, so that the one that was asked for longest ago stands first.
    known.delete(key);
    known.set(key, entry);
    if (known.size > most) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    return entry.value;
  };
}

/** Like `memo`, for a function of two objects. */
export function memo2<A extends object, B extends object, Out>(
  compute: (a: A, b: B) => Out,
): (a: A, b: B) => Out {
  const byFirst = memo((a: A) => memo((b: B) => compute(a, b)));
  return (a, b) => byFirst(a)(b);
}
