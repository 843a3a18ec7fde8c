/**
 * For lists of the length that a file has: a call with each of some hundred thousand values as an argument,
 * as in `Math.max(...values)` and `push(...values)`, is more than the machine bears.
 */

/** The greatest of some numbers and of `floor`. */
export function greatest(numbers: Iterable<number>, floor = 0): number {
  let most = floor;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The least of some numbers; infinite where there are none. */
export function least(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

/** Puts values behind those of a list. */
export function append<T>(list: T[], values: Iterable<T>): void {
  for (const value of values) list.push(value);
}
