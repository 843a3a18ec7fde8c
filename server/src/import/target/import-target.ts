import type { Library } from '../../model/read-scalar.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';

/** What a range from outside is read for: a question, and what is known of its figures before the first of them is read. */
export interface ImportTarget {
  /** The definition, with its axes, places and period, and the laws. */
  readonly library: Library;
  readonly question: Question;
  /** The place of an office that answers for one place only. */
  readonly home?: string;
  /** The part of the answer that it is for, `['data', 'rows', 'PPC 371-A']`; none for all of it. */
  readonly keys: readonly string[];
}
