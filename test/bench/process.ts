import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program that runs beside this one and is spoken to over its input and output. */
export interface Process {
  readonly pid: number;
  /** The moment of its start, of `performance.now()`. */
  readonly started: number;
  write(bytes: Buffer): void;
  /** Asks it to end, and ends it where that fails or takes too long. Settles when it is gone. */
  end(ask: () => Promise<void>): Promise<void>;
}

/** Who hears of a process. */
export interface Hearer {
  output(chunk: Buffer): void;
  /** What it wrote to its other output. */
  complain(text: string): void;
  /** It ended, or what it said makes no sense. */
  gone(why: string): void;
}

/** So many milliseconds a process has to end by itself. */
const LAST_WORDS = 3000;

/** Starts a program in a folder; it ends with this process at the latest. */
export function startProcess(
  command: string,
  words: readonly string[],
  folder: string,
  hearer: Hearer,
): Process {
  const started = performance.now();
  const child = spawn(command, words, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const exited = new Promise<void>(done => {
    child.once('close', code => {
      process.removeListener('exit', kill);
      hearer.gone(`ended with exit code ${code}.`);
      done();
    });
  });
  child.once('error', error => hearer.gone(error.message));
  child.stdin.on('error', error => hearer.gone(error.message));
  child.stderr.on('data', text => hearer.complain(String(text)));
  child.stdout.on('data', (chunk: Buffer) => {
    try {
      hearer.output(chunk);
    } catch (error) {
      hearer.gone(String(error));
    }
  });
  return {
    pid: child.pid ?? 0,
    started,
    write: bytes => void child.stdin.write(bytes),
    end: async ask => {
      const late = setTimeout(kill, LAST_WORDS);
      await ask().catch(kill);
      await exited;
      clearTimeout(late);
    },
  };
}

/** The most memory that a process has held since its start (the kernel's VmHWM), in MB. Linux alone counts it. */
export function peakMemory(pid: number): number {
  const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return Number(kilobytes) / 1024;
}
