import assert from 'node:assert/strict';
import { readRange } from '../../server/src/import/copied/copied-range.ts';
import type { ReadEntries } from '../../server/src/import/entries/entries.ts';
import { readList } from '../../server/src/import/entries/list.ts';
import { readRecords } from '../../server/src/import/entries/records.ts';
import { targetFor } from '../support/import.ts';

describe('entries of a range', () => {
  it('are listed or told of where they are no part of a record: signs, what is crossed out, shares and totals', () => {
    const read = records(
      'statistics-5',
      ['Place', 'Section', 'Persons', 'Fine', 'Remarks'],
      ['Punjab', '371-A<sup>1</sup>', '48 (60%)', '<s>500</s>', 'x'],
      ['Sindh', '371-B', '3*<s>4</s>', 'PKR 1,000', ''],
      ['Total', '2', '51', 'PKR 1,000', '7'],
    );
    assert.deepEqual(texts(read), [
      { place: 'punjab', provision: 'PPC 371-A', persons: '48' },
      { place: 'sindh', provision: 'PPC 371-B', persons: '3', fine: 'PKR 1,000' },
    ]);
    assert.deepEqual(listed(read), [
      'Remarks – Punjab: x',
      'Punjab, Fine – (crossed out: 500)',
      'Total, Section – 2 (a total that could not be compared)',
      'Total, Fine – PKR 1,000 (a total that could not be compared)',
      'Total, Remarks – 7 (a total that could not be compared)',
      'Sindh, Persons – (crossed out: 4)',
    ]);
    assert.deepEqual(read?.left.notes, ['Punjab, Section: 371-A [1]', 'Sindh, Persons: 3* (crossed out: 4)']);
    assert.deepEqual(read?.left.said, [
      'Percentages beside figures were left out: “48 (60%)”.',
      'This total could not be compared with its parts: “Total, Section: 2”, “Total, Fine: PKR 1,000”, “Total, Remarks: 7”.',
      'Crossed out in the copied table: “Punjab, Fine: (crossed out: 500)”.',
      'Signs of footnotes were taken off: “Punjab, Section: 371-A [1]”, “Sindh, Persons: 3* (crossed out: 4)”.',
    ]);
  });

  it('say of a total what does not agree', () => {
    const read = records(
      'statistics-5',
      ['Place', 'Section', 'Persons'],
      ['Punjab', '371-A', '48'],
      ['Sindh', '371-B', '3'],
      ['Total', '', '52'],
    );
    assert.deepEqual(read?.left.totals, [
      {
        sentence: 'In the column “Persons” the row “Total” says 52, but the rows add up to 51 (1 too few).',
        listed: true,
      },
    ]);
  });

  it('take a name that is merged for that of each row, and no figure', () => {
    const html =
      '<table><tr><td>Place<td>Section<td>Persons<tr><td rowspan=2>Punjab<td>371-A<td rowspan=2>48<tr><td>371-B</table>';
    const range = readRange({ html });
    assert.ok(range);
    const read = readRecords(range, targetFor('statistics-5'));
    assert.deepEqual(texts(read), [
      { place: 'punjab', provision: 'PPC 371-A' },
      { place: 'punjab', provision: 'PPC 371-B' },
    ]);
    assert.deepEqual(listed(read), [
      'Punjab, Persons – 48 (one cell for several rows or columns)',
      'Punjab, Persons – 48 (one cell for several rows or columns)',
    ]);
  });

  it('of a list are without what is crossed out, which is told', () => {
    const range = readRange({
      html: '<table><tr><td>1<td>371-A<sup>1</sup><tr><td>2<td><s>374</s><tr><td>3<td>370<s>366</s></table>',
    });
    assert.ok(range);
    const read = readList(range, targetFor('laws-6', ['data', 'provisions']));
    assert.deepEqual(
      read?.items.map(({ fields }) => fields[0]?.text),
      ['PPC 371-A', 'PPC 370'],
    );
    assert.deepEqual(listed(read), ['(crossed out: 374)', '(crossed out: 366)']);
    assert.deepEqual(read?.left.notes, ['371-A [1]']);
  });

  function records(question: string, ...rows: readonly (readonly string[])[]): ReadEntries | undefined {
    const cells = rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`);
    const range = readRange({ html: `<table>${cells.join('')}</table>` });
    return range && readRecords(range, targetFor(question));
  }

  function texts(read: ReadEntries | undefined): unknown {
    return read?.items.map(({ fields }) => Object.fromEntries(fields.map(({ key, text }) => [key, text])));
  }

  function listed(read: ReadEntries | undefined): string[] {
    return (read?.left.leftovers ?? []).map(({ label, cells }) =>
      [label, ...cells.map(cell => [cell.label, cell.text].filter(Boolean).join(': '))]
        .filter(Boolean)
        .join(' – '),
    );
  }
});
