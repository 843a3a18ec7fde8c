import type { ConnectionOptions, MessageReader, MessageWriter } from 'vscode-languageserver';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createLifecycle } from './lifecycle.ts';

/**
 * The conversation with an editor: over the messages that are given, else as the arguments of the program say (`--stdio`,
 * `--node-ipc`). The order of messages is kept, and nothing that somebody wrote comes into the log.
 */
export function connect(messages?: {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}): Connection {
  const lifecycle = createLifecycle(() => connection.console.error('A malformed message was left out.'));
  const options: ConnectionOptions = { messageStrategy: lifecycle };
  const connection: Connection =
    messages === undefined
      ? createConnection(FEATURES, options)
      : createConnection(FEATURES, messages.reader, messages.writer, options);
  lifecycle.serve(connection);
  return connection;
}

/** What the library says of a message that it could not handle ends with the message, or with words of an error that quotes it. */
const FEATURES: typeof ProposedFeatures.all = {
  ...ProposedFeatures.all,
  console: Base =>
    class extends Base {
      override error(message: string): void {
        super.error(message.replace(QUOTED, '$1.'));
      }
    },
};

const QUOTED =
  /^((?:Notification handler|Response handler|Processing message queue|Received message which)[^:\n]*):[^]*/;
