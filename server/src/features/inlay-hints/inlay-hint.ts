import type { Sayable } from '../../text/l10n.ts';
/** A few words that an editor shows among those of the file; they are no part of it. */
export interface InlayHint {
  /** The offset in the file that it stands at. */
  readonly at: number;
  /** Never empty. */
  readonly label: Sayable;
  /** More about it, in Markdown. */
  readonly tooltip: Sayable;
}
