import * as nodeModule from 'node:module';
import { ownFolder } from './host/node/own-folder.ts';
import { keepHeapSmall } from './host/node/small-heap.ts';
import { version } from './host/version.ts';

const USAGE = `The language server of TIP Report. An editor starts it, and talks to it:
  node server.js --stdio            by standard input and output
  node server.js --node-ipc         by the channel of Node
  node server.js --help | --version

To check or compile in a terminal: node cli.js --help`;

const args = process.argv.slice(2);
if (args.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else if (args.some(each => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(each))) {
  // Before anything large is read; and what is kept of the program fits an engine of the same settings only.
  keepHeapSmall();
  keepCompiled();
  void import('./language-server.ts');
} else {
  const asked = args.includes('--help') || args.includes('-h');
  process.exitCode = asked ? 0 : 2;
  (asked ? process.stdout : process.stderr).write(`${USAGE}\n`);
}

/**
 * What Node 22 compiled of the program at one start, it takes from the disk at the next: the functions that were used
 * until then, so not before the first findings are shown, and not only when the editor is closed, since it may be killed.
 * What lies there is run, so it is a folder that nobody else can write into; Node's own choice is everybody's.
 */
function keepCompiled(): void {
  const { enableCompileCache, flushCompileCache } = nodeModule as {
    readonly enableCompileCache?: (folder: string) => void;
    readonly flushCompileCache?: () => void;
  };
  const folder = enableCompileCache && ownFolder('tip-report');
  if (folder === undefined) return;
  enableCompileCache?.(folder);
  setTimeout(() => flushCompileCache?.(), FIRST_USE).unref();
}

/** Milliseconds. */
const FIRST_USE = 5000;
