import * as nodeModule from 'node:module';

// What Node 22 compiled of the program at one start, it takes from the disk at the next.
(nodeModule as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
void import('./language-server.ts');
