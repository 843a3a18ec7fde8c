import { type Connection, type ConnectionOptions, ProposedFeatures } from 'vscode-languageserver';
import { createLifecycle } from './lifecycle.ts';

/**
 * The conversation with an editor, over the way that `create` opens. The order of messages is kept, and nothing that
 * somebody wrote comes into the log.
 */
export function connect(
  create: (features: typeof ProposedFeatures.all, options: ConnectionOptions) => Connection,
): Connection {
  const lifecycle = createLifecycle(() => connection.console.error('A malformed message was left out.'));
  const connection: Connection = create(FEATURES, { messageStrategy: lifecycle });
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
