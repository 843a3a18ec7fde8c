/** Choices that look random and are the same for the same seed, so that whatever they lead to can be seen again. */
export interface Random {
  /** A whole number from 0 up to, and without, `n`. */
  below(n: number): number;
  /** True as often as `share` says, between 0 and 1. */
  chance(share: number): boolean;
  one<T>(list: readonly [T, ...T[]]): T;
  /** `undefined` of an empty list. */
  any<T>(list: readonly T[]): T | undefined;
}

/** Mulberry32, a generator of 32 bits of state: quick, and good enough to choose by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: share => next() < share,
    one: list => list[below(list.length)] ?? list[0],
    any: list => list[below(list.length)],
  };
}

/** One of several, each as often as its weight says. */
export function weighted<T>(random: Random, choices: readonly (readonly [weight: number, value: T])[]): T {
  const [first] = choices;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  let left = random.below(choices.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return first[1];
}
