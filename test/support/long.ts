/** How much a test does: little on every run, much when `TIP_LONG=1` is set. */
export function long(few: number, many: number): number {
  return process.env.TIP_LONG === '1' ? many : few;
}

/**
 * Where a text is cut off: at each of its places when `TIP_LONG=1` is set, else at every fifth, beginning anywhere. What
 * goes wrong at one of them names it, so it can be looked at again alone.
 */
export function cutsOf(text: string): number[] {
  const step = long(5, 1);
  const first = Math.floor(Math.random() * step);
  const ends: number[] = [];
  for (let end = first; end <= text.length; end += step) ends.push(end);
  return ends;
}
