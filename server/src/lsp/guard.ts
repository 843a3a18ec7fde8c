import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { faultOf } from '../text/fault.ts';

/** A request that is to be answered. */
export interface Guarded<Out> {
  readonly request: string;
  readonly token: CancellationToken;
  /** The answer where there is no other. */
  readonly fallback: Out;
  /** Settles when what waited for its turn had it. */
  nextTurn(): Promise<void>;
  log(line: string): void;
}

/**
 * Answers one request: waits a turn so that a cancellation already queued is seen, and turns a bug in
 * `answer` into a logged `fallback`, so that it costs one answer and not the server.
 *
 * Throws `ResponseError` alone: `RequestCancelled`, or a refusal that `answer` has words for.
 */
export async function guard<Out>(
  { request, token, fallback, nextTurn, log }: Guarded<Out>,
  answer: () => Out | Promise<Out>,
): Promise<Out> {
  await nextTurn();
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
