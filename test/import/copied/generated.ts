import type { Random } from '../../support/random.ts';

/** A cell of a made-up range, and what is true of it. */
export interface MadeCell {
  /** As plain text. */
  readonly text: string;
  /** As HTML, where that says more: a raised sign. */
  readonly html?: string;
  /** The number that was meant, where it is one. */
  readonly number?: number;
  /** Where it belongs in the answer, as keys with a slash between; absent where it belongs nowhere. */
  readonly path?: string;
  readonly kind: 'head' | 'figure' | 'total' | 'share' | 'other-year' | 'odd' | 'blank';
  /** True for a total that its parts do not add up to. */
  readonly wrong?: boolean;
  /** Places to the right that it covers, itself included. */
  readonly columns?: number;
}

export interface MadeRange {
  readonly question: string;
  readonly rows: readonly (readonly MadeCell[])[];
}

/** Names of one thing as officers write them, and the key that it has in an answer. */
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ['punjab', ['Punjab', 'PUNJAB', 'Punjab Province', 'پنجاب', 'Punjab*']],
  ['sindh', ['Sindh', 'Sind', 'سندھ']],
  ['kpk', ['KPK', 'K.P.', 'Khyber Pakhtunkhwa', 'خیبر پختونخوا', 'NWFP']],
  ['balochistan', ['Balochistan', 'بلوچستان', 'Balochistan [1]']],
  ['ict', ['ICT', 'Islamabad', 'Federal Capital']],
  ['gb', ['GB', 'Gilgit-Baltistan', 'گلگت بلتستان']],
];
const SEXES: readonly (readonly [string, readonly string[]])[] = [
  ['male', ['Male', 'Males', 'M']],
  ['female', ['Female', 'Females']],
  ['transgender', ['Transgender', 'TG', 'خواجہ سرا']],
];
const LAWS: readonly (readonly [string, readonly string[]])[] = [
  ['PPC 371-A', ['371-A', '371A PPC', 'PPC 371-A']],
  ['PPC 374', ['374', 'Section 374 PPC']],
  ['PTPA 3(2)', ['3(2) PTPA', 'PTPA 3(2)']],
  ['PPC 376', ['376 PPC']],
];
const MEASURES: readonly (readonly [string, readonly string[]])[] = [
  ['registered', ['Registered', 'FIRs registered', 'Cases Registered']],
  ['prosecution', ['Prosecution', 'Challaned', 'Prosecuted']],
  ['conviction', ['Convicted', 'Conviction']],
];
const UNKNOWN = ['Atlantis', 'Lahore', 'Smuggling', 'Raids', 'District Swat', 'نامعلوم'];
const OTHER_YEARS = ['2019', '2018-19', 'CY2018', 'Jan–Dec 2019', '۲۰۱۹', '2021', '2019*'];
const OWN_YEARS = [
  '2020',
  'CY 2020',
  '2020*',
  'Jan-Dec 2020',
  '۲۰۲۰',
  '01.01.2020 to 31.12.2020',
  'Year 2020',
];
const ODD = ['4-May', '1.21E+05', '-5', '2.5', '####', '#REF!', '(7)', '12/14', '1,23', 'see annex', '3:30'];
const UNSURE = ['-', '–', 'N/A', 'pending', 'about 900'];
const NOTES = ['Source: FIA', '* Provisional', 'Note: as reported by the units', '¹ Includes last year'];

type Named = readonly (readonly [string, readonly string[]])[];

/** One heading of rows or columns. */
interface Heading {
  readonly text: string;
  /** Its part of the path; absent where it is not asked for. */
  readonly key?: string;
  readonly kind: 'asked' | 'unknown' | 'other-year' | 'share' | 'total';
}

