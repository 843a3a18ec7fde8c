import type { Position } from './question.ts';

/** `tip/beginAnswer`: where the answer to a question stands, or the edit that begins it. Nothing is edited by the server. */
export const beginAnswerRequest = 'tip/beginAnswer';

export interface BeginAnswerParams {
  /** The file in front of the writer, or a file or folder of the submission. */
  readonly uri: string;
  readonly question: string;
  /** In whose name, where that is not the file's respondent. */
  readonly respondent?: string;
}

export type BeginAnswerResult =
  | {
      readonly kind: 'place';
      readonly uri: string;
      /** To be made before the cursor is set; absent where the answer is there. */
      readonly edit?: {
        readonly range: { readonly start: Position; readonly end: Position };
        readonly newText: string;
      };
      /** In the text after the edit. */
      readonly cursor: Position;
      /** True where the list of what can be typed is of help. */
      readonly listed: boolean;
    }
  /** The sentence says why there is no such place and what to do. */
  | { readonly kind: 'refused'; readonly message: string };
