import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** The most memory that a process has held since its start (the kernel's VmHWM), in MB. Linux alone counts it. */
export function peakMemory(pid: number): number {
  const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return Number(kilobytes) / 1024;
}

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
