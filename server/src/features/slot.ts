import type {
  Axis,
  Choice,
  ListField,
  Question,
  RecordsField,
  ScalarType,
  Section,
  SplitField,
  Table,
  Unit,
} from '../questionnaire/questionnaire.ts';
import type { Sayable } from '../text/l10n.ts';

/** What belongs at a place of a response file, as the format and the definition say. */
export type Slot =
  /** Header keys and section IDs. */
  | { readonly kind: 'file' }
  | { readonly kind: 'questionnaire' | 'respondent' }
  /** Question IDs, or `status` and `reason` for all of them. */
  | { readonly kind: 'section'; readonly section: Section }
  /** A short form, or the keys of an answer. */
  | { readonly kind: 'answer'; readonly question: Question }
  /** How far an answer is, or all of a section or file. */
  | { readonly kind: 'status'; readonly of: 'file' | 'section' | 'answer' }
  | { readonly kind: 'choice'; readonly question: Question }
  /** The fields of a question, or `rows` and `total` of its table. */
  | { readonly kind: 'data'; readonly question: Question }
  | ScalarSlot
  | SplitSlot
  | { readonly kind: 'list'; readonly question: Question; readonly field: ListField }
  | { readonly kind: 'records'; readonly question: Question; readonly field: RecordsField }
  /** `{amount: 12500000, currency: PKR}` */
  | { readonly kind: 'amount' }
  /** Legal provisions, each with its figures. */
  | { readonly kind: 'rows'; readonly question: Question; readonly table: Table }
  /** The measures of one row, or of the `total` row, whose provision is absent. */
  | { readonly kind: 'row'; readonly question: Question; readonly table: Table; readonly provision?: string }
  | { readonly kind: 'attachments' | 'path' | 'supplement' }
  /** Texts by the IDs of checks, or one text. */
  | { readonly kind: 'explain'; readonly question: Question }
  /** Texts by the facts of a finding that may point at a victim. */
  | { readonly kind: 'facts'; readonly question: Question; readonly code: string }
  /** A text, in which references stand; `key` is what it is called. */
  | { readonly kind: 'prose'; readonly key: string };

export interface ScalarSlot {
  readonly kind: 'scalar';
  readonly question: Question;
  readonly title: Sayable;
  readonly type: ScalarType;
  readonly unit?: Unit;
  readonly values: readonly Choice[];
  /** Of a place: the axis that it is on. */
  readonly axis?: Axis;
  /** Where the figure stands below its question: `['sex', 'male']`; empty where it has no place of its own. */
  readonly keys: readonly string[];
}

/** Figures by the values of an axis, or one that stands for all of them. */
export interface SplitSlot {
  readonly kind: 'split';
  readonly question: Question;
  readonly field?: SplitField;
  readonly title: string;
  readonly type: 'count' | 'money';
  readonly unit: Unit;
  /** The axes of its cells, outermost first; none where any label may stand. */
  readonly axes: readonly Axis[];
  readonly keys: readonly string[];
}
