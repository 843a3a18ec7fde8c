/** The time that the processor spent on `run`, in milliseconds: what else the machine does at the time does not count. */
export function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least time of several attempts, which stop as soon as one was quick enough. */
export function leastTime(attempt: () => number, enough: number, attempts = 4): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < attempts && least > enough; n++) least = Math.min(least, attempt());
  return least;
}
