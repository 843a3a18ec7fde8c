import { completenessOf, type Place } from '../features/completeness.ts';
import { completenessMarkdown } from '../features/completeness-markdown.ts';
import { submissionAt } from '../model/submission.ts';
import { linesOf } from '../model/workspace.ts';
import { positionAt } from '../text/line-index.ts';
import type { CompletenessPage, CompletenessParams } from './protocol/completeness.ts';
import { findingsFor, type Served } from './served.ts';
import { toPath, toUri } from './uri.ts';

/** The address of a place: of a file, at a line and a character counted from 0. */
type AddressOf = (uri: string, line: number, character: number) => string;

/** How far the submission of a file or folder is, when all of it is read; `null` where there is none. */
export async function completenessPage(
  served: Served,
  { uri, today }: CompletenessParams,
  addressOf: AddressOf,
): Promise<CompletenessPage | null> {
  await served.session.loaded();
  const workspace = served.workspace();
  const submission = submissionAt(workspace, toPath(uri));
  if (submission === undefined) return null;
  const found = completenessOf(submission, findingsFor(served, submission));
  const address = ({ path, offset }: Place) => {
    const document = workspace.documents.get(path);
    const { line, character } = document ? positionAt(linesOf(document), offset) : { line: 0, character: 0 };
    return addressOf(toUri(path), line, character);
  };
  return {
    title: found.title,
    markdown: served.say(completenessMarkdown(found, { today, asker: toPath(uri), address })),
  };
}