export function makeRange(random: Random): MadeRange {
  const kind = random.pick(['places', 'sexes', 'laws', 'measures', 'years', 'years-down'] as const);
  const numbers = new Numbers(random);
  switch (kind) {
    case 'places':
      return withFrame(
        random,
        numbers,
        'statistics-2',
        'Province',
        some(random, PLACES),
        plainColumns(random),
        key => `new-investigations/${key.join('')}`,
      );
    case 'sexes':
      return withFrame(
        random,
        numbers,
        'identification-1',
        'Sex',
        some(random, SEXES),
        plainColumns(random),
        key => `sex/${key.join('')}`,
      );
    case 'years':
      return withFrame(
        random,
        numbers,
        'statistics-2',
        'Province',
        some(random, PLACES),
        yearColumns(random),
        key => `new-investigations/${key.join('')}`,
      );
    case 'years-down':
      return withFrame(
        random,
        numbers,
        'identification-1',
        'Year',
        yearColumns(random),
        some(random, SEXES),
        key => `sex/${key.join('')}`,
      );
    case 'laws':
      return withFrame(
        random,
        numbers,
        'statistics-table',
        'Law',
        some(random, LAWS),
        twoLevels(random),
        ([law, rest]) => `rows/${law}/${rest}`,
      );
    case 'measures':
      return withFrame(
        random,
        numbers,
        'statistics-table',
        'Section',
        some(random, LAWS),
        twoLevels(random, 1),
        ([law, rest]) => `rows/${law}/${rest}`,
      );
  }
}

/** Numbers of which no two are the same, so that each is known again. */
class Numbers {
  readonly #random: Random;
  readonly #used = new Set<number>();

  constructor(random: Random) {
    this.#random = random;
  }

