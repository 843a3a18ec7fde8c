import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Clipboard, pastesAt } from '../../server/src/features/paste.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { long } from '../support/long.ts';

/** Places that a range or a text may be pasted at, each with a `$0`. */
const ANSWERS = [
  'statistics:\n  statistics-table:$0\n',
  'statistics:\n  statistics-table:\n    data:\n      rows:\n        PPC 371-A:\n          registered: {punjab: 4}\n    note: x\n$0',
  'statistics:\n  statistics-table:\n    data: {rows: {371A: {registered: , conviction: {}}, PTPA 3: }}$0\n',
  'statistics:\n  statistics-2:\n    data: # of May\n      new-investigations: {KP: 2}\n    $0\n  statistics-3:\n',
  'statistics:\n  statistics-5:\n    data:\n      $0\n',
  'statistics:\n  statistics-3:\n    data:\n      provisions: $0\n',
  'identification:\n  identification-1: $0',
  'trends:\n  trends-7:\n    answer: $0\n    source: x\n',
  'trends:\n  trends-7:\n    answer: |\n      One.\n      $0two\n    source: x\n',
  'trends:\n  trends-7: {choice: yes, answer: "a $0 b"}\n',
  "trends:\n  trends-7:\n    source: 'a $0'\n",
  'trends:\n  trends-7:\n    source: FIA $0 return\n',
  'trends:\n  trends-7:\n    choice: yes\n    $0\n',
];

const HEADINGS =
  'Punjab|KP|K.P.K.|Islamabad|Gwadar|Registered|FIRs|Convicted|Total|G. Total|S. No.|Male|Children|2020|371A|370,371|3(2) PTPA|Section|Remarks'.split(
    '|',
  );
const FIGURES =
  '1,234|1,23,456|nil|-|—|07||N/A|۱۲۳|１２|12 (approx)|about 200|#REF!|45%|5 (FIA only)|pending|{a: b}|"x|#'.split(
    '|',
  );
const cell = fc.oneof(
  fc.constantFrom(...HEADINGS),
  fc.constantFrom(...FIGURES),
  fc.string({ maxLength: 8 }),
  fc.nat(999).map(String),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

const PLACES = ['Punjab', 'KP', 'K.P.K.', 'Islamabad', 'Gwadar', 'Male', 'Children', 'Total'];
const MEASURES = ['Registered', 'FIRs', 'Persons convicted', 'Arrests', '', 'Investigated'];
const LAWS = [
  '371A',
  's. 376 PPC',
  '3(2) PTPA',
  'Section 374/371-B',
  'Old law',
  'G. Total',
  'Sindh',
  'Balochistan',
];
const BODY = ['#REF!', '45%', '5 (FIA only)', 'see annex', 'about 200'];

/** A range with names on both sides, and the figures that it must not lose: those of totals are compared and not kept. */
const ranges = fc
  .record({
    title: fc.boolean(),
    serial: fc.boolean(),
    measures: fc.boolean(),
    columns: fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...MEASURES)), {
      minLength: 1,
      maxLength: 5,
    }),
    names: fc.array(fc.constantFrom(...LAWS), { minLength: 1, maxLength: 5 }),
    odd: fc.array(fc.constantFrom(...BODY), { minLength: 25, maxLength: 25 }),
    isOdd: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
  })
  .map(({ title, serial, measures, columns, names, odd, isOdd }) => {
    const figures: string[] = [];
    const body = names.map((name, n) => [
      ...(serial ? [String(n + 1)] : []),
      name,
      ...columns.map(([place], column) => {
        const at = n * 5 + column;
        const text = isOdd[at] && at % 3 === 0 ? (odd[at] ?? '') : String(401 + at);
        if (!/total/i.test(name + place)) figures.push(text);
        return text;
      }),
    ]);
    const head = (corner: string, level: readonly string[]) => [
      ...(serial ? ['S. No.'] : []),
      corner,
      ...level,
    ];
    const table = [
      ...(title
        ? [
            head(
              'Illustrative',
              columns.map(() => ''),
            ).map(text => text.replace('S. No.', '')),
          ]
        : []),
      ...(measures
        ? [
            head(
              'Law',
              columns.map(([, measure]) => measure),
            ),
          ]
        : []),
      head(
        measures ? '' : 'Law',
        columns.map(([place]) => place),
      ),
      ...body,
    ];
    return { table, figures };
  });

describe('pasting', () => {
  it('fails on no text and no page, and leaves the file as legible as it was', function () {
    this.timeout(long(60_000, 3_600_000));
    const tags = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=3>',
      '<td rowspan="2">',
      '</td>',
      '</table>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul>',
      '<li>',
      '</ul>',
      '<a href="https://x.pk">',
      '</a>',
      '<!--',
      '-->',
      '<![if x]>',
      "<span style='mso-list:Ignore'>",
      '</span>',
      '<',
      '&amp;',
      '&#xffff;',
      '<br>',
      "<p style='mso-list:l0 level2 lfo1'>",
    );
    const html = fc.array(fc.oneof(tags, cell), { maxLength: 25 }).map(parts => parts.join(''));
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), rows.map(tsv));
    fc.assert(
      fc.property(
        fc.constantFrom(...ANSWERS),
        fc.option(text, { nil: undefined }),
        fc.option(html, { nil: undefined }),
        (answer, plain, page) => {
          checkLegible(answer, {
            ...(plain !== undefined && { text: plain }),
            ...(page !== undefined && { html: page }),
          });
        },
      ),
      { numRuns: long(100, 6_000) },
    );
  });

  it('loses no figure of a range: each is in the answer, in the comment below it, or in a sentence', () => {
    let pasted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...ANSWERS.slice(0, 5)), ranges, (answer, { table, figures }) => {
        const result = paste(answer, { text: tsv(table) });
        if (result?.kind !== 'range') return;
        pasted++;
        const told = plain(`${result.after} ${result.notes.join(' ')}`);
        // A column of percentages is left out as a whole, and named.
        const share = /Percentages were left out/.test(told);
        for (const figure of figures.filter(each => !(share && each.endsWith('%'))))
          assert.ok(told.includes(plain(figure)), `${figure} is nowhere in:${told}`);
      }),
      { numRuns: long(100, 6_000) },
    );
    assert.ok(pasted > 15, `Only ${pasted} ranges had a place.`);
  });

  function checkLegible(answer: string, clipboard: Clipboard): void {
    const result = paste(answer, clipboard);
    if (result === undefined) return;
    const problems = parseTree(result.after).problems.map(({ kind, written }) => `${kind}: ${written}`);
    const known = parseTree(result.before).problems.map(({ kind, written }) => `${kind}: ${written}`);
    assert.deepEqual(problems, known, result.after);
  }

  function paste(answer: string, clipboard: Clipboard) {
    const marked = `questionnaire: tip-pakistan-2021\nrespondent: FIA\n${answer}`;
    const cursor = marked.indexOf('$0');
    const before = marked.replace('$0', '');
    const workspace = workspaceOf([{ path: 'main.tip.yaml', text: before }]);
    const [first] = pastesAt(workspace, `${FOLDER}/main.tip.yaml`, { start: cursor, end: cursor }, clipboard);
    return first && { before, after: applyEdits(before, first.edits), notes: first.notes, kind: first.kind };
  }

  function tsv(table: readonly (readonly string[])[]): string {
    return `${table.map(row => row.map(text => text.replace(/[\t\r\n"]/g, ' ')).join('\t')).join('\r\n')}\r\n`;
  }
});

function plain(text: string): string {
  return text.replace(/[\s"\\]+/g, ' ');
}
