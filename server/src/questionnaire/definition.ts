import type { Words } from '../text/l10n.ts';
import type {
  Check,
  Combine,
  Condition,
  NotYet,
  Period,
  Question,
  ScalarType,
  Trait,
  Unit,
} from './questionnaire.ts';

/**
 * A definition file as it is written, after `schema/questionnaire.schema.json` has accepted it: the
 * schema describes every key. Sides and owners are still text here, and names are not yet resolved.
 */
export interface Definition {
  readonly id: string;
  readonly title: string;
  readonly 'short-title': string;
  readonly version: string;
  readonly government: string;
  readonly period: Period;
  readonly due: string;
  readonly supplements: Period;
  readonly 'send-to': readonly string[];
  readonly preamble: readonly string[];
  readonly language?: string;
  readonly currency: string;
  readonly statute: string;
  readonly lead: string;
  readonly respondents: readonly RespondentDefinition[];
  readonly axes: Readonly<Record<string, AxisDefinition>>;
  readonly 'choice-lists': Readonly<Record<string, readonly NamedValue[]>>;
  readonly sections: readonly SectionDefinition[];
  readonly checks: readonly CheckDefinition[];
  readonly 'not-yet'?: readonly NotYet[];
}

export interface NamedValue {
  readonly id: string;
  readonly title: string;
}

export interface RespondentDefinition {
  readonly id: string;
  readonly name: string;
  readonly place?: string;
  readonly investigator?: string;
}

export interface AxisDefinition {
  readonly title: string;
  readonly values: readonly (NamedValue & { readonly aliases?: readonly string[] })[];
  readonly names?: boolean;
  readonly trait?: Trait | 'none';
  /** Another axis, whose values follow. */
  readonly with?: string;
}

export interface SectionDefinition {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly audience?: string;
  readonly intro?: string;
  readonly 'owed-by': readonly string[];
  readonly 'else-owed-by'?: readonly string[];
  readonly questions: readonly QuestionDefinition[];
}

export interface QuestionDefinition {
  readonly id: string;
  readonly number?: string;
  readonly short: string;
  readonly text: string;
  readonly note?: string;
  readonly bullets?: readonly string[];
  readonly lettered?: readonly string[];
  readonly stem?: boolean;
  readonly optional?: boolean;
  readonly presumed?: boolean;
  readonly charges?: boolean;
  readonly 'owed-by'?: readonly string[];
  /** The ID of a choice list. */
  readonly choices?: string;
  readonly 'explain-after'?: readonly string[];
  readonly attachments?: NonNullable<Question['attachments']>;
  readonly 'applies-when'?: ConditionDefinition;
  readonly fields?: readonly FieldDefinition[];
  readonly table?: TableDefinition;
  readonly parts?: readonly QuestionDefinition[];
}

/** The schema sees to it that the keys of its kind are there. */
export interface ConditionDefinition {
  readonly kind: Condition['kind'];
  readonly question?: string;
  readonly choices?: readonly string[];
  readonly side?: string;
  readonly left?: string;
  readonly right?: string;
}

/** What a scalar field and a column have in common. */
export interface ScalarDefinition {
  readonly id: string;
  readonly title: string;
  readonly type?: ScalarType;
  readonly unit?: Unit;
  /** The ID of a choice list. */
  readonly values?: string;
  readonly axis?: string;
  readonly optional?: boolean;
}

export interface FieldDefinition extends ScalarDefinition {
  readonly spoken?: readonly string[];
  readonly split?: readonly string[];
  readonly of?: string;
  readonly list?: ScalarType;
  /** Counted from 1. */
  readonly bullet?: number;
  readonly records?: readonly ScalarDefinition[];
  readonly combine?: Combine;
}

export interface TableDefinition {
  readonly axis: string;
  readonly printed: readonly string[];
  readonly measures: readonly (NamedValue & { readonly unit: Unit })[];
  readonly given: readonly string[];
}

export interface CheckDefinition {
  readonly id: string;
  readonly title: string;
  readonly left: string;
  readonly relation: Check['relation'];
  readonly right: string;
  readonly 'for-each'?: NonNullable<Check['forEach']>;
  readonly severity: Check['severity'];
  readonly message: string;
  readonly reason: string;
}

/** A mistake in a definition, in words for whoever writes it. */
export interface DefinitionProblem {
  /** Where it is, as a JSON pointer: `/sections/3/questions/0/text`. */
  readonly path: string;
  readonly message: Words;
}

/** Notes a problem at a JSON pointer. A message that takes work to write is written only if it is kept. */
export type Note = (path: string, message: Words | (() => Words)) => void;
