import type { Workspace } from '../model/workspace.ts';
import { t } from '../text/l10n.ts';
import { isInside, nameOf, type Path } from '../text/path.ts';

/** More are not told of at once. */
const MOST = 3;

/** Why nothing can be compiled of files that are there, as a sentence for each; `undefined` where there are none. */
export function whyUnreadable({ unreadable }: Workspace, folder: Path): string | undefined {
  const reasons = [...unreadable].filter(([path]) => isInside(folder, path));
  if (reasons.length === 0) return undefined;
  const told = reasons
    .slice(0, MOST)
    .map(([path, reason]) => (reason.includes(nameOf(path)) ? reason : `${nameOf(path)}: ${reason}`));
  return [t('There is nothing here that could be compiled.'), ...told].join(' ');
}
