/** A few words that an editor shows among those of the file; they are no part of it. */
export interface InlayHint {
  /** The offset in the file that it stands at. */
  readonly at: number;
  /** Never empty. */
  readonly label: string;
  /** More about it, in Markdown. */
  readonly tooltip: string;
}
