import assert from 'node:assert/strict';
import fc from 'fast-check';
import { xlsxReport } from '../../server/src/report/xlsx.ts';
import { long } from '../support/long.ts';
import { compose } from './compose.ts';
import { all, openOffice, parsed, words } from './office-file.ts';

const figure = fc.oneof(
  { weight: 3, arbitrary: fc.nat(9999).map(value => ({ written: `${value}`, value })) },
  { weight: 1, arbitrary: fc.nat(9999).map(value => ({ written: `about ${value}`, value: undefined })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('not-available', 'not-collected', 'pending', 'withheld')
      .map(written => ({ written, value: undefined })),
  },
  { weight: 1, arbitrary: fc.constant({ written: '', value: undefined }) },
);

describe('a total in the workbook', () => {
  it('is the sum of what is known, and is marked partial whenever anything else belongs to it', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), figures => {
        const events = figures.map(
          ({ written }, n) =>
            `            - {title: T${n}, date: 2020-02-18${written === '' ? '' : `, attendance: ${written}`}}`,
        );
        const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    training:
      training-6:
        data:
          events:
${events.join('\n')}
`);
        const sheet = report.sheets.find(({ columns }) =>
          columns.some(({ title }) => title === 'Persons trained'),
        );
        const known = figures.flatMap(({ value }) => value ?? []);
        if (sheet === undefined) return assert.equal(known.length, 0);
        const at = sheet.columns.findIndex(({ title }) => title === 'Persons trained');
        if (known.length === 0) return;
        const isPartial = known.length < figures.length;
        assert.equal(sheet.columns[at]?.total, isPartial ? 'partial' : true);
        assert.equal(
          sheet.notes.some(note => note.startsWith('Persons trained: the total is partial, without ')),
          isPartial,
        );
        const made = openOffice(xlsxReport({ ...report, sheets: [sheet] }));
        const sums = all(parsed(made, 'xl/worksheets/sheet1.xml'), 'f').map(formula => formula.parentNode);
        assert.deepEqual(
          sums.map(cell =>
            words((cell as ReturnType<typeof all>[number]).getElementsByTagName('v')[0] ?? assert.fail()),
          ),
          [`${known.reduce((sum, value) => sum + value, 0)}`],
        );
      }),
      { numRuns: long(60, 3_000) },
    );
  }).timeout(long(60_000, 3_600_000));
});
