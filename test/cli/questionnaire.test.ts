import assert from 'node:assert/strict';
import { root, tip } from '../support/tip.ts';

describe('tip questionnaire', () => {
  it('lists the 154 IDs that take an answer', () => {
    const { code, out } = tip(root, 'questionnaire');
    assert.equal(code, 0);
    const ids = out.split('\n').flatMap(line => /^ {2}(\S+) +\S/.exec(line)?.[1] ?? []);
    assert.equal(ids.length, 154);
    assert.equal(new Set(ids).size, 154);
    assert.ok(
      ids.includes('prevention-2.c') && ids.includes('statistics-table') && !ids.includes('prevention-2'),
    );
  });

  it('says which questionnaires there are where one is unknown', () => {
    const { code, err } = tip(root, 'questionnaire', 'tip-pakistan-2099');
    assert.equal(code, 2);
    assert.match(err, /There is no questionnaire tip-pakistan-2099; there is tip-pakistan-2021\./);
  });
});