  next(): number {
    for (;;) {
      const number = this.#random.once(3) ? 2101 + this.#random.below(97_000) : 101 + this.#random.below(790);
      if (this.#used.has(number)) continue;
      this.#used.add(number);
      return number;
    }
  }
}

function some(random: Random, named: Named): Heading[] {
  const found = named
    .filter(() => !random.once(3))
    .map(([key, names]): Heading => ({ text: random.pick(names), key, kind: 'asked' }));
  const first = named[0];
  const headings: Heading[] =
    found.length > 0 || first === undefined
      ? found
      : [{ text: first[1][0] ?? '', key: first[0], kind: 'asked' }];
  if (random.once(4))
    headings.splice(random.below(headings.length + 1), 0, { text: random.pick(UNKNOWN), kind: 'unknown' });
  return headings;
}

function plainColumns(random: Random): Heading[] {
  const columns: Heading[] = [
    {
      text: random.pick(['Cases', 'Number', 'No. of cases', '2020', 'Total', 'تعداد', 'CY2020']),
      key: '',
      kind: 'asked',
    },
  ];
  if (random.once(2))
    columns.push({ text: random.pick(['%', 'Percent', 'Share of total', 'فیصد']), kind: 'share' });
  return columns;
}

function yearColumns(random: Random): Heading[] {
  const others = OTHER_YEARS.filter(() => random.once(3)).slice(0, 2);
  const columns: Heading[] = others.map(text => ({ text, kind: 'other-year' }));
  columns.splice(random.below(columns.length + 1), 0, {
    text: random.pick(OWN_YEARS),
    key: '',
    kind: 'asked',
  });
  return columns;
}

/** Measures above places: "Registered" over "Punjab" and "Sindh", with their totals; or one place alone. */
function twoLevels(random: Random, most = 3): (Heading & { readonly above: string })[] {
  const places = some(random, PLACES)
    .filter(({ kind }) => kind === 'asked')
    .slice(0, most);
  const total = random.once(2) && places.length > 1;
  return MEASURES.filter((_, n) => n === 0 || random.once(2)).flatMap(([measure, names]) => {
    const above = random.pick(names);
    const own = places.map(place => ({ ...place, key: `${measure}/${place.key}`, above }));
    return total ? [...own, { text: 'Total', kind: 'total' as const, above }] : own;
  });
}

function withFrame(
  random: Random,
  numbers: Numbers,
  question: string,
  corner: string,
  down: readonly Heading[],
  across: readonly (Heading & { readonly above?: string })[],
  pathOf: (keys: readonly string[]) => string,
): MadeRange {
  const body = down.map(row => [
    head(row.text),
    ...bodyRow(random, numbers, row, across, keys => pathOf(keys)),
  ]);
  const rows = [...headRows(corner, across), ...body];
  const canTotal = down.every(({ kind }) => kind !== 'other-year');
  if (canTotal && random.once(2)) rows.push(totalRow(random, body, across));
  if (random.once(4)) rows.unshift([head('Cases as reported (illustrative)', across.length + 1)]);
  if (random.once(4)) rows.push([head(random.pick(NOTES))]);
  return { question, rows };
}

function head(text: string, columns = 1): MadeCell {
  return { text, kind: text === '' ? 'blank' : 'head', ...(columns > 1 && { columns }) };
}

function headRows(corner: string, across: readonly (Heading & { readonly above?: string })[]): MadeCell[][] {
  const own = across.map(({ text }) => head(text));
  if (across.every(({ above }) => above === undefined)) return [[head(corner), ...own]];
  const above: MadeCell[] = [];
  let at = 0;
  while (at < across.length) {
    const text = across[at]?.above ?? '';
    let end = at;
    while (across[end]?.above === text && end < across.length) end++;
    above.push(head(text, end - at));
    at = end;
  }
  return [
    [head(corner), ...above],
    [head(''), ...own],
  ];
}

function bodyRow(
  random: Random,
  numbers: Numbers,
  row: Heading,
  across: readonly (Heading & { readonly above?: string })[],
  pathOf: (keys: readonly string[]) => string,
): MadeCell[] {
  const cells: MadeCell[] = [];
  for (const column of across) {
    if (column.kind === 'total') {
      const since = cells.slice(cells.findLastIndex(({ kind }) => kind === 'total') + 1);
      cells.push(total(random, since));
      continue;
    }
    if (column.kind === 'share') {
      cells.push({ text: random.pick(['58%', '42 %', '7.5%']), kind: 'share' });
      continue;
    }
    const outside = row.kind === 'other-year' || column.kind === 'other-year';
    const asked = row.kind === 'asked' && column.kind === 'asked';
    const path = asked ? pathOf([row.key ?? '', column.key ?? '']) : undefined;
    cells.push(figure(random, numbers, outside ? 'other-year' : 'figure', path));
  }
  return cells;
}

function figure(
  random: Random,
  numbers: Numbers,
  kind: 'figure' | 'other-year',
  path: string | undefined,
): MadeCell {
  if (random.once(9)) return { text: '', kind: 'blank' };
  if (kind === 'figure' && random.once(12)) return { text: random.pick(ODD), kind: 'odd' };
  if (kind === 'figure' && random.once(14)) return { text: random.pick(UNSURE), kind: 'odd' };
  const number = numbers.next();
  return { ...written(random, number), number, kind, ...(path !== undefined && { path }) };
}

/** A number as officers and programs write it. */
function written(random: Random, number: number): { readonly text: string; readonly html?: string } {
  const plain = String(number);
  const grouped = plain.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  const urdu = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(0x06f0 + Number(digit)));
  switch (random.below(14)) {
    case 0:
      return { text: grouped };
    case 1:
      return { text: grouped.replaceAll(',', '\u00a0') };
    case 2:
      return { text: urdu(grouped.replaceAll(',', '٬')) };
    case 3:
      return { text: `${plain}*` };
    case 4:
      return { text: `${plain} [1]` };
    case 5:
      return { text: `${plain}(a)` };
    case 6:
      return { text: `${plain}¹` };
    case 7:
      // Excel's text has the raised sign as a digit; its page tells.
      return { text: `${plain}1`, html: `${plain}<sup>1</sup>` };
    case 8:
      return { text: `'${plain}` };
    case 9:
      return { text: `${plain} (12%)` };
    case 10:
      return { text: [...plain].map(digit => String.fromCharCode(0xff10 + Number(digit))).join('') };
    default:
      return { text: plain };
  }
}

