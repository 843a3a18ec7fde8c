import assert from 'node:assert/strict';
import fc from 'fast-check';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { singleVictim } from '../../server/src/rules/single-victim.ts';
import { withheldBy } from '../../server/src/rules/withheld.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';

/** The figures of an answer to identification-1 that are marked, by the explanation that would settle them. */
function marked(data: string): string[] {
  return factsIn(`${HEAD}identification:\n  identification-1:\n    data: ${data}\n`);
}

function factsIn(text: string): string[] {
  return findingsIn(workspaceOf([{ path: 'fia.tip.yaml', text }]), [singleVictim]).map(
    ({ fact }) => fact ?? '',
  );
}

describe('one victim of the whole country', () => {
  it('is told where two breakdowns of the same victims count one each: one woman, one foreigner', () => {
    const data = '{total: 40, nationality: {pakistani: 39, foreign: 1}, sex: {male: 39, female: 1}}';
    assert.deepEqual(marked(data).sort(), ['nationality.foreign', 'sex.female']);
    const text = `${HEAD}identification:\n  identification-1:\n    data: ${data}\n`;
    const [submission] = submissionsOf(workspaceOf([{ path: 'fia.tip.yaml', text }]));
    assert.ok(submission && withheldBy(submission).some(({ code }) => code === 'single-victim'));
  });

  it('is told by a label that says nationality with sex or age, and by parts of one question', () => {
    assert.deepEqual(marked('{total: 40, as-reported: {"Afghan girls": 1, men: 39}}'), [
      'as-reported.Afghan girls',
    ]);
    const parts = `${HEAD}statistics:\n  statistics-8.c:\n    data: {victims: {male: 12, female: 1}}\n  statistics-8.d:\n    data: {victims: {pakistani: 12, foreign: 1}}\n`;
    assert.equal(factsIn(parts).length, 2);
  });

  it('is an ordinary figure by sex or age alone, beside greater ones, of no known kind, withheld, or where the manifest allows it', () => {
    for (const data of [
      '{total: 40, sex: {male: 2, female: 38}}',
      '{total: 40, sex: {male: 39, female: 1}}',
      '{total: 40, sex: {male: 39, female: 1}, age: {child: 1, adult: 39}}',
      '{total: 40, as-reported: {women: 1, boys: 39}, sex: {male: 39, transgender: 1}}',
      '{total: 40, sex: {male: 39, female: 1}, nationality: {pakistani: 38, foreign: 2}}',
      '{total: 40, sex: {male: 39, female: 1}, nationality: {pakistani: 39, unspecified: 1}}',
      '{total: 40, sex: {male: 39, female: 1}, nationality: {pakistani: 39, foreign: 1 (withheld)}}',
      '{total: 1}',
    ]) {
      assert.deepEqual(marked(data), [], data);
    }
  });

  it('is found whichever breakdowns and numbers there are, and only then', () => {
    const count = fc.constantFrom(0, 1, 2, 3, 40);
    const pair = fc.tuple(count, count);
    fc.assert(
      fc.property(pair, pair, pair, pair, (sex, age, nationality, type) => {
        const write = ([a, b]: readonly number[], first: string, second: string) =>
          `{${first}: ${a}, ${second}: ${b}}`;
        const data = `{total: 80, sex: ${write(sex, 'male', 'female')}, age: ${write(age, 'child', 'adult')}, nationality: ${write(nationality, 'pakistani', 'foreign')}, type: ${write(type, 'forced-labor', 'sex-trafficking')}}`;
        const singles = (all: readonly (readonly number[])[]) => all.filter(own => own.includes(1)).length;
        const isTold = singles([nationality, type]) > 0 && singles([sex, age, nationality, type]) > 1;
        assert.equal(marked(data).length > 0, isTold, data);
      }),
      { numRuns: 1_000 },
    );
  });
});
