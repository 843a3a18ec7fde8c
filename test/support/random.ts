/** Chances that are the same for the same seed, so that a failing run can be run again. */
export interface Random {
  /** A whole number from 0 to `below`, exclusive. */
  below(below: number): number;
  /** True once in `times` times. */
  once(times: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: short, and even enough for choosing what to do next. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    once: times => below(times) === 0,
    pick: from => {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[below(from.length)] as (typeof from)[number];
    },
  };
}

/** Where a run begins: others each time, or that of a run which is to be had again (`TIP_SEED=7`). */
export const SEED_OF_RUN = Number(process.env.TIP_SEED ?? 1 + (Date.now() % 1_000_000));
