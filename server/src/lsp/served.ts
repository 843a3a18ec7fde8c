import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import type { Submission } from '../model/submission.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/finding.ts';
import { findingsOf, type OnBug } from '../rules/run.ts';
import { faultOf } from '../text/fault.ts';
import { offsetAt, type Position } from '../text/line-index.ts';
import type { Path } from '../text/path.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { toPath } from './uri.ts';

/** What requests are answered from. */
export interface Served {
  readonly connection: Connection;
  readonly session: Session;
  readonly host: Host;
  log(line: string): void;
  workspace(): Workspace;
  settings(): Settings;
  /** Where the editor opens pages of the manual, if it can. */
  manual(): string | undefined;
  /** What the editor can do. */
  client(): ClientCapabilities;
  /** The commands of ours that the editor has. */
  commands(): ReadonlySet<string>;
}

/** One request, or several that belong together: what the server promises, and how it answers. */
export interface Request {
  readonly capabilities?: ServerCapabilities;
  readonly serve: (served: Served) => void;
}

/** Answers a request that no position belongs to: cancelled in time, and a bug costs this answer only. */
export function answer<Out>(
  { log }: Served,
  name: string,
  none: Out,
  token: CancellationToken,
  ask: () => Out | Promise<Out>,
): Promise<Out> {
  return guard(name, none, token, log, ask);
}

/** Asks a feature at a position of a document that the server knows; `none` for any other. */
export function answerAt<Out>(
  served: Served,
  name: string,
  { textDocument: { uri }, position }: { textDocument: { uri: string }; position: Position },
  none: Out,
  token: CancellationToken,
  ask: (path: Path, offset: number) => Out | Promise<Out>,
): Promise<Out> {
  return answer(served, name, none, token, () => {
    const path = toPath(uri);
    const document = served.workspace().documents.get(path);
    return document === undefined ? none : ask(path, offsetAt(linesOf(document), position));
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
