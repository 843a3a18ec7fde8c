/** True where two lists hold the same at each place: the same object or value, or what `isSame` takes for it. */
export function isSameList<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (one: T, other: T) => boolean = Object.is,
): boolean {
  return a.length === b.length && a.every((one, n) => isSame(one, b[n] as T));
}
