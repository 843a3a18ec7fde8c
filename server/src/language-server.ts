import { join } from 'node:path';
import { languagesIn } from './host/languages.ts';
import { fromNative } from './host/native-path.ts';
import { nodeHost } from './host/node-host.ts';
import { connect } from './lsp/connect.ts';
import { serve } from './lsp/server.ts';
import { faultOf } from './text/fault.ts';

// What Node prints by itself quotes the message, which may quote an answer.
process.on('uncaughtException', error => {
  process.stderr.write(`${faultOf(error)}\n`, () => process.exit(1));
});

/** The language server, for any editor: `node dist/server.js --stdio`. The definitions and translations lie beside its folder. */
const besides = (folder: string) => fromNative(join(import.meta.dirname, '..', folder));
serve(connect(), nodeHost, besides('schema'), languagesIn(nodeHost, besides('client/l10n')));
