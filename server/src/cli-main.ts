import { run } from './cli/command-line.ts';
import { ExitCode } from './cli/terminal.ts';
import { fromNative } from './host/native-path.ts';
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

/** The command line: `tip check`, `tip compile`, `tip questionnaire`. */
run(process.argv.slice(2), {
  folder: fromNative('.'),
  version,
  print: text => process.stdout.write(`${text}\n`),
  complain,
}).then(code => {
  // Not process.exit: what was printed to a pipe must arrive whole.
  if (!unprinted) process.exitCode = code;
});

function complain(text: string): void {
  process.stderr.write(`${showHidden(text)}\n`);
}
