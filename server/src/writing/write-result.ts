import type { TextEdit } from '../text/edit.ts';
import type { Words } from '../text/l10n.ts';

/** What writing something into a file comes to. */
export type WriteResult = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | Refusal;

/** Why nothing is written: a sentence for the person who asked. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: Words;
}

export function refused(message: Words): Refusal {
  return { kind: 'refused', message };
}

export function asEdits(edits: readonly TextEdit[]): WriteResult {
  return { kind: 'edits', edits };
}