/** A total, mostly right, of cells all of which are exact; of others none is made. */
function total(random: Random, parts: readonly MadeCell[]): MadeCell {
  const exact = parts.every(({ kind }) => kind !== 'odd') && parts.some(({ number }) => number !== undefined);
  if (!exact) return { text: '', kind: 'blank' };
  const sum = parts.reduce((all, { number = 0 }) => all + number, 0);
  const number = random.once(3) ? sum + 1 + random.below(9) : sum;
  return { text: String(number), number, kind: 'total', wrong: number !== sum };
}

function totalRow(
  random: Random,
  body: readonly (readonly MadeCell[])[],
  across: readonly Heading[],
): MadeCell[] {
  return [
    head(random.pick(['Total', 'Grand Total', 'G. Total', 'کل', 'TOTAL:'])),
    ...across.map((column, n): MadeCell => {
      if (column.kind === 'share') return { text: '100%', kind: 'share' };
      const parts = body.flatMap(row => row[n + 1] ?? []);
      const cell = total(random, parts);
      return column.kind === 'other-year' && cell.kind === 'total' ? { ...cell, kind: 'other-year' } : cell;
    }),
  ];
}

/** Rows as a spreadsheet puts them on the clipboard as text. */
export function asText({ rows }: MadeRange): string {
  return rows
    .map(row =>
      row
        .flatMap(({ text, columns = 1 }) => [text, ...Array.from({ length: columns - 1 }, () => '')])
        .join('\t'),
    )
    .map(line => `${line}\r\n`)
    .join('');
}

type Dialect = (row: readonly MadeCell[]) => string;

const escaped = ({ html, text }: MadeCell) =>
  html ?? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');
const span = ({ columns = 1 }: MadeCell) => (columns > 1 ? ` colspan=${columns}` : '');

const EXCEL: Dialect = row =>
  ` <tr height=20 style='height:15.0pt'>\r\n${row
    .map(cell => `  <td${span(cell)} class=xl65 align=right\r\n  width=64>${escaped(cell)}</td>\r\n`)
    .join('')} </tr>\r\n`;
const CALC: Dialect = row =>
  `<tr>${row.map(cell => `<td${span(cell)} align="right" sdnum="1033;"><b><font color="#000000">${escaped(cell)}<br></font></b></td>`).join('\n\t\t')}</tr>`;
const SHEETS: Dialect = row =>
  `<tr style="height:21px;">${row.map(cell => `<td${span(cell)} style="overflow:hidden;" data-sheets-value="{&quot;1&quot;:2}">${escaped(cell)}</td>`).join('')}</tr>`;
const WORD: Dialect = row =>
  `<tr>${row.map(cell => `<td${span(cell)} valign=top><p class=MsoNormal><span lang=EN-US>${escaped(cell)}<o:p></o:p></span></p></td>`).join('')}</tr>`;

/** Rows as a page, in the ways of four programs. */
export function asPages({ rows }: MadeRange): string[] {
  const page = (before: string, dialect: Dialect, behind: string) =>
    `${before}<table>${rows.map(dialect).join('')}</table>${behind}`;
  return [
    page(
      '<html><head><style><!--td {mso-x:y;}--></style></head><body><!--StartFragment-->',
      EXCEL,
      '<!--EndFragment--></body></html>',
    ),
    page('<!DOCTYPE html><html><head><title></title></head><body>', CALC, '</body></html>'),
    page('<google-sheets-html-origin><style>td {x: y}</style>', SHEETS, '</google-sheets-html-origin>'),
    page('<html><body lang=EN-US>', WORD, '<p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>'),
  ];
}
