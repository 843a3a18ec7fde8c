import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host/node-host.ts';
import { serve } from './lsp/server.ts';

/** The language server, for any editor: `node dist/server.js --stdio`. */
serve(createConnection(ProposedFeatures.all), nodeHost);
