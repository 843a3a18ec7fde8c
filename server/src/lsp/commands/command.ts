import type { CancellationToken } from 'vscode-languageserver';
import type { Served } from '../served.ts';

/** A command that the server runs for an editor, by `workspace/executeCommand`. */
export interface Command {
  readonly name: string;
  /**
   * What comes back is for whoever wrote the call; the person at the editor is shown or told the same. Throws `HostError` with
   * a sentence where it cannot be done.
   */
  run(served: Served, asked: AskedCommand): Promise<unknown>;
}

export interface AskedCommand {
  readonly args: readonly unknown[];
  readonly token: CancellationToken;
  readonly workDoneToken: string | number | undefined;
}

/** The first argument as an object: an address that stands alone is `{uri}`. */
export function namedIn([first]: readonly unknown[]): Readonly<Record<string, unknown>> {
  if (typeof first === 'string') return { uri: first };
  const named = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  const { textDocument } = named as { readonly textDocument?: { readonly uri?: unknown } };
  return textDocument === undefined ? named : { uri: textDocument.uri, ...named };
}

/** A text among what was named, else undefined. */
export function namedText(named: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = named[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
