import { color } from '../colors.ts';
import { Relations } from '../office-package.ts';
import type { Sheet } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import { type CellContext, cellName } from './cells.ts';
import { groupSpans } from './sheet-head.ts';
import { type Heading, planSheet, type SheetPlan, sheetRows } from './sheet-rows.ts';

/** One sheet's part of the file, and what the workbook says about it. */
export interface SheetPart {
  readonly root: Xml;
  readonly relations: Relations;
  /** Rows that each printed page repeats: `$4:$5`. */
  readonly printTitles: string;
  /** What can be filtered: `$A$5:$F$90`. */
  readonly filter?: string;
}

export function sheetPart(sheet: Sheet, heading: Heading, context: CellContext): SheetPart {
  const plan = planSheet(sheet);
  const relations = new Relations();
  const corner = cellName(plan.head.end - 1, 0);
  const end = cellName(Math.max(plan.body.end, plan.head.end) - 1, Math.max(0, sheet.columns.length - 1));
  const filter = sheet.filter === true && sheet.columns.length > 0;
  const root = xml`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    ${view(sheet, plan)}
    <sheetFormatPr defaultRowHeight="15"/>
    ${columnsXml(plan.widths)}
    <sheetData>${sheetRows(sheet, plan, heading, context)}</sheetData>
    ${filter && xml`<autoFilter ref="${corner}:${end}"/>`}
    ${merges(sheet, plan)}
    ${hyperlinks(sheet, plan, relations)}
    <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>
    <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
    <headerFooter>${heading.draft !== undefined && xml`<oddHeader>${draftHead(heading.frame)}</oddHeader>`}<oddFooter>${footer(sheet.title, heading.frame)}</oddFooter></headerFooter>
    <ignoredErrors><ignoredError sqref="A1:${end}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>
  </worksheet>`;
  return {
    root,
    relations,
    printTitles: `$${plan.head.start + 1}:$${plan.head.end}`,
    ...(filter && { filter: `${absolute(corner)}:${absolute(end)}` }),
  };
}

/** Header rows and fixed columns stay in view. */
function view({ fixed = 0, columns }: Sheet, { head }: SheetPlan): Xml {
  const across = Math.min(fixed, Math.max(0, columns.length - 1));
  const pane = across > 0 ? 'bottomRight' : 'bottomLeft';
  return xml`<sheetViews><sheetView showGridLines="0" workbookViewId="0">
    <pane${across > 0 && xml` xSplit="${across}"`} ySplit="${head.end}" topLeftCell="${cellName(head.end, across)}"
      activePane="${pane}" state="frozen"/>
    <selection pane="${pane}" activeCell="${cellName(head.end, across)}" sqref="${cellName(head.end, across)}"/>
  </sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): Xml | undefined {
  if (widths.length === 0) return undefined;
  return xml`<cols>${widths.map(
    (width, index) => xml`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )}</cols>`;
}

function merges({ columns }: Sheet, { grouped, head }: SheetPlan): Xml | undefined {
  const spans = grouped ? groupSpans(columns).filter(({ from, to }) => to > from) : [];
  if (spans.length === 0) return undefined;
  const cells = spans.map(
    ({ from, to }) => xml`<mergeCell ref="${cellName(head.start, from)}:${cellName(head.start, to)}"/>`,
  );
  return xml`<mergeCells count="${spans.length}">${cells}</mergeCells>`;
}

function hyperlinks({ rows, columns }: Sheet, { body }: SheetPlan, relations: Relations): Xml | undefined {
  const links = rows.flatMap((row, index) =>
    row.slice(0, columns.length).flatMap((cell, column) => {
      if (cell.kind !== 'text' || cell.address === undefined) return [];
      const id = relations.toAddress(cell.address);
      return [xml`<hyperlink ref="${cellName(body.start + index, column)}" r:id="${id}"/>`];
    }),
  );
  return links.length === 0 ? undefined : xml`<hyperlinks>${links}</hyperlinks>`;
}

/** At the head of every printed page, large and in the colour of drafts; `&` begins a code. */
function draftHead({ draft }: Heading['frame']): string {
  return `&C&"Calibri,Bold"&16&K${color.draft}${draft.replace(/&/g, '&&')}`;
}

/** `&` begins a code in the foot of a page, and is written twice to stand for itself. */
function footer(title: string, { page }: Heading['frame']): string {
  const numbered = page.replace(/&/g, '&&').replace('{page}', '&P').replace('{pages}', '&N');
  return `&L${title.slice(0, 80).replace(/&/g, '&&')}&R${numbered}`;
}

function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
