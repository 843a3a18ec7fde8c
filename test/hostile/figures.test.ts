import assert from 'node:assert/strict';
import { tip } from '../support/built-tip.ts';
import { codesBelow, endure } from '../support/endure.ts';
import { testFolder } from '../support/folder.ts';

const LONG = '9'.repeat(400);

/** What is typed for a count, and what is found where it is no figure that can be counted with. */
const COUNTS: readonly (readonly [written: string, code: string])[] = [
  ['9'.repeat(1_000_000), 'unreadable-figure'],
  [LONG, 'unreadable-figure'],
  [`-${LONG}`, 'unreadable-figure'],
  ['-0', 'unreadable-figure'],
  ['-1', 'unreadable-figure'],
  ['1e999999', 'unreadable-figure'],
  ['1e-999999', 'unreadable-figure'],
  ['.inf', 'unreadable-figure'],
  ['-.inf', 'unreadable-figure'],
  ['.nan', 'unreadable-figure'],
  ['NaN', 'unreadable-figure'],
  ['Infinity', 'unreadable-figure'],
  [`0x${'f'.repeat(1000)}`, 'figure-with-text'],
  ['0o17', 'unreadable-figure'],
  ['1_000_000', 'unreadable-figure'],
  [`1${',000'.repeat(1000)}`, 'unreadable-figure'],
  [`1.${'0'.repeat(100_000)}`, 'unreadable-figure'],
  [`about ${LONG}`, 'unreadable-figure'],
  [`${LONG}%`, 'unreadable-figure'],
  ['99999999999999999999%', 'unreadable-figure'],
  [`PKR ${LONG}`, 'unreadable-figure'],
  [`${LONG} billion`, 'unreadable-figure'],
  [`${' '.repeat(100_000)}x`, 'ambiguous-figure'],
  [`1${'\\t'.repeat(100_000)}x`, 'figure-with-text'],
];

describe('figures beyond all counting', () => {
  it(`are told of, and the report holds no infinity: ${COUNTS.length} of them in every place`, function () {
    this.timeout(60_000);
    const folder = testFolder();
    try {
      for (const [n, [written]] of COUNTS.entries()) {
        const figure = /^[ \d.-]/.test(written) || written.includes('\\t') ? `"${written}"` : written;
        folder.write(
          `case-${n}/fia.tip.yaml`,
          `questionnaire: tip-pakistan-2021
respondent: FIA
trends:
  trends-1: The government identified ${written} victims.
identification:
  identification-1:
    data:
      total: ${figure}
      sex: {male: ${figure}, female: ${figure}}
statistics:
  statistics-table:
    data:
      rows:
        PPC 371-A:
          registered: {punjab: ${figure}, sindh: ${figure}}
      total:
        registered: {punjab: ${figure}}
`,
        );
      }
      const endured = endure(folder.path);
      const missed = COUNTS.flatMap(([written, code], n) => {
        const codes = codesBelow(endured, `case-${n}`);
        return codes.has(code)
          ? []
          : [`${written.slice(0, 40)}: ${code} is not among ${[...codes].join(', ')}`];
      });
      assert.deepEqual(missed, []);
      for (const { message } of endured.findings) {
        assert.doesNotMatch(message, /Infinity \(|NaN too|e\+\d/);
        assert.ok(message.length < 7_000, message.slice(0, 200));
      }
      assert.equal(tip(folder.path, 'compile', 'case-15').code, 1);
    } finally {
      folder.remove();
    }
  });
});
