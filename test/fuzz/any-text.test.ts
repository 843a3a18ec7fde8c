import assert from 'node:assert/strict';
import { SEED_OF_RUN } from '../support/random.ts';
import { bearSeed } from './any-text/report.ts';

const FOLDERS = 20;

describe('any text', function () {
  this.timeout(120_000);

  it(`is borne by everything that the program does, in ${FOLDERS} odd folders`, () => {
    for (let seed = SEED_OF_RUN; seed < SEED_OF_RUN + FOLDERS; seed++) {
      const { failure } = bearSeed(seed);
      if (failure !== undefined) assert.fail(failure);
    }
  });
});
