import { printedBlocks } from './printed-prose.ts';
import type { PrintedText } from './printed-text.ts';
import type { Chapter, Report } from './report.ts';
import type { Sheet } from './sheet.ts';

/** A text of a composed report, and where its reader finds it. */
export interface ReportText {
  readonly printed: PrintedText;
  readonly where: Where;
}

export type Where =
  | { readonly kind: 'properties' }
  | { readonly kind: 'title-page' }
  /** Of a question its number as printed. */
  | { readonly kind: 'chapter'; readonly title: string; readonly number?: string }
  /** Of its table the row, from 1. */
  | { readonly kind: 'sheet'; readonly name: string; readonly row?: number };

/** Every text that the files of a report hold: properties, title page, chapters, sheets; without the questionnaire's own. */
export function* reportTexts(report: Report<string>): Generator<ReportText> {
  const { title, questionnaire, government, facts, chapters, sheets } = report;
  for (const text of [title, questionnaire, government]) {
    yield { printed: alone(text), where: { kind: 'properties' } };
  }
  for (const { label, lines } of facts) {
    for (const line of lines) yield { printed: alone(line, label), where: { kind: 'title-page' } };
  }
  for (const chapter of chapters) yield* chapterTexts(chapter);
  for (const sheet of sheets) yield* sheetTexts(sheet);
}

function* chapterTexts({ title, audience, blocks }: Chapter<string>): Generator<ReportText> {
  let where: Where = { kind: 'chapter', title };
  for (const text of [title, audience ?? '']) yield { printed: alone(text), where };
  for (const block of blocks) {
    if (block.kind === 'heading' && block.number !== undefined) {
      where = { kind: 'chapter', title, number: block.number };
      // A question's heading is the questionnaire's.
      continue;
    }
    for (const printed of printedBlocks([block])) yield { printed, where };
  }
}

function* sheetTexts({ name, title, notes, columns, rows }: Sheet<string>): Generator<ReportText> {
  const sheet: Where = { kind: 'sheet', name };
  for (const text of [name, title, ...notes]) yield { printed: alone(text), where: sheet };
  const titles = columns.map(column => column.title);
  for (const text of titles) yield { printed: alone(text), where: sheet };
  const table = titles.join(', ');
  for (const [n, row] of rows.entries()) {
    const where: Where = { kind: 'sheet', name, row: n + 1 };
    for (const [column, cell] of row.entries()) {
      if (cell.kind !== 'text') continue;
      for (const text of [cell.text, cell.address ?? '']) {
        yield { printed: { ...alone(text, titles[column]), table }, where };
      }
    }
  }
}

function alone(text: string, about = ''): PrintedText {
  return { text, at: { start: 0, end: text.length }, about, table: '', lead: '' };
}
