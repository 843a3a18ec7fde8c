import * as nodeModule from 'node:module';
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
    readonly enableCompileCache?: () => void;
    readonly flushCompileCache?: () => void;
  };
  enableCompileCache?.();
  setTimeout(() => flushCompileCache?.(), FIRST_USE).unref();
}

/** Milliseconds. */
const FIRST_USE = 5000;
