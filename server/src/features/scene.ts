import { type DocumentKind, documentKind } from '../model/file-kind.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Library } from '../model/read-scalar.ts';
import type { Response } from '../model/response.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { type CursorContext, contextAt } from './cursor-context.ts';

/** What a feature at a cursor is made from: the file, what it belongs to, and where the cursor stands. */
export interface Scene {
  readonly workspace: Workspace;
  readonly submission: Submission;
  readonly library: Library;
  readonly path: Path;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly context: CursorContext;
  /** The response file that the cursor is in; absent in a manifest. */
  readonly response?: Response;
  /** The manifest of the submission, whether the cursor is in it or not. */
  readonly manifest?: Manifest;
  /** The place of a respondent that answers for one place only. */
  readonly home?: string;
}

/** The scene at an offset; `undefined` in a file that belongs to no submission. */
export function sceneAt(workspace: Workspace, path: Path, offset: number): Scene | undefined {
  const text = workspace.documents.get(path)?.text;
  const submission = submissionAt(workspace, path);
  if (text === undefined || submission === undefined) return undefined;
  const kind = documentKind(path);
  if (kind === undefined) return undefined;
  const response = submission.responses.find(found => found.path === path);
  // An editor may hold it before its submission is read.
  if (kind === 'response' && response === undefined) return undefined;
  const home = submission.respondents.get(response?.respondent ?? '')?.place;
  return {
    workspace,
    submission,
    library: submission.library,
    path,
    kind,
    text,
    context: contextAt(text, offset),
    ...(response && { response }),
    ...(submission.manifest && { manifest: submission.manifest }),
    ...(home !== undefined && { home }),
  };
}

/** The whole text under the cursor, without quotes. */
export function wordOf({ text, context }: Scene): string {
  return text.slice(context.span.start, context.span.end);
}
