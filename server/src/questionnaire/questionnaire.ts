/**
 * A questionnaire definition as the program sees it: everything that next year's
 * questionnaire, or another country's, may change. It comes from a YAML file of
 * `schema/questionnaires/`, validated by `schema/questionnaire.schema.json`.
 */
export interface Questionnaire {
  readonly id: string;
  /** The title of the source document, word for word. */
  readonly title: string;
  readonly shortTitle: string;
  readonly version: string;
  readonly government: string;
  /** ISO dates, both inclusive. */
  readonly period: Period;
  /** ISO date. */
  readonly due: string;
  /** When later developments are accepted (`supplement`), ISO dates, both inclusive. */
  readonly supplements: Period;
  readonly sendTo: readonly string[];
  /** The paragraphs before the first section, word for word. */
  readonly preamble: readonly string[];
  /** BCP 47: the language that its texts are in, and that answers are written in. */
  readonly language: string;
  /** ISO code of the currency a bare amount is in. */
  readonly currency: string;
  /** Short name of the statute a bare section number is of. */
  readonly statute: string;
  /** Respondent that compiles unless a manifest names another. */
  readonly lead: RespondentId;
  readonly respondents: readonly Respondent[];
  readonly axes: ReadonlyMap<AxisId, Axis>;
  readonly sections: readonly Section[];
  readonly checks: readonly Check[];
  /** What did not exist yet in the reporting period, and is easily named as if it had. */
  readonly notYet: readonly NotYet[];
  /** Every question by its ID, stems included, in the questionnaire's order. */
  readonly questions: ReadonlyMap<QuestionId, Question>;
}

export type QuestionId = string;
export type SectionId = string;
export type RespondentId = string;
export type AxisId = string;
export type FieldId = string;

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Respondent {
  readonly id: RespondentId;
  readonly name: string;
  /** The one place an office of a province answers for. */
  readonly place?: string;
  /** Its word in the catalogue's `investigated-by`, where it investigates: "fia". */
  readonly investigator?: string;
}

/** Something that a text of the reporting period cannot rightly speak of as existing. */
export interface NotYet {
  /** As written: "111-247-786". Capitals, blanks and hyphens do not matter. */
  readonly text: string;
  /** The first day it existed: an ISO date, or a year or month where no more is known. */
  readonly since: string;
  /** What it is, for the middle of a sentence: "the FIA's trafficking hotline". */
  readonly what: string;
}

/** A closed list along which a count is split: places, sex, age… */
export interface Axis {
  readonly id: AxisId;
  readonly title: string;
  readonly values: readonly AxisValue[];
  /** The titles of its values are names, and keep their capitals in a sentence. */
  readonly names?: true;
  /** What it tells of a person; by its names and those of its values where the definition does not say. */
  readonly trait?: Trait | 'none';
}

/** What is said of victims, and with the others points at one. */
export type Trait = 'place' | 'sex' | 'age';

