import assert from 'node:assert/strict';
import { checkAccept, completionLines } from '../support/features.ts';

/** An answer to identification-1 with some data, of an office that answers for one place. */
const file = (data: string) => `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          ${data}
`;

describe('completion at a figure that may be withheld', () => {
  it('offers the mark where the figure is a small cell, in braces, on a line and in quotes', () => {
    for (const data of [
      'as-reported: {"girls, Punjab": 1$0}',
      'as-reported: {"girls, Punjab": "1$0"}',
      'nationality: {pakistani: 39, foreign: 1$0}\n          sex: {male: 39, female: 1}',
    ]) {
      assert.match(
        completionLines(file(data), {}),
        /^\s*1 \(withheld\) {2}value {2}known, and not to be sent/,
        data,
      );
    }
  });

  it('offers it where a withheld figure can be worked out of this one', () =>
    assert.match(
      completionLines(file('total: 40\n          sex: {male: 39$0, female: withheld}'), {}),
      /^\s*39 \(withheld\)/,
    ));

  it('does not offer it at a figure that points at nobody, nor twice', () => {
    for (const data of [
      'as-reported: {"girls, Punjab": 12$0}',
      'total: 1$0',
      'as-reported: {"girls, Punjab": 1 (withheld)$0}',
    ]) {
      assert.doesNotMatch(completionLines(file(data), {}), /\(withheld\)/, data);
    }
  });

  it('puts it behind the figure, which stays', () =>
    checkAccept(
      file('as-reported: {"girls, Punjab": 1$0, boys: 12}'),
      '1 (withheld)',
      file('as-reported: {"girls, Punjab": 1 (withheld)$0, boys: 12}'),
    ));
});
