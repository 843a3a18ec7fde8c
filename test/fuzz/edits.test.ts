import assert from 'node:assert/strict';
import { SEED_OF_RUN } from '../support/random.ts';
import { deviationInWords } from './edits/report.ts';
import { EDITS, walk } from './edits/walk.ts';

const SEQUENCES = 8;

describe('a folder that is edited', function () {
  this.timeout(120_000);

  it(`shows what it would show read afresh, over ${SEQUENCES * EDITS} edits`, () => {
    let comparisons = 0;
    for (let seed = SEED_OF_RUN; seed < SEED_OF_RUN + SEQUENCES; seed++) {
      const walked = walk(seed);
      comparisons += walked.comparisons;
      const { deviation } = walked;
      if (deviation !== undefined) assert.fail(deviationInWords(seed, walked.edits, deviation));
    }
    assert.ok(comparisons > 100, `${comparisons} comparisons`);
  });
});
