import { startClient } from './client.ts';
import type { Server } from './servers.ts';
import type { BenchSubmission } from './submission.ts';
import type { BenchWorkspace } from './workspace.ts';

/** Milliseconds from the start of the process. */
export interface Start {
  readonly firstDiagnostics: number;
  /** Until the mistake in the file was shown; the floor never shows it. */
  readonly mistakeShown: number;
}

/** The submission with a mistake in it that every server knows. */
export function withMistake(submission: BenchSubmission): BenchSubmission {
  const { line, character, delete: length, insert } = submission.points.invalid;
  const lines = submission.text.split('\n');
  const before = lines[line] ?? '';
  lines[line] = before.slice(0, character) + insert + before.slice(character + length);
  return { ...submission, text: lines.join('\n') };
}

/** Starts a server, opens a file with a mistake at once, and ends the server when it is shown. */
export async function startOnce(
  server: Server,
  { folder, uri, text }: BenchWorkspace,
  line: number,
): Promise<Start> {
  const client = await startClient(server, folder);
  try {
    const first = client.published(published => published.uri === decodeURIComponent(uri));
    const right = client.published(
      published =>
        published.uri === decodeURIComponent(uri) &&
        (server.constant || published.diagnostics.some(({ range }) => range.start.line === line)),
    );
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: server.languageId, version: 1, text },
    });
    const [{ arrived: firstArrived }, { arrived: rightArrived }] = await Promise.all([first, right]);
    return { firstDiagnostics: firstArrived - client.started, mistakeShown: rightArrived - client.started };
  } finally {
    await client.end();
  }
}
