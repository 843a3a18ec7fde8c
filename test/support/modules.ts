import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What one file takes from another, or from a package. */
export interface Import {
  /** The file's path, or the name of the package. */
  readonly from: string;
  /** The names that it has there; `*` for all of them. */
  readonly names: readonly string[];
  /** False of types alone, which are gone when the program runs. */
  readonly runs: boolean;
}

/** A source file as others see it. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** The TypeScript files of a folder, at any depth. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => join(folder, name));
}

/** Reads the import lines of a file, which the formatter of the project writes in one way. */
export function readModule(path: string): Module {
  const text = readFileSync(path, 'utf8');
  const found = (from: string, names: readonly string[], runs: boolean): Import => ({
    from: from.startsWith('.') ? join(dirname(path), from) : from,
    names,
    runs,
  });
  const whole = [...text.matchAll(LINE)].map(([, type, clause = '', from = '']) => {
    const named = (/\{([^}]*)\}/.exec(clause)?.[1] ?? '').split(',').flatMap(name => name.trim() || []);
    const all = named.length === 0 || !clause.startsWith('{');
    return found(
      from,
      [...(all ? ['*'] : []), ...named.map(name => name.replace(/^type /, '').replace(/ as .*/, ''))],
      type === undefined && (all || named.some(name => !name.startsWith('type '))),
    );
  });
  const late = [...text.matchAll(LATE)].map(([, from = '']) => found(from, ['*'], true));
  return { path, text, imports: [...whole, ...late] };
}

const LINE = /^(?:import|export)(?: (type))? (?:([^;'"]*?) from )?'([^']+)';/gm;
const LATE = /\bimport\(\s*'([^']+)'\s*\)/g;

/** Reads each file once. */
export function modulesOnce(): (path: string) => Module {
  const known = new Map<string, Module>();
  return path => {
    const found = known.get(path) ?? readModule(path);
    known.set(path, found);
    return found;
  };
}

/** Every file that runs with a file, itself among them, and the packages that these have. */
export function reachedFrom(path: string, moduleAt: (path: string) => Module): ReadonlySet<string> {
  const reached = new Set([path]);
  for (const at of reached) {
    if (!at.endsWith('.ts')) continue;
    for (const { from, runs } of moduleAt(at).imports) if (runs) reached.add(from);
  }
  return reached;
}
