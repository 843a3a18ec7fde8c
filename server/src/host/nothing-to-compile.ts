import type { Workspace } from '../model/workspace.ts';
import { ENGLISH, row, sayIn, t, verbatim, type Words } from '../text/l10n.ts';
import { isInside, nameOf, type Path } from '../text/path.ts';

/** More are not told of at once. */
const MOST = 3;

/** Why nothing can be compiled of files that are there, as a sentence for each; `undefined` where there are none. */
export function whyUnreadable({ unreadable }: Workspace, folder: Path): Words | undefined {
  const reasons = [...unreadable].filter(([path]) => isInside(folder, path));
  if (reasons.length === 0) return undefined;
  const told = reasons
    .slice(0, MOST)
    .map(([path, reason]) => (names(reason, path) ? reason : verbatim`${nameOf(path)}: ${reason}`));
  return row([t('There is nothing here that could be compiled.'), ...told], ' ');
}

function names(reason: Words, path: Path): boolean {
  return sayIn(ENGLISH, reason).includes(nameOf(path));
}
