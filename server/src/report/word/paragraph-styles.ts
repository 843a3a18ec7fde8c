import { color } from '../colors.ts';
import { tableType } from '../column-widths.ts';
import { font } from './design.ts';

/** How a paragraph looks. Lengths are in twentieths of a point; what is absent is as in the normal style. */
export interface ParagraphForm {
  /** Half-points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly face?: string;
  /** Added between letters. */
  readonly tracking?: number;
  readonly before?: number;
  readonly after?: number;
  /** 240 is single. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  /** The first line begins this much before the others. */
  readonly hanging?: number;
  readonly align?: 'center' | 'end';
  /** Stays on the page of the paragraph after it. */
  readonly keepNext?: boolean;
  /** Is not divided between pages. */
  readonly keepLines?: boolean;
  /** Colour of a rule below. */
  readonly bottom?: string;
  /** Colour of a frame around. */
  readonly box?: string;
  /** Set apart as the questionnaire's own words. */
  readonly wash?: boolean;
  /** Its place in the outline, from 1. */
  readonly outline?: number;
}

interface NamedForm extends ParagraphForm {
  /** Built-in styles have the names that Word knows them by. */
  readonly name: string;
}

const { text, accent, quiet, rule, draft } = color;
const title = { bold: true, color: accent, keepNext: true } as const;
const coverLabel = { size: 18, bold: true, color: quiet } as const;

/** Every paragraph style but the normal one, by ID. */
export const paragraphStyles = {
  Title: { name: 'Title', size: 52, bold: true, color: accent, after: 140, line: 228 },
  Subtitle: { name: 'Subtitle', size: 28, color: quiet, after: 400 },
  CoverGovernment: {
    name: 'Cover Government',
    size: 22,
    bold: true,
    color: quiet,
    tracking: 30,
    before: 2300,
    after: 360,
  },
  CoverLabel: { name: 'Cover Label', ...coverLabel, before: 240, after: 20, keepNext: true },
  CoverLine: { name: 'Cover Line', size: 22, after: 20 },
  DraftNotice: {
    name: 'Draft Notice',
    size: 22,
    bold: true,
    color: draft,
    after: 400,
    left: 113,
    right: 113,
    box: draft,
  },
  Heading1: { name: 'heading 1', outline: 1, size: 36, ...title, after: 220, line: 240, bottom: accent },
  Heading2: { name: 'heading 2', outline: 2, size: 26, ...title, before: 440, after: 110, hanging: 567 },
  Heading3: { name: 'heading 3', outline: 3, size: 23, ...title, before: 320, after: 90, hanging: 567 },
  Heading4: {
    name: 'heading 4',
    outline: 4,
    size: 21,
    bold: true,
    color: quiet,
    before: 260,
    after: 80,
    keepNext: true,
  },
  Heading5: { name: 'heading 5', outline: 5, size: 22, bold: true, before: 200, after: 60, keepNext: true },
  Heading6: {
    name: 'heading 6',
    outline: 6,
    bold: true,
    italic: true,
    before: 160,
    after: 60,
    keepNext: true,
  },
  Audience: { name: 'Audience', size: 20, italic: true, color: quiet, after: 240 },
  TOCHeading: { name: 'TOC Heading', size: 36, bold: true, color: accent, after: 200 },
  TOC1: { name: 'toc 1', size: 19, bold: true, color: accent, before: 150, after: 30, keepNext: true },
  TOC2: { name: 'toc 2', size: 18, after: 14, hanging: 454, line: 240 },
  Header: { name: 'header', size: 17, color: quiet, after: 0, line: 240, bottom: rule },
  Footer: { name: 'footer', size: 17, color: quiet, after: 0, line: 240, align: 'center' },
  Choice: { name: 'Choice', size: 24, bold: true, color: accent, after: 90, keepNext: true },
  Gap: { name: 'Gap', italic: true, color: quiet },
  Original: {
    name: 'Original Question',
    size: 19,
    color: '39424E',
    after: 0,
    left: 227,
    wash: true,
    keepLines: true,
    keepNext: true,
  },
  OriginalEnd: { name: 'Original Question End', size: 8, line: 160, after: 40, keepNext: true },
  Remark: { name: 'Remark', size: 19, color: '39424E', before: 40, after: 60 },
  ListBullet: { name: 'List Bullet', after: 50 },
  ListNumber: { name: 'List Number', after: 50 },
  ListContinue: { name: 'List Continue', after: 50 },
  Quote: { name: 'Quote', italic: true, color: quiet, left: 454, right: 454 },
  Code: { name: 'Code', size: 18, face: font.fixed, left: 227 },
  Separator: { name: 'Separator', color: quiet, before: 120, after: 120, align: 'center' },
  Caption: { name: 'caption', size: 19, ...title, before: 180, after: 80 },
  TableNote: { name: 'Table Note', size: 17, color: quiet, before: 50, after: 20, line: 240 },
  TableEnd: { name: 'Table End', size: 8, line: 160, after: 40 },
  FootnoteText: { name: 'footnote text', size: 17, after: 30, line: 240 },
  SectionEnd: { name: 'Section End', size: 2, line: 20, after: 0 },
  TableText: { name: 'Table Text', ...inTable('usual') },
  TableFigure: { name: 'Table Figure', ...inTable('usual'), align: 'end' },
  TableTitle: { name: 'Table Title', ...inTable('usual'), bold: true, keepNext: true },
  TableTextDense: { name: 'Table Text Dense', ...inTable('dense') },
  TableFigureDense: { name: 'Table Figure Dense', ...inTable('dense'), align: 'end' },
  TableTitleDense: { name: 'Table Title Dense', ...inTable('dense'), bold: true, keepNext: true },
} as const satisfies Readonly<Record<string, NamedForm>>;

export type ParagraphStyle = keyof typeof paragraphStyles | 'Normal';

/** The style that all others vary. */
export const normalForm: ParagraphForm = { size: 21, color: text, after: 120, line: 269 };

function inTable(type: keyof typeof tableType): ParagraphForm {
  return { size: tableType[type], before: 20, after: 20, line: 240 };
}
