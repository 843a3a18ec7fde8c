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

/** Like `memo`, for a function of two objects. */
export function memo2<A extends object, B extends object, Out>(
  compute: (a: A, b: B) => Out,
): (a: A, b: B) => Out {
  const byFirst = memo((a: A) => memo((b: B) => compute(a, b)));
  return (a, b) => byFirst(a)(b);
}
