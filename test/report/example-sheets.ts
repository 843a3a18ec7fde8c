import type { Cell, Sheet, TextCell } from '../../server/src/report/said.ts';

/** Sheets with one of everything; every figure is illustrative. */

const places = ['Punjab', 'Sindh', 'Khyber Pakhtunkhwa', 'Balochistan'];
const measures = ['Cases registered', 'Prosecution', 'Conviction'];

const byProvision: Sheet = {
  name: 'By provision',
  title: 'Cases registered, prosecuted and convicted by provision and province',
  notes: ['An empty cell is not stated, and not zero.', 'Not collected: no office keeps this figure.'],
  columns: [
    { title: 'Law/Section', kind: 'text' },
    ...measures.flatMap(group =>
      [...places, 'All'].map(title => ({ title, kind: 'figure' as const, group, total: true })),
    ),
  ],
  rows: ['PPC 366-A', 'PPC 371-A', 'PPC 371-B', 'PTPA 3(2)'].map((provision, row) => [
    text(provision),
    ...measures.flatMap((_, measure): Cell[] => [
      number(row + 4 - measure),
      row === 3 ? { kind: 'blank' } : number(row),
      row === 2 ? text('not collected') : number(1250 + row),
      row === 3 ? { kind: 'blank' } : number(0),
      { kind: 'sum', columns: [1, 2, 3, 4].map(column => column + 5 * measure) },
    ]),
  ]),
  total: 'Total',
  fixed: 1,
};

const unknown: Sheet = {
  name: 'Units [all]: staff/posts?',
  title: 'Staff & posts',
  notes: [],
  columns: [
    { title: 'Unit', kind: 'text' },
    { title: 'Men', kind: 'figure', total: true },
    { title: 'Women', kind: 'figure', total: true },
    { title: 'All', kind: 'figure', total: true },
  ],
  rows: [
    [text('Lahore'), text('pending'), { kind: 'blank' }, { kind: 'sum', columns: [1, 2] }],
    [text('Karachi')],
  ],
  total: 'Total',
};

const allFigures: Sheet = {
  name: 'All figures',
  title: 'All figures',
  notes: [],
  columns: [
    { title: 'Question', kind: 'text' },
    { title: 'Field', kind: 'text' },
    { title: 'Value', kind: 'figure' },
    { title: 'Date', kind: 'date' },
    { title: 'Source', kind: 'text', width: 40 },
  ],
  rows: [
    [text('efforts-9'), text('Federal funding'), money(12_500_000, 'PKR'), date('2020-02-18'), text('=1+1')],
    [text('efforts-9'), text('Grant'), money(1250.5, 'USD'), date('2020-02'), text('+92 51 000 0000')],
    [text('laws-2'), text('Notification'), text('0681924019'), date('2020-12-31'), text('-')],
    [text('atu-1'), text('Units'), number(9), { kind: 'blank' }, text('@ministry & <partners>')],
    [
      text('efforts-7'),
      text('Report _x0041_'),
      number(2.5),
      { kind: 'blank' },
      { kind: 'text', text: 'Annual report', address: 'https://example.gov.pk/report?a=1&b=2' },
    ],
  ],
  filter: true,
};

export const exampleSheets: readonly Sheet[] = [byProvision, unknown, allFigures];

function text(words: string): TextCell {
  return { kind: 'text', text: words };
}

function number(value: number): Cell {
  return { kind: 'number', value };
}

function money(amount: number, currency: string): Cell {
  return { kind: 'money', amount, currency };
}

function date(day: string): Cell {
  return { kind: 'date', date: day };
}
