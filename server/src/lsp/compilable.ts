import { isRead } from '../host/extent.ts';
import { HostError } from '../host/host.ts';
import { whyUnreadable } from '../host/nothing-to-compile.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import { t, type Words } from '../text/l10n.ts';
import { isInside, nameOf } from '../text/path.ts';
import type { Served } from './served.ts';
import { toNamedPath } from './uri.ts';

/**
 * The submission that a report is asked of, as it stands on the disk now, with what the editor holds laid over it. Whatever
 * editor asks, and for whatever address, a report is made of a submission that is open, and of no other. Throws
 * `HostError` with a sentence that says why there is none.
 */
export async function compilableAt({ session, host }: Served, uri: unknown): Promise<Submission> {
  const refuse = (sentence: Words) => new HostError(sentence, '');
  if (typeof uri !== 'string' || uri.startsWith('untitled:')) {
    throw refuse(
      t('This file has no folder yet. Save it in the folder of its submission, then compile the report.'),
    );
  }
  if (!uri.startsWith('file://')) {
    throw refuse(
      t(
        'A report can be compiled only in a folder of this computer. Save the files of the submission there, and open that folder.',
      ),
    );
  }
  // A report of half of the agencies would look like one of all, and so would one of what was there an hour ago.
  const faults = await session.readAgain();
  const path = await host.realPath(toNamedPath(uri));
  for (const [folder, message] of faults) if (isInside(folder, path)) throw refuse(message);
  const workspace = session.workspace();
  const kind = await host.kind(path);
  if (kind === undefined && !workspace.documents.has(path)) {
    throw refuse(
      t(
        'There is no file or folder {name} any more. Open the folder of the submission, then compile the report.',
        {
          name: nameOf(path) || '/',
        },
      ),
    );
  }
  const inside = kind === 'folder' ? `${path}/x` : path;
  if (!workspace.documents.has(path) && !session.extents().some(extent => isRead(extent, inside))) {
    throw refuse(
      t(
        '{name} does not lie in a folder that is open. Open the folder of the submission, then compile the report.',
        {
          name: nameOf(path) || '/',
        },
      ),
    );
  }
  const submission = submissionAt(workspace, path);
  if (submission !== undefined && submission.responses.length > 0) return submission;
  throw refuse(
    whyUnreadable(workspace, submission?.folder ?? path) ??
      t(
        'There is no response file (*.tip.yaml) here to compile. Open one, or make one with "TIP: New Response File".',
      ),
  );
}
