import assert from 'node:assert/strict';
import type { Report, Sheet } from '../../server/src/report/said.ts';
import { xlsxReport } from '../../server/src/report/xlsx.ts';
import { exampleReport } from './example-report.ts';
import { all, attribute, markupOf, type OfficeFile, only, openOffice, parsed, words } from './office-file.ts';

const file = openOffice(xlsxReport(exampleReport));

describe('the Excel report', () => {
  it('has a sheet for each, under names that Excel accepts', () => {
    assert.deepEqual(sheetNames(file), ['By provision', 'Units all staff posts', 'All figures']);
    const odd = ['', "'quoted'", 'History', 'x'.repeat(40), 'x'.repeat(40), 'ALL', 'all'].map(sheetNamed);
    const names = sheetNames(openOffice(xlsxReport({ ...exampleReport, sheets: odd })));
    assert.deepEqual(names, [
      'sheet',
      'quoted',
      'History sheet',
      'x'.repeat(31),
      `${'x'.repeat(27)} 2`,
      'ALL',
      'all 2',
    ]);
  });

  it('sums rows and columns by formula, with the result beside it', () => {
    assert.deepEqual(formula(file, 1, 'F6'), ['SUM(B6:E6)', '1254']);
    assert.deepEqual(formula(file, 1, 'B10'), ['SUM(B6:B9)', '22']);
    assert.deepEqual(formula(file, 1, 'F10'), ['SUM(F6:F9)', '3779']);
  });

  it('leaves a sum of nothing known empty, not 0', () => {
    assert.deepEqual(formula(file, 2, 'D5'), ['IF(COUNT(B5:C5)=0,"",SUM(B5:C5))', '']);
    assert.equal(attribute(cell(file, 2, 'D5'), 't'), 'str');
    assert.deepEqual(formula(file, 2, 'B7'), ['IF(COUNT(B5:B6)=0,"",SUM(B5:B6))', '']);
  });

  it('types every cell: amounts, dates, numbers, text', () => {
    assert.deepEqual(shown(file, 3, 'C5'), ['number', '12500000', '[$PKR]\\ #,##0']);
    assert.deepEqual(shown(file, 3, 'C6'), ['number', '1250.5', '[$USD]\\ #,##0.00']);
    assert.deepEqual(shown(file, 3, 'D5'), ['number', '43879', 'yyyy\\-mm\\-dd']);
    assert.deepEqual(shown(file, 3, 'D6'), ['text', '2020-02', '']);
    assert.deepEqual(shown(file, 3, 'C7'), ['text', '0681924019', '']);
    assert.deepEqual(shown(file, 3, 'C8'), ['number', '9', '#,##0']);
    assert.deepEqual(shown(file, 3, 'C9'), ['number', '2.5', '#,##0.##']);
    assert.equal(all(cell(file, 3, 'D8'), 'v').length, 0);
  });

  it('keeps text that looks like a formula text', () => {
    for (const name of ['E5', 'E6', 'E7', 'E8']) {
      assert.equal(attribute(style(file, 3, name), 'quotePrefix'), '1', name);
      assert.equal(attribute(cell(file, 3, name), 't'), 's');
    }
    assert.equal(style(file, 3, 'A5').getAttribute('quotePrefix'), null);
    assert.deepEqual(shown(file, 3, 'E8'), ['text', '@ministry & <partners>', '']);
  });

  it("writes a text that looks like Excel's own escape so that it is read as it was", () => {
    assert.deepEqual(shown(file, 3, 'B9'), ['text', 'Report _x005F_x0041_', '']);
  });

  it('keeps header rows in view and repeats them in print', () => {
    const pane = only(all(sheet(file, 1), 'pane'), () => true);
    assert.deepEqual(
      [attribute(pane, 'ySplit'), attribute(pane, 'xSplit'), attribute(pane, 'state')],
      ['5', '1', 'frozen'],
    );
    assert.equal(all(sheet(file, 3), 'pane')[0]?.getAttribute('xSplit'), null);
    const names = all(parsed(file, 'xl/workbook.xml'), 'definedName').map(name => [
      attribute(name, 'name'),
      words(name),
    ]);
    assert.deepEqual(names, [
      ['_xlnm._FilterDatabase', "'All figures'!$A$4:$E$9"],
      ['_xlnm.Print_Titles', "'By provision'!$4:$5"],
      ['_xlnm.Print_Titles', "'Units all staff posts'!$4:$4"],
      ['_xlnm.Print_Titles', "'All figures'!$4:$4"],
    ]);
    assert.equal(
      attribute(
        only(all(sheet(file, 3), 'autoFilter'), () => true),
        'ref',
      ),
      'A4:E9',
    );
    assert.equal(all(sheet(file, 1), 'autoFilter').length, 0);
  });

  it('prints across, one page wide, and names groups once', () => {
    const setup = only(all(sheet(file, 1), 'pageSetup'), () => true);
    assert.deepEqual(
      ['orientation', 'fitToWidth', 'fitToHeight'].map(name => attribute(setup, name)),
      ['landscape', '1', '0'],
    );
    assert.deepEqual(
      all(sheet(file, 1), 'mergeCell').map(merge => attribute(merge, 'ref')),
      ['B4:F4', 'G4:K4', 'L4:P4'],
    );
    assert.match(markupOf(file, 'xl/worksheets/sheet2.xml'), /&amp;LStaff &amp;&amp; posts&amp;RPage/);
  });

  it('S1: prints DRAFT at the head of every page of every sheet, and nothing there where it is none', () => {
    const heads = (report: Report) => {
      const made = openOffice(xlsxReport(report));
      return report.sheets.map((_, at) => all(sheet(made, at + 1), 'oddHeader').map(words));
    };
    const { draft, ...final } = exampleReport;
    assert.ok(draft !== undefined);
    assert.deepEqual(
      heads(exampleReport),
      exampleReport.sheets.map(() => ['&C&"Calibri,Bold"&16&KB3261EDRAFT']),
    );
    assert.deepEqual(
      heads(final),
      final.sheets.map(() => []),
    );
  });

  it('report.md 2: marks a partial number, sum and total, which all stay numbers', () => {
    const partial: Sheet = {
      ...sheetNamed('Partial'),
      columns: [
        { title: 'Place', kind: 'text' },
        { title: 'FIA', kind: 'figure', total: 'partial' },
        { title: 'MOHR', kind: 'figure' },
        { title: 'Combined', kind: 'figure' },
      ],
      rows: [
        [
          { kind: 'text', text: 'Punjab' },
          { kind: 'number', value: 58, partial: true },
          { kind: 'text', text: 'about 200' },
          { kind: 'sum', columns: [1, 2], partial: true },
        ],
        [
          { kind: 'text', text: 'Funds' },
          { kind: 'money', amount: 2.5, currency: 'PKR', partial: true },
        ],
      ],
      total: 'Total',
    };
    const made = openOffice(xlsxReport({ ...exampleReport, sheets: [partial] }));
    assert.deepEqual(shown(made, 1, 'B5'), ['number', '58', '#,##0" (partial)"']);
    assert.deepEqual(formula(made, 1, 'D5'), ['SUM(B5:C5)', '58']);
    assert.equal(shown(made, 1, 'D5')[2], '#,##0" (partial)"');
    assert.match(shown(made, 1, 'B6')[2] ?? '', /" \(partial\)"$/);
    assert.match(shown(made, 1, 'B7')[2] ?? '', /" \(partial\)"$/);
  });

  it('leads to addresses', () => {
    assert.equal(
      attribute(
        only(all(sheet(file, 3), 'hyperlink'), () => true),
        'ref',
      ),
      'E9',
    );
    assert.match(
      markupOf(file, 'xl/worksheets/_rels/sheet3.xml.rels'),
      /report\?a=1&amp;b=2" TargetMode="External"/,
    );
  });

  it('says on every sheet that it is a draft', () => {
    for (const index of [1, 2, 3]) {
      assert.equal(
        shown(file, index, 'A3')[1],
        'DRAFT: compiled with 12 errors still to be put right and 3 questions still to be answered',
      );
    }
  });

  it('cuts what no cell can hold, and says so', () => {
    const rows = [[{ kind: 'text', text: 'x'.repeat(40_000) } as const]];
    const columns = [{ title: 'Text', kind: 'text' } as const];
    const long = openOffice(
      xlsxReport({ ...exampleReport, sheets: [{ ...sheetNamed('Long'), columns, rows }] }),
    );
    const [, text = ''] = shown(long, 1, 'A5');
    assert.equal(text.length, 32_767);
    assert.ok(text.endsWith('x … (cut: a cell holds no more)'));
  });

  it('opens even where no sheet is wanted', () => {
    const empty: Report = { ...exampleReport, sheets: [] };
    assert.deepEqual(sheetNames(openOffice(xlsxReport(empty))), ['Report']);
  });
});

