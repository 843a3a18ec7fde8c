import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createWebHost, type Files } from './host/web-host.ts';
import { connect } from './lsp/connect.ts';
import { serve } from './lsp/server.ts';

/**
 * The language server in a worker of a browser, for a page: `new Worker(…)` of `dist/web/server.js`, a classic one. Of
 * the messages, `{files}` is what stands on the disk of an editor (`Files`): the page gives what there is to read, before
 * all else, and gets what was written. Every other message is one of the protocol. What the page changes later it
 * tells of by `workspace/didChangeWatchedFiles`, as an editor does.
 */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const host = createWebHost({ written: files => worker.postMessage({ files }), nextTurn });
// Before the reader of the protocol, which takes every message for its own.
worker.addEventListener('message', event => {
  const { files } = event.data as { readonly files?: Files };
  if (files === undefined) return;
  event.stopImmediatePropagation();
  host.put(files);
});
serve(
  connect((features, options) =>
    createConnection(features, new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options),
  ),
  host,
  '/schema',
);

/** A browser has no `setImmediate`, and its timers wait; a message comes behind those that wait already. */
function nextTurn(): Promise<void> {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
