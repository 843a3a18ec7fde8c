import type { Sayable } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { Sheet } from './sheet.ts';

/**
 * A compiled report as plain values: everything its reader gets, and nothing of Word or Excel.
 * Each format is a walk over this tree.
 *
 * What it says is words of the program, or what somebody wrote (`Sayable`); a writer gets it said in the report's language,
 * as `Report<string>`. Text is plain Unicode. A writer drops what its format cannot hold (control characters, lone
 * surrogates); nothing else is changed, shortened or interpreted.
 */
export interface Report<Said extends Sayable = Sayable> {
  /** "Response of the Government of Pakistan". */
  readonly title: Said;
  /** What is answered, in a few words: below the title and at the head of every page. */
  readonly questionnaire: string;
  /** The author, as the file's properties name it. */
  readonly government: string;
  /** ISO date: the report's date, and the only date in the files, so that the same report is the same bytes. */
  readonly date: string;
  /** BCP 47 tag of the language it is written in, for spelling and for reading aloud: "en-GB". */
  readonly language: string;
  /** The title page's lines: reporting period, agencies, date… */
  readonly facts: readonly Fact<Said>[];
  /** Present while anything is open: the report is marked as a draft on every page and sheet, and in its name. */
  readonly draft?: Draft & { readonly notice: Said };
  /** What its pages and sheets say around it. */
  readonly frame: Frame<Said>;
  /** Sections in the questionnaire's order, then annexes. */
  readonly chapters: readonly Chapter<Said>[];
  /** The workbook, in the order of its tabs. */
  readonly sheets: readonly Sheet<Said>[];
}

/** What pages and sheets say around the report. */
export interface Frame<Said extends Sayable = Sayable> {
  /** The mark of what is not final. */
  readonly draft: Said;
  readonly contents: Said;
  /** With the places of two numbers: "Page {page} of {pages}". */
  readonly page: Said;
  /** Behind a text that is longer than a cell can be. */
  readonly cut: Said;
  /** The name and the title of the one sheet of a workbook without figures. */
  readonly noFigures: { readonly name: Said; readonly title: Said };
}

/** Why it is a draft; at least one of them is above 0. */
export interface Draft {
  /** How many errors the submission had when it was compiled. */
  readonly errors: number;
  /** True where that number is not told: it follows figures that the reader must not know. */
  readonly uncounted?: true;
  /** How many questions that somebody owes were not answered. */
  readonly missing: number;
  /** How many answers are printed and are no more than drafts, or under review; 0 where the lead accepts that. */
  readonly notFinal: number;
}

/** "Agencies", and a line for each of them. */
export interface Fact<Said extends Sayable = Sayable> {
  readonly label: Said;
  readonly lines: readonly Said[];
}

/** A section of the questionnaire or an annex. It begins a page and has an entry in the contents. */
export interface Chapter<Said extends Sayable = Sayable> {
  readonly anchor: Anchor;
  readonly title: Said;
  /** A few words for the head of its pages. */
  readonly short: Said;
  /** Whom the section is asked of, in the questionnaire's words. */
  readonly audience?: string;
  readonly blocks: readonly (Block<Said> | Landscape<Said>)[];
}

/** The name of a place in the report: a question's ID, a chapter's. Unique in a report. */
export type Anchor = string;

export type Block<Said extends Sayable = Sayable> =
  | Heading<Said>
  | Paragraph<Said>
  | List<Said>
  | Table<Said>
  | Quote<Said>
  | Code
  | Rule
  | Original<Said>
  | Remark<Said>;

/** 2 a question (in the contents), 3 a part of one, 4 a respondent, 5 and 6 a writer's own headings. 1 is the chapter's title. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export interface Heading<Said extends Sayable = Sayable> {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** As printed before it: "4", "2.c". */
  readonly number?: string;
  readonly content: readonly Inline<Said>[];
  /** Only of a chapter's own headings (landscape ones included), not of those inside other blocks. */
  readonly anchor?: Anchor;
}

export interface Paragraph<Said extends Sayable = Sayable> {
  readonly kind: 'paragraph';
  readonly content: readonly Inline<Said>[];
  /** `choice`: the answer's word ("Yes"). `gap`: said in place of an answer ("Not answered."). Without it: prose. */
  readonly role?: 'choice' | 'gap';
}