function sheetNamed(name: string): Sheet {
  return { name, title: name, notes: [], columns: [], rows: [] };
}

function sheetNames(from: OfficeFile): string[] {
  return all(parsed(from, 'xl/workbook.xml'), 'sheet').map(one => attribute(one, 'name'));
}

function sheet(from: OfficeFile, index: number) {
  return parsed(from, `xl/worksheets/sheet${index}.xml`);
}

function cell(from: OfficeFile, index: number, name: string) {
  return only(all(sheet(from, index), 'c'), one => attribute(one, 'r') === name);
}

function formula(from: OfficeFile, index: number, name: string): string[] {
  const found = cell(from, index, name);
  return ['f', 'v'].map(part => words(only(all(found, part), () => true)));
}

function style(from: OfficeFile, index: number, name: string) {
  const styles = parsed(from, 'xl/styles.xml');
  const forms = all(
    only(all(styles, 'cellXfs'), () => true),
    'xf',
  );
  return only(forms, form => forms.indexOf(form) === Number(attribute(cell(from, index, name), 's')));
}

/** Type, stored value and number format of a cell. */
function shown(from: OfficeFile, index: number, name: string): string[] {
  const found = cell(from, index, name);
  const value = all(found, 'v').map(words).join();
  const format = attribute(style(from, index, name), 'numFmtId');
  const code = all(parsed(from, 'xl/styles.xml'), 'numFmt').find(
    one => one.getAttribute('numFmtId') === format,
  );
  const isText = found.getAttribute('t') === 's';
  const text = isText
    ? words(all(parsed(from, 'xl/sharedStrings.xml'), 'si')[Number(value)] as never)
    : value;
  return [isText ? 'text' : 'number', text, code?.getAttribute('formatCode') ?? ''];
}
