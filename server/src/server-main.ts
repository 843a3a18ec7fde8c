import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { keepHeapSmall } from './host/small-heap.ts';

// Before anything large is read; and what is kept of the program fits an engine of the same settings only.
keepHeapSmall();
keepCompiled();
void import('./language-server.ts');

/**
 * What Node 22 compiled of the program at one start, it takes from the disk at the next: the functions that were used
 * until then, so not before the first findings are shown, and not only when the editor is closed, since it may be killed.
 */
function keepCompiled(): void {
  const { enableCompileCache, flushCompileCache } = nodeModule as {
    readonly enableCompileCache?: (folder?: string) => void;
    readonly flushCompileCache?: () => void;
  };
  enableCompileCache?.(ownFolder());
  setTimeout(() => flushCompileCache?.(), FIRST_USE).unref();
}

/**
 * What lies there is run. On Linux the temporary folder, where Node would keep it, is everybody's; elsewhere each user
 * has their own.
 */
function ownFolder(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tip-report');
}

/** Milliseconds. */
const FIRST_USE = 5000;
