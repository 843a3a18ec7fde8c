import { run } from './cli/command-line.ts';
import { fromNative } from './host/native-path.ts';
import { version } from './host/version.ts';
import { showHidden } from './text/hidden.ts';

// Who reads has enough, as `head` does: what is left is not printed, and what was found counts.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** The command line: `tip check`, `tip compile`, `tip questionnaire`. */
run(process.argv.slice(2), {
  folder: fromNative('.'),
  version,
  print: text => process.stdout.write(`${text}\n`),
  complain: text => process.stderr.write(`${showHidden(text)}\n`),
}).then(code => {
  // Not process.exit: what was printed to a pipe must arrive whole.
  process.exitCode = code;
});
