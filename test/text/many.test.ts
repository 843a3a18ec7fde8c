import assert from 'node:assert/strict';
import { append, greatest, least } from '../../server/src/text/many.ts';

const MANY = Array.from({ length: 500_000 }, (_, n) => n);

describe('hundreds of thousands of values', () => {
  it('are compared', () => {
    assert.equal(greatest(MANY, 7), 499_999);
    assert.equal(greatest([1, 2], 7), 7);
    assert.equal(least(MANY), 0);
    assert.equal(least([]), Number.POSITIVE_INFINITY);
  });

  it('are put behind others', () => {
    const list = [7];
    append(list, MANY);
    assert.equal(list.length, 500_001);
  });
});
