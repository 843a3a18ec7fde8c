/** How much a test does: little on every run, much when `TIP_LONG=1` is set. */
export function long(few: number, many: number): number {
  return process.env.TIP_LONG === '1' ? many : few;
}
