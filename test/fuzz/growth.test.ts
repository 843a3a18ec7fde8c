import assert from 'node:assert/strict';
import { sampleOf } from '../support/long.ts';
import { FAMILIES } from './time/families.ts';
import { growthsOf } from './time/growth.ts';

const SIZE = 500;
/** Of those whose square is not felt sooner. */
const LONG: Readonly<Record<string, number>> = { tabs: 3000, 'steps back of indentation': 3000 };
/** In milliseconds. Beside other work of the machine, less says nothing; `npm run fuzz -- time` looks closer. */
const UNFELT = 250;

describe('twice as much text', function () {
  this.timeout(120_000);

  // Mocha has the whole stack noted with every error; elsewhere an error costs the same at any depth.
  const { stackTraceLimit } = Error;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  for (const [name, textOf] of sampleOf(Object.entries(FAMILIES), 4)) {
    it(`takes no more than its share of time: ${name}`, () => {
      assert.deepEqual(growthsOf(textOf, LONG[name] ?? SIZE, UNFELT), []);
    });
  }
});
