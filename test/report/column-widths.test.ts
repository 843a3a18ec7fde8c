import assert from 'node:assert/strict';
import { cell, text } from '../../server/src/composition/build.ts';
import { columnWidths } from '../../server/src/report/column-widths.ts';
import type { Table } from '../../server/src/report/said.ts';

const page = 9298;

describe('the columns of a table', () => {
  it('keep a narrow table narrow', () => {
    const { widths, dense, upright } = columnWidths(tableOf(['Place', 'Victims'], ['Punjab', '120']), page);
    assert.ok(total(widths) < page / 3, `${widths}`);
    assert.deepEqual([dense, upright], [false, 0]);
  });

  it('share a page by how much they hold', () => {
    const long = 'a long answer of many words '.repeat(20);
    const { widths } = columnWidths(tableOf(['Place', 'Answer', 'Remark'], ['Punjab', long, long]), page);
    const [place = 0, answer = 0, remark = 0] = widths;
    assert.ok(total(widths) <= page && total(widths) > page - 10, `${widths}`);
    assert.ok(place < answer && answer === remark, `${widths}`);
  });

  it('become smaller, and then their titles stand, where there are many', () => {
    const some = columnWidths(tableOf(Array(8).fill('Balochistan'), Array(8).fill('1')), page);
    assert.deepEqual([some.dense, some.upright > 0, total(some.widths) <= page], [true, false, true]);
    const many = columnWidths(tableOf(Array(22).fill('Balochistan'), Array(22).fill('1')), page);
    assert.deepEqual([many.upright > 0, total(many.widths) <= page], [true, true]);
  });

  it('stay on the page however many there are', () => {
    const { widths } = columnWidths(tableOf(Array(60).fill('Total'), Array(60).fill('1,000,000')), page);
    assert.ok(total(widths) <= page, `${total(widths)}`);
  });

  it('let a word longer than the page break', () => {
    const { widths } = columnWidths(tableOf(['A', 'B'], ['x'.repeat(500), 'y']), page);
    assert.ok(total(widths) <= page, `${widths}`);
  });
});

function tableOf(titles: readonly string[], figures: readonly string[]): Table {
  return {
    kind: 'table',
    description: 'Illustrative.',
    columns: titles.map((_, index) => ({ kind: index === 0 ? 'text' : 'figure' })),
    head: [{ cells: titles.map(title => cell(title)) }],
    body: [{ cells: figures.map(figure => ({ content: [text(figure)] })) }],
    notes: [],
  };
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
