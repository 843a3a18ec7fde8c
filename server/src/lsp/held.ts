import { misnamed, withText } from '../host/load-workspace.ts';
import { isOurs } from '../model/file-kind.ts';
import { type Workspace, withoutFile, withUnreadable } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { type Text, wholeOf } from '../text/text.ts';

/** A file that the editor holds: its text counts more than the one on the disk. */
export interface Held {
  readonly text: Text;
  /** True where the editor says that it is one of ours, whatever its name. */
  readonly isAnswers: boolean;
  /** The text that the disk was last known to have. */
  readonly saved?: string;
  /** True where the disk has it no more. */
  readonly isGone: boolean;
}

/**
 * The workspace with what the editor holds of a file. What somebody typed and did not save counts as if it were saved; a
 * file that was removed from the disk, and that the editor still shows as it was saved, counts as removed.
 */
export function withHeld(workspace: Workspace, path: Path, held: Held): Workspace {
  if (held.isGone && held.saved !== undefined && isSameText(wholeOf(held.text), held.saved))
    return withoutFile(workspace, path);
  if (held.isAnswers && !isOurs(path)) return withUnreadable(workspace, path, misnamed(path));
  return withText(workspace, path, held.text);
}

/** Editors end every line of a file alike. */
function isSameText(one: string, other: string): boolean {
  return one === other || one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
