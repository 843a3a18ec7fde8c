/** `tip/paste`: the ways to paste what was copied into a response file, best first, beside the plain text. */
export const pasteRequest = 'tip/paste';

export interface PasteParams {
  readonly uri: string;
  /** The selection that is pasted over; lines and columns from 0. */
  readonly range: PasteRange;
  /** What is on the clipboard as `text/plain` and as `text/html`. */
  readonly text?: string;
  readonly html?: string;
}

export interface PasteRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface PasteOffer {
  readonly kind: 'range' | 'prose';
  /** As a request without a full stop. */
  readonly title: string;
  /** All that is pasted: nothing else is inserted at the selection. */
  readonly edits: readonly { readonly range: PasteRange; readonly newText: string }[];
  /** Sentences for whoever pasted: what was not matched, and which totals differ. */
  readonly notes: readonly string[];
}
