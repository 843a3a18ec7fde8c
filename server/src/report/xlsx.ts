import { sheetNames } from './excel/sheet-names.ts';
import { type SheetPart, sheetPart } from './excel/sheet-part.ts';
import { SharedStrings } from './excel/strings.ts';
import { CellStyles } from './excel/styles.ts';
import { officePackage, type Part, Relations } from './office-package.ts';
import type { Report, Sheet } from './said.ts';
import { type Xml, xml } from './xml.ts';

/** The report's sheets as an Excel workbook. The same report is the same bytes. */
export function xlsxReport(report: Report): Uint8Array {
  const context = { styles: new CellStyles(), strings: new SharedStrings(report.frame.cut) };
  const heading = {
    line: `${report.government} · ${report.questionnaire}`,
    frame: report.frame,
    ...(report.draft !== undefined && { draft: report.draft.notice }),
  };
  // A workbook without a sheet does not open.
  const sheets = report.sheets.length > 0 ? report.sheets : [emptySheet(report.frame)];
  const relations = new Relations();
  const parts = sheets.map(sheet => sheetPart(sheet, heading, context));
  const sheetParts = parts.map((sheet, index): Part => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    return { path, type: 'spreadsheetml.worksheet', root: sheet.root, relations: sheet.relations };
  });
  const ids = sheetParts.map(({ path }) => relations.toPart('worksheet', path));
  const shared = (
    [
      ['styles', context.styles.root()],
      ['sharedStrings', context.strings.root()],
    ] as const
  ).map(([name, root]): Part => {
    relations.toPart(name, `xl/${name}.xml`);
    return { path: `xl/${name}.xml`, type: `spreadsheetml.${name}`, root };
  });
  const book: Part = {
    path: 'xl/workbook.xml',
    type: 'spreadsheetml.sheet.main',
    root: workbook(sheetNames(sheets.map(({ name }) => name)), ids, parts),
    relations,
  };
  return officePackage(
    { parts: [book, ...sheetParts, ...shared] },
    {
      title: report.title,
      subject: report.questionnaire,
      author: report.government,
      date: report.date,
      language: report.language,
    },
  );
}

function emptySheet({ noFigures }: Report['frame']): Sheet {
  return { ...noFigures, notes: [], columns: [], rows: [] };
}

function workbook(names: readonly string[], ids: readonly string[], parts: readonly SheetPart[]): Xml {
  const quoted = (index: number) => `'${(names[index] ?? '').replace(/'/g, "''")}'`;
  const filters = parts.flatMap(({ filter }, index) =>
    filter === undefined
      ? []
      : [
          xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(index)}!${filter}</definedName>`,
        ],
  );
  const titles = parts.map(
    ({ printTitles }, index) =>
      xml`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(index)}!${printTitles}</definedName>`,
  );
  // The version of Excel that is said to have calculated it last: an older one makes Excel calculate when it
  // opens, and ask on closing whether to save what nobody changed.
  return xml`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>
    <sheets>${names.map((name, index) => xml`<sheet name="${name}" sheetId="${index + 1}" r:id="${ids[index]}"/>`)}</sheets>
    <definedNames>${[...filters, ...titles]}</definedNames>
    <calcPr calcId="191029"/>
  </workbook>`;
}
