import { run } from './cli/command-line.ts';
import { ExitCode } from './cli/terminal.ts';
import { fromNative } from './host/node/native-path.ts';
import { reasonOf } from './host/system-fault.ts';
import { version } from './host/version.ts';
import { showHidden } from './text/hidden.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads has enough, as `head` does: what is left is not printed, and what was found counts.
    if (error.code === 'EPIPE' || unprinted) return;
    unprinted = true;
    if (stream === process.stdout) complain(`What was found could not be printed: ${reasonOf(error)}.`);
    process.exitCode = ExitCode.wrongUse;
  });
}
let unprinted = false;

const [command, ...rest] = process.argv.slice(2);
// Editors add it to the call of every server; there is no other way.
const args = command === 'lsp' ? rest.filter(each => each !== '--stdio') : rest;

/** The command line: `tip check`, `tip compile`, `tip questionnaire`, `tip lsp`. */
void run(command === undefined ? [] : [command, ...args], {
  folder: fromNative('.'),
  version,
  print: text => process.stdout.write(`${text}\n`),
  complain,
  serveEditor,
}).then(code => {
  // Not process.exit: what was printed to a pipe must arrive whole.
  if (!unprinted) process.exitCode = code;
});

function complain(text: string): void {
  process.stderr.write(`${showHidden(text)}\n`);
}

/** The server is an edge beside the command line, and neither knows the other. It ends the program itself. */
async function serveEditor(): Promise<number> {
  if (process.stdin.isTTY === true)
    complain('This waits for an editor, which starts it itself. Ctrl-C ends it.');
  // The library of the server looks among the arguments for the way to listen.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import('./server-main.ts');
  return new Promise(() => undefined);
}
