import type { FileEdit } from '../../rules/fix.ts';
import type { Path } from '../../text/path.ts';
import type { Refusal } from '../../writing/write-result.ts';

/** What giving something another name changes, or why it cannot be changed, or not to this name. */
export type Renaming =
  | {
      readonly kind: 'edits';
      readonly edits: readonly FileEdit[];
      /** A file that is to be moved along with its name. */
      readonly moved?: { readonly from: Path; readonly to: Path };
    }
  | Refusal;
