import type { ReportFormat } from '../../model/report-format.ts';
import type { Position } from './question.ts';

/** `tip/compile`: compiles the submission that `uri` belongs to. Cancellable; reports work-done progress. */
export const compileRequest = 'tip/compile';

export interface CompileParams {
  /** A file or folder of the submission. */
  readonly uri: string;
  /** Whom the report is for: the agencies, or the reader that it is sent to; the manifest's, else internal, when absent. */
  readonly edition?: 'internal' | 'external';
  /** Formats to write; the manifest's, else both, when absent. */
  readonly formats?: readonly ReportFormat[];
  readonly workDoneToken?: string | number;
}

export type CompileResult =
  | {
      readonly kind: 'written';
      /** URIs of the files written, Word first. */
      readonly files: readonly string[];
      readonly errors: number;
      readonly warnings: number;
      /** Where the report is marked DRAFT: the sentence that says why. */
      readonly draft?: string;
      /** What became of reports that stood there and are not written over, a sentence each. */
      readonly notes: readonly string[];
      /** The manifest's path, where it lies above what is open. */
      readonly manifest?: string;
    }
  /** Nothing was written to be sent: where a victim may be identified. */
  | { readonly kind: 'withheld'; readonly message: string; readonly places: readonly WithheldPlace[] }
  /** Nothing was written; the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

export interface WithheldPlace {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}