export interface List<Said extends Sayable = Sayable> {
  readonly kind: 'list';
  readonly marker: 'bullet' | 'number' | 'letter';
  /** The first item's number, from 1, where it is not 1. */
  readonly start?: number;
  readonly items: readonly (readonly Block<Said>[])[];
}

export interface Quote<Said extends Sayable = Sayable> {
  readonly kind: 'quote';
  readonly blocks: readonly Block<Said>[];
}

/** Text in which every space and line break counts. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
  /** As `Text.from`. */
  readonly from?: Span;
}

/** A break of thought. */
export interface Rule {
  readonly kind: 'rule';
}

/** The questionnaire's own words, set apart from the answer below them. */
export interface Original<Said extends Sayable = Sayable> {
  readonly kind: 'original';
  readonly blocks: readonly (Paragraph<Said> | List<Said>)[];
}

/** Something said about the answer, under a label: "Explanation", "Source", "Attachments". */
export interface Remark<Said extends Sayable = Sayable> {
  readonly kind: 'remark';
  readonly label: Said;
  /** Of an explanation, the code of the check that it is about, where it names one. */
  readonly explains?: string;
  readonly blocks: readonly Block<Said>[];
}

/** Blocks that need a wide page: printed on pages of their own, turned sideways. */
export interface Landscape<Said extends Sayable = Sayable> {
  readonly kind: 'landscape';
  readonly blocks: readonly Block<Said>[];
}

export interface Table<Said extends Sayable = Sayable> {
  readonly kind: 'table';
  readonly caption?: readonly Inline<Said>[];
  /** What the table shows, for readers who hear the document. Not printed. */
  readonly description: Said;
  readonly columns: readonly TableColumn[];
  /** Header rows: repeated on each page. */
  readonly head: readonly TableRow<Said>[];
  readonly body: readonly TableRow<Said>[];
  /** Printed small below the table, a line each: the figures' period, their source. */
  readonly notes: readonly (readonly Inline<Said>[])[];
}

export interface TableColumn {
  /** Figures stand to the right, so that their digits are below each other. */
  readonly kind: 'text' | 'figure';
}

export interface TableRow<Said extends Sayable = Sayable> {
  /** From left to right; spans included they fill the columns, missing ones are empty. */
  readonly cells: readonly TableCell<Said>[];
  /** A sum of the rows above. */
  readonly total?: boolean;
}

export interface TableCell<Said extends Sayable = Sayable> {
  readonly content: readonly Inline<Said>[];
  /** How many columns it covers, where that is not 1. */
  readonly span?: number;
  /** It goes on in the row below, whose cell at this place is left empty. Only in header rows. */
  readonly tall?: boolean;
}

export type Inline<Said extends Sayable = Sayable> =
  | Text<Said>
  | LineBreak
  | Link<Said>
  | Reference<Said>
  | Footnote<Said>
  | Picture;

export interface Text<Said extends Sayable = Sayable> {
  readonly kind: 'text';
  readonly text: Said;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** Struck out: no longer true, and shown all the same. */
  readonly strike?: boolean;
  /** Below or above the line: H₂O, 48¹. */
  readonly shift?: 'below' | 'above';
  /** Where it stands in the prose that it is part of, escapes and entities included; only where that was asked for. */
  readonly from?: Span;
}

export interface LineBreak {
  readonly kind: 'break';
}

/** To a place outside the report. */
export interface Link<Said extends Sayable = Sayable> {
  readonly kind: 'link';
  /** An absolute http, https or mailto address. */
  readonly address: string;
  readonly content: readonly Text<Said>[];
  /** Where its address stands, as `Text.from`. */
  readonly from?: Span;
}

/** To another place of the report. Where that place is missing, its text alone is left. */
export interface Reference<Said extends Sayable = Sayable> {
  readonly kind: 'reference';
  readonly anchor: Anchor;
  readonly content: readonly Text<Said>[];
}

/** A picture of the submission's folder. Where it cannot be shown, its description stands for it, with where it is. */
export interface Picture {
  readonly kind: 'picture';
  /** As written, relative to the submission's folder. */
  readonly address: string;
  /** What it shows, for readers who hear the document. */
  readonly alt: string;
  /** As `Text.from`. */
  readonly from?: Span;
}

/** A note at the foot of the page. The same note several times in one table is one note. */
export interface Footnote<Said extends Sayable = Sayable> {
  readonly kind: 'footnote';
  readonly content: readonly (Text<Said> | Link<Said>)[];
}
