import { join } from 'node:path';
import { run } from './cli/command-line.ts';
import { ExitCode } from './cli/terminal.ts';
import { languagesIn, terminalLanguage } from './host/languages.ts';
import { fromNative } from './host/node/native-path.ts';
import { nodeHost } from './host/node/node-host.ts';
import { reasonOf } from './host/system-fault.ts';
import { version } from './host/version.ts';
import { showHidden } from './text/hidden.ts';
import { sayIn, t } from './text/l10n.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads has enough, as `head` does: what is left is not printed, and what was found counts.
    if (error.code === 'EPIPE' || unprinted) return;
    unprinted = true;
    if (stream === process.stdout) {
      const sentence = t('What was found could not be printed: {reason}.', { reason: reasonOf(error) });
      void language.then(known => complain(sayIn(known, sentence)));
    }
    process.exitCode = ExitCode.wrongUse;
  });
}
let unprinted = false;

const languages = languagesIn(nodeHost, fromNative(join(import.meta.dirname, '../client/l10n')));
const language = languages(terminalLanguage(process.env));

const [command, ...rest] = process.argv.slice(2);
// Editors add it to the call of every server; there is no other way.
const args = command === 'lsp' ? rest.filter(each => each !== '--stdio') : rest;

/** The command line: `tip check`, `tip compile`, `tip questionnaire`, `tip lsp`. */
void language
  .then(known =>
    run(command === undefined ? [] : [command, ...args], {
      folder: fromNative('.'),
      version,
      language: known,
      languages,
      print: text => process.stdout.write(`${text}\n`),
      complain,
      serveEditor,
    }),
  )
  .then(code => {
    // Not process.exit: what was printed to a pipe must arrive whole.
    if (!unprinted) process.exitCode = code;
  });

function complain(text: string): void {
  process.stderr.write(`${showHidden(text)}\n`);
}

/** The server is an edge beside the command line, and neither knows the other. It ends the program itself. */
async function serveEditor(): Promise<number> {
  if (process.stdin.isTTY === true)
    complain(sayIn(await language, t('This waits for an editor, which starts it itself. Ctrl-C ends it.')));
  // The library of the server looks among the arguments for the way to listen.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import('./server-main.ts');
  return new Promise(() => undefined);
}
