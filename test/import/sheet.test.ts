import assert from 'node:assert/strict';
import { readRange } from '../../server/src/import/copied/copied-range.ts';
import { readFigures } from '../../server/src/import/figures/read-figures.ts';
import { sheetOf } from '../../server/src/import/figures/sheet.ts';
import { targetFor } from '../support/import.ts';
import { cells } from '../support/paste.ts';
import { COPIED } from './copied/expected.ts';

describe('what a copied range was taken for', () => {
  it('is said of each row and column', () => {
    const range = readRange(
      cells(
        'Cases by province (illustrative) | | | | |',
        'S. No. | Province | 2019 | 2020 | % | Remarks',
        '1 | Punjab | 3 | 4 | 57% | final',
        '2 | Atlantis | 1 | 2 | 20% | ',
        '3 | Sindh | | | | ',
        ' | Total | 4 | 6 | 100% | ',
        ' | Source: FIA | | | | ',
      ),
    );
    assert.ok(range);
    const sheet = sheetOf(readFigures(range, targetFor('statistics-2')));
    assert.deepEqual(
      sheet.rows.map(({ role, label }) => [role, label]),
      [
        ['title', 'Cases by province (illustrative)'],
        ['heading', 'Province, 2019, 2020, %, Remarks'],
        ['figure', 'Punjab'],
        ['unknown', 'Atlantis'],
        ['blank', 'Sindh'],
        ['total', 'Total'],
        ['note', 'Source: FIA'],
      ],
    );
    assert.deepEqual(
      sheet.columns.map(({ role, label }) => [role, label]),
      [
        ['numbering', ''],
        ['heading', 'Province'],
        ['period', '2019'],
        ['figure', '2020'],
        ['share', '%'],
        ['unknown', 'Remarks'],
      ],
    );
    assert.deepEqual(
      sheet.fates[2]?.map(fate => fate?.kind),
      [undefined, undefined, 'left-out', 'placed', 'left-out', 'listed'],
    );
  });

  it('is said of ten ranges of a spreadsheet program, and of each of their figures what became of it', () => {
    for (const { question, clipboard } of COPIED) {
      const range = readRange({ html: clipboard['text/html'], text: clipboard['text/plain'] });
      assert.ok(range);
      const { rows, columns, fates } = sheetOf(readFigures(range, targetFor(question)));
      assert.equal(rows.length, range.length);
      assert.equal(columns.length, range[0]?.length);
      const isBody = (n: number) =>
        !['title', 'heading', 'numbering', 'note', 'group'].includes(rows[n]?.role ?? '');
      const isFigures = (n: number) => !['heading', 'numbering', 'note'].includes(columns[n]?.role ?? '');
      for (const [n, row] of range.entries())
        for (const [column, cell] of row.entries())
          if (isBody(n) && isFigures(column) && /\d/.test(cell.text) && columns[column]?.role !== 'unknown')
            assert.ok(fates[n]?.[column], `${question}: ${cell.text}`);
    }
  });
});
