import type { Span } from '../text/span.ts';
import type { Sheet } from './sheet.ts';

/**
 * A compiled report as plain values: everything its reader gets, and nothing of Word or Excel.
 * Each format is a walk over this tree.
 *
 * Text is plain Unicode. A writer drops what its format cannot hold (control characters, lone
 * surrogates); nothing else is changed, shortened or interpreted.
 */
export interface Report {
  /** "Response of the Government of Pakistan". */
  readonly title: string;
  /** What is answered, in a few words: below the title and at the head of every page. */
  readonly questionnaire: string;
  /** The author, as the file's properties name it. */
  readonly government: string;
  /** ISO date: the report's date, and the only date in the files, so that the same report is the same bytes. */
  readonly date: string;
  /** BCP 47 tag of the language it is written in, for spelling and for reading aloud: "en-GB". */
  readonly language: string;
  /** The title page's lines: reporting period, agencies, date… */
  readonly facts: readonly Fact[];
  /** Present while anything is open: the report is marked as a draft on every page and sheet, and in its name. */
  readonly draft?: Draft;
  /** Sections in the questionnaire's order, then annexes. */
  readonly chapters: readonly Chapter[];
  /** The workbook, in the order of its tabs. */
  readonly sheets: readonly Sheet[];
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
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** A section of the questionnaire or an annex. It begins a page and has an entry in the contents. */
export interface Chapter {
  readonly anchor: Anchor;
  readonly title: string;
  /** A few words for the head of its pages. */
  readonly short: string;
  /** Whom the section is asked of, in the questionnaire's words. */
  readonly audience?: string;
  readonly blocks: readonly (Block | Landscape)[];
}

/** The name of a place in the report: a question's ID, a chapter's. Unique in a report. */
export type Anchor = string;

export type Block = Heading | Paragraph | List | Table | Quote | Code | Rule | Original | Remark;

/** 2 a question (in the contents), 3 a part of one, 4 a respondent, 5 and 6 a writer's own headings. 1 is the chapter's title. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** As printed before it: "4", "2.c". */
  readonly number?: string;
  readonly content: readonly Inline[];
  /** Only of a chapter's own headings (landscape ones included), not of those inside other blocks. */
  readonly anchor?: Anchor;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  /** `choice`: the answer's word ("Yes"). `gap`: said in place of an answer ("Not answered."). Without it: prose. */
  readonly role?: 'choice' | 'gap';
}

export interface List {
  readonly kind: 'list';
  readonly marker: 'bullet' | 'number' | 'letter';
  /** The first item's number, from 1, where it is not 1. */
  readonly start?: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
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
export interface Original {
  readonly kind: 'original';
  readonly blocks: readonly (Paragraph | List)[];
}

/** Something said about the answer, under a label: "Explanation", "Source", "Attachments". */
export interface Remark {
  readonly kind: 'remark';
  readonly label: string;
  /** Of an explanation, the code of the check that it is about, where it names one. */
  readonly explains?: string;
  readonly blocks: readonly Block[];
}

/** Blocks that need a wide page: printed on pages of their own, turned sideways. */
export interface Landscape {
  readonly kind: 'landscape';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: readonly Inline[];
  /** What the table shows, for readers who hear the document. Not printed. */
  readonly description: string;
  readonly columns: readonly TableColumn[];
  /** Header rows: repeated on each page. */
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** Printed small below the table, a line each: the figures' period, their source. */
  readonly notes: readonly (readonly Inline[])[];
}

export interface TableColumn {
  /** Figures stand to the right, so that their digits are below each other. */
  readonly kind: 'text' | 'figure';
}

export interface TableRow {
  /** From left to right; spans included they fill the columns, missing ones are empty. */
  readonly cells: readonly TableCell[];
  /** A sum of the rows above. */
  readonly total?: boolean;
}

export interface TableCell {
  readonly content: readonly Inline[];
  /** How many columns it covers, where that is not 1. */
  readonly span?: number;
  /** It goes on in the row below, whose cell at this place is left empty. Only in header rows. */
  readonly tall?: boolean;
}

export type Inline = Text | LineBreak | Link | Reference | Footnote | Picture;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
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
export interface Link {
  readonly kind: 'link';
  /** An absolute http, https or mailto address. */
  readonly address: string;
  readonly content: readonly Text[];
  /** Where its address stands, as `Text.from`. */
  readonly from?: Span;
}

/** To another place of the report. Where that place is missing, its text alone is left. */
export interface Reference {
  readonly kind: 'reference';
  readonly anchor: Anchor;
  readonly content: readonly Text[];
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
export interface Footnote {
  readonly kind: 'footnote';
  readonly content: readonly (Text | Link)[];
}
