/** `tip/completeness`: how far the submission is that `uri` belongs to; `null` where it belongs to none. */
export const completenessRequest = 'tip/completeness';

export interface CompletenessParams {
  /** A file or folder of the submission. */
  readonly uri: string;
  /** The day of the person who asks, an ISO date. */
  readonly today: string;
}

export interface CompletenessPage {
  readonly title: string;
  /** Its links run `openPlaceCommand`. */
  readonly markdown: string;
}

/** The command that such links run: `[uri, line, character]`, counted from 0. */
export const openPlaceCommand = 'tip.openPlace';
