import type { TextEdit } from '../../text/edit.ts';
import type { Words } from '../../text/l10n.ts';

/** One way to paste. */
export interface Paste {
  readonly kind: 'range' | 'prose';
  /** As a request without a full stop: "Paste as the table of statistics-table". */
  readonly title: Words;
  /** All of what is pasted: nothing else is inserted at the cursor. */
  readonly edits: readonly TextEdit[];
  /** Sentences about what was left out, kept or does not agree, for whoever pasted. */
  readonly notes: readonly Words[];
}
