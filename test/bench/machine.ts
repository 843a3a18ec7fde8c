import { cpus, loadavg } from 'node:os';

/** The machine of a run: figures of two machines, or of an idle and a busy one, are not to be compared. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** How many processes wanted a core, on average over the minute before. */
  readonly load: number;
}

export function machine(): Machine {
  const cores = cpus();
  return {
    processor: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}
