/** How much a test does: little on every run, much when `TIP_LONG=1` is set. */
export function long(few: number, many: number): number {
  return process.env.TIP_LONG === '1' ? many : few;
}

/**
 * What a test looks at of a list that takes long: everything when `TIP_LONG=1` is set, else each `step`th, beginning anywhere.
 * What goes wrong at one of them names it, so it can be looked at again alone.
 */
export function sampleOf<T>(all: readonly T[], step: number): readonly T[] {
  const every = long(step, 1);
  const first = Math.floor(Math.random() * every);
  return all.filter((_, n) => n % every === first);
}

/** Where a text is cut off: at each of its places when `TIP_LONG=1` is set, else at some of them. */
export function cutsOf(text: string): readonly number[] {
  return sampleOf([...Array(text.length + 1).keys()], 23);
}
