import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { fromNative } from './host/node/native-path.ts';
import { nodeHost } from './host/node/node-host.ts';
import { connect } from './lsp/connect.ts';
import { serve } from './lsp/server.ts';
import { faultOf } from './text/fault.ts';

// What Node prints by itself quotes the message, which may quote an answer.
process.on('uncaughtException', error => {
  process.stderr.write(`${faultOf(error)}\n`, () => process.exit(1));
});

/**
 * The language server, for any editor: `node dist/server.js --stdio`, or another way that the arguments name. The
 * definitions lie beside its folder.
 */
serve(connect(createConnection), nodeHost, fromNative(join(import.meta.dirname, '../schema')));
