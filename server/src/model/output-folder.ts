import { t, type Words } from '../text/l10n.ts';
import { folderOf, type Path, resolvePath } from '../text/path.ts';
import type { Submission } from './submission.ts';

/** Where the report of a submission is written, or a sentence that says why it cannot be written there. */
export type OutputFolder = { readonly folder: Path } | { readonly fault: Words };

/**
 * A report is written inside the submission's folder only, whatever its manifest says. The same is said while one types
 * and where one compiles; only a disk that is looked at then can say more.
 */
export function outputFolderOf({ folder, manifest, files, links }: Submission): OutputFolder {
  const written = manifest?.outputFolder?.text ?? 'report';
  const resolved = resolvePath(folder, written);
  if (resolved === undefined || !resolved.startsWith(`${folder}/`)) {
    return {
      fault: t(
        'The manifest’s output folder {folder} does not lie inside the submission; name a folder inside it, such as report.',
        { folder: written },
      ),
    };
  }
  for (let part = resolved; part !== folder; part = folderOf(part)) {
    if (links.get(part) === 'away') return { fault: linkedOutput(written) };
    if (files.has(part)) {
      return {
        fault: t(
          'The output folder {folder} is a file; name a folder inside the submission, such as report.',
          {
            folder: written,
          },
        ),
      };
    }
  }
  return { folder: resolved };
}

export function linkedOutput(written: string): Words {
  return t(
    'The output folder {folder} is a link that leads out of the submission; put a folder in its place, or name another in the manifest.',
    { folder: written },
  );
}
