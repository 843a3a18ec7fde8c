import { completenessOf, type Place } from '../../features/completeness.ts';
import { completenessMarkdown } from '../../features/completeness-markdown.ts';
import { submissionAt } from '../../model/submission.ts';
import { linesOf, type Workspace } from '../../model/workspace.ts';
import { positionAt } from '../../text/line-index.ts';
import {
  type CompletenessPage,
  type CompletenessParams,
  completenessRequest,
  openPlaceCommand,
} from '../protocol/completeness.ts';
import { answer, findingsFor, type Request } from '../served.ts';
import { toPath, toUri } from '../uri.ts';

export const completeness: Request = {
  serve: served =>
    served.connection.onRequest(completenessRequest, ({ uri, today }: CompletenessParams, token) =>
      answer<CompletenessPage | null>(served, completenessRequest, null, token, async () => {
        await served.session.loaded();
        const workspace = served.workspace();
        const submission = submissionAt(workspace, toPath(uri));
        if (submission === undefined) return null;
        const found = completenessOf(submission, findingsFor(served, submission));
        const address = (place: Place) => commandAddress(workspace, place);
        const options = { today, asker: toPath(uri), address };
        return { title: found.title, markdown: completenessMarkdown(found, options) };
      }),
    ),
};

/** A link that runs the editor's command, which opens a file at a line and a character, counted from 0. */
function commandAddress(workspace: Workspace, { path, offset }: Place): string {
  const document = workspace.documents.get(path);
  const { line, character } = document ? positionAt(linesOf(document), offset) : { line: 0, character: 0 };
  const written = encodeURIComponent(JSON.stringify([toUri(path), line, character]));
  // Parentheses would end the link in Markdown.
  return `command:${openPlaceCommand}?${written.replaceAll('(', '%28').replaceAll(')', '%29')}`;
}
