/** What is kept of the repetitions of one measurement, in their unit, rounded to hundredths. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  /** Ninety-five of a hundred repetitions took no longer; with fewer than twenty it is the longest. */
  readonly p95: number;
  readonly least: number;
  readonly most: number;
}

export function summarize(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (index: number) => hundredths(sorted[index] ?? Number.NaN);
  const last = sorted.length - 1;
  return {
    count: sorted.length,
    median: hundredths((at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2),
    p95: at(Math.ceil(sorted.length * 0.95) - 1),
    least: at(0),
    most: at(last),
  };
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}
