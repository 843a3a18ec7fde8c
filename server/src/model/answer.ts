import type { Question } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import type { Datum, FieldValue, TableValue } from './field-value.ts';
import type { ReadProblem } from './problem.ts';
import type { Status } from './status.ts';
import type { DateRange } from './value.ts';

/**
 * What one respondent typed for one question. All spans are relative to the piece of text that the
 * answer stands in, so that an answer keeps its identity when text above it changes.
 */
export interface Answer {
  readonly question: Question;
  readonly key: Span;
  /** From the key to the end of the value. */
  readonly span: Span;
  /** `short` where the value stands directly behind the key. */
  readonly form: 'blank' | 'short' | 'long';
  /**
   * As written under the answer itself; what could not be read there is a draft. Where there is none, the answer is as
   * far as what surrounds it says (`PlacedAnswer`).
   */
  readonly status?: Status;
  readonly statusAt?: Span;
  readonly choice?: Datum;
  readonly prose?: Prose;
  /** By field ID. */
  readonly data: ReadonlyMap<string, FieldValue>;
  /** The key `data`, where there is one. */
  readonly dataKey?: Span;
  readonly table?: TableValue;
  readonly attachments: readonly Attachment[];
  readonly supplements: readonly Supplement[];
  readonly source?: Prose;
  readonly period?: { readonly at: Span; readonly range: DateRange };
  readonly reason?: Prose;
  readonly explain: readonly Explanation[];
  readonly note?: Prose;
  readonly problems: readonly ReadProblem[];
  /** True when YAML could not read all of its text: what seems missing may be there. */
  readonly broken: boolean;
}

/** An answer while it is being read. */
export type DraftAnswer = { -readonly [K in keyof Answer]: Answer[K] } & {
  data: Map<string, FieldValue>;
};

/** The keys of an answer's long form, in the order in which people fill them. */
export const ANSWER_KEYS = [
  'status',
  'choice',
  'answer',
  'data',
  'attachments',
  'supplement',
  'source',
  'period',
  'reason',
  'explain',
  'note',
] as const;

export type AnswerKey = (typeof ANSWER_KEYS)[number];

/** Text as typed, with its quotes and escapes undone in `text` and kept in `raw`. */
export interface Prose {
  readonly at: Span;
  readonly text: string;
  readonly raw: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

/** Why something is right that a finding speaks of. */
export interface Explanation {
  /** Of the finding; empty where one text stands for every check that fails here. */
  readonly code: string;
  /** What the text was written for, where the finding may point at a victim: another fact needs words of its own. */
  readonly fact?: string;
  /** The innermost key that it stands below: `explain`, the code or the fact. */
  readonly key: Span;
  readonly text: Prose;
}

export interface Attachment {
  readonly at: Span;
  readonly target: 'file' | 'link';
  /** A path relative to the submission's folder, or a web address. */
  readonly address: string;
  readonly addressAt: Span;
  readonly title?: string;
  readonly titleAt?: Span;
}

export interface Supplement {
  readonly at: Span;
  readonly date?: { readonly at: Span; readonly range: DateRange };
  readonly text?: Prose;
}

/**
 * True when the answer holds something that discharges its question. What was typed and could not be read
 * counts, so that nothing written is called missing.
 */
export function isAnswered(answer: Answer): boolean {
  if (answer.status === 'not-applicable' || answer.status === 'no-information')
    return answer.reason !== undefined;
  return (
    answer.choice !== undefined ||
    answer.prose !== undefined ||
    answer.attachments.length > 0 ||
    answer.data.size > 0 ||
    (answer.table !== undefined && holdsFigures(answer.table)) ||
    hasUnread(answer)
  );
}

/** False of a bare key and of the blanks that an answer is begun with, which say `draft` and nothing more. */
export function holdsSomething(answer: Answer): boolean {
  const { status, supplements, source, period, reason, explain, note, problems } = answer;
  return (
    isAnswered(answer) ||
    (status !== undefined && status !== 'draft') ||
    supplements.length + explain.length + problems.length > 0 ||
    [source, period, reason, note].some(each => each !== undefined)
  );
}

/** True when something typed in it is part of nothing that was read, so that what seems missing may be there. */
export function hasUnread({ broken, problems }: Answer): boolean {
  return broken || problems.some(({ lost }) => lost === true);
}

function holdsFigures({ rows, total }: TableValue): boolean {
  return [...rows, ...(total ? [total] : [])].some(({ measures }) => measures.size > 0);
}

/** True when the answer says why there is none. */
export function isDeclined({ status }: Pick<Answer, 'status'>): boolean {
  return status === 'not-applicable' || status === 'no-information';
}
