import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../../server/src/rules/index.ts';
import { checkRules, findingsIn, workspaceOf } from '../../support/check.ts';
import { checkFix, checkFixTitles, withEdits } from '../../support/fixes.ts';
import { parseFixture } from '../../support/fixture.ts';

describe('F1: a figure that is torn from its name, or made another by its words', () => {
  it('female: ,100 transgender: is a comma in the wrong place', () => {
    const before = `
    identification:
      identification-1:
        data:
          sex: {male: 70, fem$0ale: ,100 transgender: }
`;
    checkFixTitles(
      before,
      `
    misplaced-sign: Write female: 100, transgender
`,
    );
    checkFix(
      before,
      'Write female: 100, transgender',
      `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 100, transgender: }
`,
    );
  });

  it('what a spreadsheet made of a figure is said, and a power of ten written in full', () => {
    const cells = (punjab: string, sindh: string, kpk: string) => `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: ${punjab}, sindh: ${sindh}, kpk: ${kpk}}
`;
    const at = (before: string, expected: string) => checkFixTitles(before, `\n${expected}\n`);
    at(cells('4-M$0ay', '1.21E+05', '86 cases'), '    (nothing)');
    at(
      cells('4-May', '1.2$01E+05', '86 cases'),
      '    spreadsheet-figure: Write 121000, exactly what “1.21E+05” stands for',
    );
    at(
      cells('4-May', '1.21E+05', '86 c$0ases'),
      '    figure-with-text: Write 86 (without “cases”)\n    figure-with-text: Write 86, and “cases” under answer',
    );
    checkFix(
      cells('4-May', '1.2$01E+05', '86 cases'),
      'Write 121000, exactly what “1.21E+05” stands for',
      cells('4-May', '121000', '86 cases'),
    );
    checkFix(
      cells('4-May', '1.21E+05', '86 c$0ases'),
      'Write 86 (without “cases”)',
      cells('4-May', '1.21E+05', '86'),
    );
  });

  it('a number that its words make another one is parted from none of them', () => {
    const unread = rules.filter(({ code }) =>
      ['figure-with-text', 'unreadable-figure', 'spreadsheet-figure'].includes(code),
    );
    const codeOf = (figure: string) => {
      const files = parseFixture(`
    identification:
      identification-1:
        data:
          total: ${figure}
`);
      return findingsIn(workspaceOf(files), unread).map(({ code }) => code);
    };
    for (const figure of [
      '5 million',
      '2 lakh',
      '1.25 crore',
      '3 or 4',
      '3 to 5',
      '3-4',
      '70 percent',
      '70%',
      '5+ cases',
      '12 dozen',
      '۵ لاکھ',
      '371-A',
      '5 and 6',
      '86/100',
      '2nd',
    ])
      assert.deepEqual(codeOf(figure), ['unreadable-figure'], figure);
    for (const figure of [
      '4-May',
      'May-04',
      '4 May',
      '04-May-20',
      'Jan 2020',
      '2020-05-04',
      '04/05/2020',
      '1.21E+05',
      '1,21E+05',
      '2e6',
      '۴-May',
    ])
      assert.deepEqual(codeOf(`"${figure}"`), ['spreadsheet-figure'], figure);
    for (const figure of [
      '86 cases',
      '4 (FIA only)',
      '7 (seven)',
      '12 women',
      '12 – women only',
      '۴ خواتین',
      '1,234 victims',
      '4 (2 in Sindh)',
    ])
      assert.deepEqual(codeOf(`"${figure}"`), ['figure-with-text'], figure);
  });

  it('a power of ten is written exactly, or not at all', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 999_999 }),
        fc.nat({ max: 8 }),
        fc.nat({ max: 5 }),
        (digits, zeros, shift) => {
          const value = BigInt(digits) * 10n ** BigInt(zeros);
          const text = String(digits);
          const point = Math.min(shift, text.length - 1);
          const mantissa = point === 0 ? text : `${text.slice(0, -point)}.${text.slice(-point)}`;
          const files = parseFixture(`
    identification:
      identification-1:
        data: {total: ${mantissa}E+${zeros + point}}
`);
          const [fix] = findingsIn(
            workspaceOf(files),
            rules.filter(({ code }) => code === 'spreadsheet-figure'),
          ).flatMap(finding => finding.fixes());
          assert.match(withEdits(files, fix?.edits ?? [])[0]?.text ?? '', new RegExp(`total: ${value}\\}`));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an unknown key is kept as a note with its name', () => {
    checkFix(
      `
    identification:
      identification-1:
        data: {total: 120, sh$0elters: 4}
`,
      'Keep shelters as a note',
      `
    identification:
      identification-1:
        data: {total: 120}
        note: "shelters: 4"
`,
    );
  });

  it('a figure without its colon is read as it was meant', () => {
    checkRules(
      `
    identification:
      identification-1:
        data:
          sex: {male 70, female:100 transgender: 2}
  #             ^^^^^^^ error misplaced-sign: By sex: write male: 70, and not male 70.
  #                      ^^^^^^^^^^^^^^^^^^^^^^ error misplaced-sign: By sex: write female: 100, transgender, and not female:100 transgender.
`,
      rules.filter(({ code }) => code === 'misplaced-sign' || code === 'unknown-key'),
    );
  });
});
