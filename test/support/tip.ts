import { fileURLToPath } from 'node:url';
import { run } from '../../server/src/cli/command-line.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command from its source in this process, with a folder as the working one. */
export async function tipHere(folder: string, ...args: readonly string[]): Promise<Run> {
  const before = process.cwd();
  const out: string[] = [];
  const err: string[] = [];
  process.chdir(folder);
  try {
    const code = await run(args, {
      folder: fromNative('.'),
      version: 'test',
      print: text => out.push(`${text}\n`),
      complain: text => err.push(`${text}\n`),
    });
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    process.chdir(before);
  }
}

/** What `tip check --format json` prints. */
export interface CheckOutput {
  readonly version: number;
  readonly findings: readonly {
    readonly file: string;
    readonly range: { readonly start: Place; readonly end: Place };
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly question: string | null;
    readonly related: readonly unknown[];
  }[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}
