import type { Sayable, Words } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';

/**
 * What could not be read as the format says, noted while reading and put into words by the rule of
 * its kind. Spans are relative to the answer's piece.
 */
export interface ReadProblem {
  readonly kind: ReadProblemKind;
  readonly span: Span;
  /** What was typed. */
  readonly written: string;
  /** What was wanted there, in a few words: "a whole number", "a date". */
  readonly wanted?: Words;
  /** What it may have been meant to be, best first, or the text that a fix puts in its place. */
  readonly instead?: readonly string[];
  /** Of an unknown key: the keys that may stand there. */
  readonly known?: readonly string[];
  /** Of what stands twice: the first place. */
  readonly first?: Span;
  /** True when something typed there is part of nothing that was read. */
  readonly lost?: boolean;
  /** Where it stands, in words: the field's title, the key of the answer. */
  readonly where?: Sayable;
}

export type ReadProblemKind =
  /** A key that the format does not know at this place; `instead` holds near ones. */
  | 'unknown-key'
  /** One place of a breakdown under two of its names: `{kpk: 4, KP: 2}`. */
  | 'repeated-key'
  /** A figure typed beside `data:` and not below it. */
  | 'misplaced-figure'
  /** A list where a text belongs, a text where figures belong. */
  | 'wrong-shape'
  | 'unreadable-figure'
  /** "4 (FIA only)": a figure and words. `instead` is [figure, words]. */
  | 'figure-with-text'
  /** Digits with separators; `instead` is the plain figure. */
  | 'formatted-figure'
  /** `nil` for 0. */
  | 'nil-figure'
  /** `-` or `n/a`: 0, or one of the words? */
  | 'ambiguous-figure'
  | 'missing-currency'
  | 'unreadable-date'
  | 'unreadable-duration'
  | 'unreadable-provision'
  | 'unknown-place'
  | 'unknown-choice'
  | 'unknown-status'
  /** A date, or a power of ten, that a spreadsheet made of a figure. */
  | 'spreadsheet-figure'
  /** In braces: a comma before a figure, a name and a figure without a colon; `instead` is what was meant. */
  | 'misplaced-sign'
  /** A figure cut by its own comma: `{total: 1,234}`. */
  | 'split-figure'
  /** A text cut by its own comma: `{title: Training in Lahore, Punjab}`. `instead` is the whole. */
  | 'cut-text'
  /** `{punjab:4}`: a key without a value. */
  | 'missing-space'
  /** A key without colon and value inside braces. */
  | 'missing-value'
  /** Text that YAML took for a comment. */
  | 'swallowed-comment';

/** A problem of the frame of a file, outside any answer. Spans are offsets in the file. */
export interface FileProblem {
  readonly kind: FileProblemKind;
  readonly span: Span;
  /** What was typed; empty where it is no single text. */
  readonly written: string;
  /** What it may have been meant to be, best first. */
  readonly instead: readonly string[];
  /** The section, question or key that it stands in; empty at the root. */
  readonly within: Sayable;
  /** What was wanted there, in a few words. */
  readonly wanted?: Words;
  /** Of an unknown key: the keys that may stand there. */
  readonly known?: readonly string[];
  readonly question?: string;
}

export type FileProblemKind =
  /** `instead` holds near ones of that place, else of the questionnaire. */
  | 'unknown-key'
  /** An answer at the root, in another section (`instead` is its own) or in another answer. */
  | 'misplaced-answer'
  /** A section inside another. */
  | 'misplaced-section'
  /** A stem takes no answer itself; `instead` is its parts. */
  | 'answered-stem'
  | 'wrong-shape'
  /** In braces: a text cut by its own comma (`instead` is the whole), a key without a blank or a value behind it. */
  | 'cut-text'
  | 'missing-space'
  | 'missing-value'
  /** A status of a whole file or section that is none. */
  | 'unknown-status'
  /** A reason or a note of a whole section that is not declined. */
  | 'section-status';
