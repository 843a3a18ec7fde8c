import assert from 'node:assert/strict';
import { readPath, readSide, writePath } from '../../server/src/questionnaire/side.ts';
import { inEnglish } from '../support/in-english.ts';

const questions = new Set([
  'atu-2',
  'identification-1',
  'prevention-2',
  'prevention-2.c',
  'complicity-8',
  'complicity-9',
]);

describe('one side of a check', () => {
  it('is a figure, the longest question ID first', () => {
    assert.deepEqual(readSide('prevention-2.c.reports', questions).value, {
      terms: [{ kind: 'figure', path: { question: 'prevention-2.c', keys: ['reports'] } }],
    });
    assert.deepEqual(readPath('prevention-2.x.reports', questions), {
      question: 'prevention-2',
      keys: ['x', 'reports'],
    });
  });

  it('is a cell of a split', () => {
    assert.deepEqual(readPath('identification-1.nationality.foreign', questions)?.keys, [
      'nationality',
      'foreign',
    ]);
  });

  it('is a sum', () => {
    const { value } = readSide(' sum( complicity-8.count,complicity-9.count )', questions);
    assert.deepEqual(
      value?.terms.map(({ kind, path }) => `${kind} ${writePath(path)}`),
      ['figure complicity-8.count', 'figure complicity-9.count'],
    );
  });

  it('is a number of entries', () => {
    assert.deepEqual(readSide('entries(atu-2.units)', questions).value, {
      terms: [{ kind: 'entries', path: { question: 'atu-2', keys: ['units'] } }],
    });
  });

  for (const text of [
    '',
    '7',
    'sum()',
    'sum(complicity-8.count,)',
    'sum(sum(atu-2.units))',
    'atu-2..units',
    'atu-2 + 1',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.match(
        inEnglish(readSide(text, questions).problem ?? ''),
        /is no figure; write a path|begins with no question/,
      );
    });
  }

  it('names the path that begins with no question', () => {
    assert.equal(
      inEnglish(readSide('sum(complicity-8.count, complicity-88.count)', questions).problem),
      '"complicity-88.count" begins with no question of this questionnaire.',
    );
  });

  it('is read in no time however long it is', () => {
    const started = performance.now();
    readSide(`sum(${'a.'.repeat(500)}`, questions);
    readSide(`${'a-'.repeat(500)}!`, questions);
    assert.ok(performance.now() - started < 100);
  });
});
