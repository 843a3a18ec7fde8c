import { rules } from '../server/src/rules/index.ts';
import { checkRules } from './support/check.ts';

/** Every rule's examples are its tests: the bad one has exactly the findings it shows, the good one none. */
describe('rules', () => {
  for (const rule of rules) {
    describe(rule.code, () => {
      for (const [n, { bad, good }] of rule.examples.entries()) {
        it(`finds what example ${n + 1} shows`, () => checkRules(bad, [rule]));
        it(`finds nothing in the mended example ${n + 1}`, () => checkRules(good, [rule]));
      }
    });
  }
});
