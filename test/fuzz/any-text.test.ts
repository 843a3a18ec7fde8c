import assert from 'node:assert/strict';
import { bearSeed } from './any-text/report.ts';

const FOLDERS = 80;

describe('any text', function () {
  this.timeout(120_000);

  it(`is borne by everything that the program does, in ${FOLDERS} odd folders`, () => {
    for (let seed = 1; seed <= FOLDERS; seed++) {
      const { failure } = bearSeed(seed);
      if (failure !== undefined) assert.fail(failure);
    }
  });
});