export interface AxisValue {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

export interface Section {
  readonly id: SectionId;
  /** Word for word, in the capitals of the source. */
  readonly title: string;
  /** A short name in our own words, for trees and tables of contents: "Trends". */
  readonly short: string;
  /** The source's `*For input…` line, word for word without the asterisk. */
  readonly audience?: string;
  /** The source's text between the title and the first question, word for word. */
  readonly intro?: string;
  /** Who owes its questions. `SWD-*` means every respondent whose ID begins so. */
  readonly owedBy: readonly string[];
  /** Who owes them where none of `owedBy` takes part. */
  readonly elseOwedBy: readonly string[];
  /** In the questionnaire's order; lettered parts follow their stem or whole question. */
  readonly questions: readonly Question[];
}

/** A question, a lettered part of one, a stem that only introduces its parts, or the table. */
export interface Question {
  readonly id: QuestionId;
  readonly section: SectionId;
  /** As printed: "4", "2.c"; empty for an unnumbered question. */
  readonly number: string;
  /** A few words of ours that name the subject: "Victims identified". */
  readonly short: string;
  /** Word for word; of a lettered part its own words, without the stem's. */
  readonly text: string;
  /** The whole question (stem or not) that a lettered part belongs to. */
  readonly parent?: QuestionId;
  /** IDs of its lettered parts. */
  readonly parts: readonly QuestionId[];
  /** A stem takes no answer itself. */
  readonly stem: boolean;
  /** The bullets of the source, word for word. */
  readonly bullets: readonly string[];
  /** The source's lettered list that became columns of a record, word for word, with letters. */
  readonly lettered: readonly string[];
  /** The source's NOTE … END NOTE, word for word without these words. */
  readonly note?: string;
  /** Who owes it, where that differs from its section. */
  readonly owedBy?: readonly string[];
  /** The closed list of answers; empty where the question is no choice. */
  readonly choices: readonly Choice[];
  /** Choices after which the question asks to describe or specify. */
  readonly explainAfter: readonly string[];
  /** An answer that should bring files or links: always, or if the writer has them. */
  readonly attachments?: 'wanted' | 'if-available';
  readonly optional: boolean;
  /** Law takes a figure that is not given here for effort not made (22 U.S.C. 7106(b)(1)). */
  readonly presumed?: true;
  /** The provisions of its answer are those that cases were brought under. */
  readonly charges?: true;
  /** The answer is owed only when this holds. */
  readonly appliesWhen?: Condition;
  readonly fields: readonly Field[];
  readonly table?: Table;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** One of the scalar types. `text` is kept as typed. */
export type ScalarType =
  | 'count'
  | 'money'
  | 'date'
  | 'duration'
  | 'text'
  | 'yes-no'
  | 'place'
  | 'provision'
  | 'year'
  | 'choice';

export type Unit =
  | 'persons'
  | 'cases'
  | 'victims'
  | 'officials'
  | 'events'
  | 'reports'
  | 'units'
  | 'meetings'
  | 'committees'
  | 'currency';

/** How the figures of several agencies become one: each counted its own, all speak of one thing, or a list. */
export type Combine = 'sum' | 'agree' | 'list';

interface FieldBase {
  readonly id: FieldId;
  readonly title: string;
  /** How people speak of it in a sentence, beside its title. */
  readonly spoken: readonly string[];
  readonly combine: Combine;
  /** Its absence is never reported. */
  readonly optional: boolean;
}

export interface ScalarField extends FieldBase {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly unit?: Unit;
  readonly values?: readonly Choice[];
  /** The axis that a `place` is on; `place` where absent. */
  readonly axis?: AxisId;
}

/** A count or an amount of money divided along one closed axis, or along two (first inside the first). */
export interface SplitField extends FieldBase {
  readonly kind: 'split';
  readonly type: 'count' | 'money';
  readonly unit: Unit;
  /** One or two axis IDs. Empty: any labels (`as-reported`). */
  readonly axes: readonly AxisId[];
  /** The count of the same question that it divides. */
  readonly of?: FieldId;
}

/** A list of scalars. A `prompt` is a bullet of the question, each wanted. */
export interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly type: ScalarType;
  /** Index of the bullet it answers. */
  readonly bullet?: number;
}

/** A list of entries with typed columns. */
export interface RecordsField extends FieldBase {
  readonly kind: 'records';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly id: FieldId;
  readonly title: string;
  readonly type: ScalarType;
  readonly unit?: Unit;
  readonly values?: readonly Choice[];
  /** The axis that a `place` is on; `place` where absent. */
  readonly axis?: AxisId;
  readonly optional: boolean;
}

export type Field = ScalarField | SplitField | ListField | RecordsField;

/** The table of figures by legal provision: `rows` keyed by provision, and a `total` row. */
export interface Table {
  /** Word for word. */
  readonly instruction: string;
  readonly axis: AxisId;
  /** Values of the axis that the source prints as columns. */
  readonly printed: readonly string[];
  readonly measures: readonly Measure[];
  /** Canonical provisions of rows that the source gives; they may be left out. */
  readonly given: readonly string[];
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
}

/**
 * When an answer is owed: unless another was answered with one of `choices` (a parent's "no"
 * discharges its follow-ups; while the parent is open they stay owed), when a figure is known
 * and above zero, or unless two figures are known and equal.
 */
export type Condition =
  | { readonly kind: 'unless-choice'; readonly question: QuestionId; readonly choices: readonly string[] }
  | { readonly kind: 'above-zero'; readonly side: Side }
  | { readonly kind: 'unless-equal'; readonly left: Side; readonly right: Side };

/** A check on the numbers, declared by the definition and run by one rule of the program. */
export interface Check {
  /** The finding's code. */
  readonly id: string;
  readonly title: string;
  /** Why the reader of the report cares: the manual page. */
  readonly reason: string;
  readonly left: Side;
  /** `names-in`: every name of the left list is in the right one. */
  readonly relation: 'equals' | 'at-most' | 'names-in';
  readonly right: Side;
  /** Compared cell by cell of the split, row by row of the table, or once. */
  readonly forEach?: 'cell' | 'row';
  readonly severity: 'error' | 'warning' | 'information';
  /**
   * The sentence shown, with slots: `{left}` `{right}` (figures, a sum worked out: "2 + 1 = 3"),
   * `{by}` (the difference, without sign), `{more-or-fewer}` ("more" or "fewer", left against right),
   * `{cell}` (": Punjab" or nothing), `{row}` (the provision), `{name}`.
   */
  readonly message: string;
}

/** One side of a check: figures added up, or the number of entries of a list. */
export interface Side {
  readonly terms: readonly Term[];
}

export interface Term {
  readonly kind: 'figure' | 'entries';
  readonly path: FieldPath;
}

/**
 * Where a figure stands: `identification-1.total`, `identification-1.nationality.foreign`,
 * `statistics-5.sentences.persons` (a column), `statistics-table.rows.conviction`,
 * `statistics-table.total.conviction`.
 */
export interface FieldPath {
  readonly question: QuestionId;
  readonly keys: readonly string[];
}
