import type { CancellationToken, Connection, RequestType, ServerCapabilities } from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import type { Submission } from '../model/submission.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/rule.ts';
import { findingsOf, type OnBug } from '../rules/run.ts';
import { faultOf } from '../text/fault.ts';
import { offsetAt, type Position } from '../text/line-index.ts';
import type { Path } from '../text/path.ts';
import type { Client } from './client.ts';
import { guard } from './guard.ts';
import type { Person } from './person.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { toPath } from './uri.ts';
import { worded } from './wording.ts';

/** What requests are answered from. */
export interface Served {
  readonly connection: Connection;
  readonly session: Session;
  readonly host: Host;
  readonly person: Person;
  log(line: string): void;
  workspace(): Workspace;
  settings(): Settings;
  /** What the editor can do. */
  client(): Client;
  /** What the address of each page of the manual begins with. */
  manual(): string;
  /** The editor's version of a file, where it holds the file. */
  version(path: Path): number | undefined;
}

/** One request, or several that belong together: what the server promises a client, and how it answers. */
export interface Request {
  readonly capabilities?: ServerCapabilities | ((client: Client) => ServerCapabilities);
  readonly serve: (served: Served) => void;
}

/**
 * Answers every request of a kind. `ask` says what is true, and what a client knows nothing of is worded for it here.
 * Cancelled in time, and a bug costs this answer only, which is `none` then.
 */
export function answers<Params, Out, Fault>(
  served: Served,
  type: RequestType<Params, Out, Fault>,
  none: NoInfer<Out>,
  ask: (params: Params, token: CancellationToken) => NoInfer<Out> | Promise<NoInfer<Out>>,
): void {
  const { log, host } = served;
  served.connection.onRequest<unknown, void>(type.method, (params: Params, token: CancellationToken) =>
    guard({ request: type.method, token, fallback: none, nextTurn: host.nextTurn, log }, async () =>
      worded(type.method, await ask(params, token), served.client(), params),
    ),
  );
}

/** A place in a document that the server knows. */
export interface AskedPlace {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** The same at a position of a document that the server knows; `none` for any other. */
export function answersAt<Params extends AskedPlace, Out, Fault>(
  served: Served,
  type: RequestType<Params, Out, Fault>,
  none: NoInfer<Out>,
  ask: (path: Path, offset: number, params: Params) => NoInfer<Out> | Promise<NoInfer<Out>>,
): void {
  answers(served, type, none, params => {
    const path = toPath(params.textDocument.uri);
    const document = served.workspace().documents.get(path);
    return document === undefined ? none : ask(path, offsetAt(linesOf(document), params.position), params);
  });
}

/** Every finding of a submission; a rule that fails is told of in the log. */
export function findingsFor({ log }: Served, submission: Submission): readonly Finding[] {
  return findingsOf(submission, logged(log));
}

/** Tells the log that a rule, or a fix of it, failed. */
export function logged(log: Served['log']): OnBug {
  return (code, error) => log(`The rule ${code} failed: ${faultOf(error)}`);
}
