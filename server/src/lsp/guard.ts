import { setImmediate } from 'node:timers/promises';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { faultOf } from '../text/fault.ts';

/**
 * Answers one request: waits a turn so that a cancellation already queued is seen, and turns a bug in
 * `answer` into a logged `fallback`, so that it costs one answer and not the server.
 *
 * Throws `ResponseError` alone: `RequestCancelled`, or a refusal that `answer` has words for.
 */
export async function guard<Out>(
  request: string,
  fallback: Out,
  token: CancellationToken,
  log: (line: string) => void,
  answer: () => Out | Promise<Out>,
): Promise<Out> {
  await setImmediate();
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, `${request} was cancelled.`);
  }
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log(`${request}: ${faultOf(error)}`);
    return fallback;
  }
}
