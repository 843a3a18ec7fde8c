/** What was copied, in the forms that the other program put on the clipboard. */
export interface Clipboard {
  /** `text/plain`: of a range, its cells parted by tabs. */
  readonly text?: string;
  /** `text/html`. */
  readonly html?: string;
}

/** Nobody pastes a book into an answer; reading one would make the editor wait. */
const MOST = 2_000_000;

export function isTooLong({ text = '', html = '' }: Clipboard): boolean {
  return text.length + html.length > MOST;
}
