import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatNumber } from '../../server/src/text/format-number.ts';

const ENGINE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

describe('a number as it is read', () => {
  for (const [value, read] of [
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567.5, '1,234,567.5'],
    [1.005, '1.01'],
    [0.004, '0'],
    [0.005, '0.01'],
    [999.995, '1,000'],
    [-52000, '-52,000'],
    [1e12, '1,000,000,000,000'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [Number.POSITIVE_INFINITY, '∞'],
  ] as const) {
    it(`${value} is ${read}`, () => assert.equal(formatNumber(value), read));
  }

  it('is what the engine says of it', () => {
    const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 });
    const parts = fc.integer({ min: 1, max: 1_000_000_000 }).map(thousandths => thousandths / 1000);
    fc.assert(
      fc.property(fc.oneof(whole, parts, fc.double({ min: 0.005, max: 1e15 })), value => {
        assert.equal(formatNumber(value), ENGINE.format(value));
      }),
      { numRuns: 5000 },
    );
  });
});
