import assert from 'node:assert/strict';
import { rules } from '../server/src/rules/index.ts';
import { checkRule } from './support/check.ts';
import { fixedBy } from './support/fixes.ts';
import { parseFixture, printFixture } from './support/fixture.ts';

/**
 * Every rule's examples are its tests: the bad one has exactly the findings it shows, the good one none,
 * and where it says so the fixes lead from one to the other.
 */
describe('rules', () => {
  for (const rule of rules) {
    describe(rule.code, () => {
      for (const [n, { bad, good, fixed }] of rule.examples.entries()) {
        it(`finds what example ${n + 1} shows`, () => checkRule(bad, rule));
        it(`finds nothing in the mended example ${n + 1}`, () => checkRule(good, rule));
        if (fixed) {
          it(`mends example ${n + 1} by its fixes`, () =>
            assert.equal(fixedBy(rule, bad), printFixture(parseFixture(good), [])));
        }
      }
    });
  }
});
