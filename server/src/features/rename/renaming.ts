import type { FileEdit } from '../../rules/fix.ts';
import type { Words } from '../../text/l10n.ts';
import type { Path } from '../../text/path.ts';

/** What giving something another name changes. */
export type Renaming =
  | {
      readonly kind: 'edits';
      readonly edits: readonly FileEdit[];
      /** A file that is to be moved along with its name. */
      readonly moved?: { readonly from: Path; readonly to: Path };
    }
  | Refusal;

/** Why a name cannot be changed, or not to this one: a sentence for the person who asked. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: Words;
}

export function refused(message: Words): Refusal {
  return { kind: 'refused', message };
}
