import assert from 'node:assert/strict';
import { findAttack } from '../support/attack.ts';
import { patternMakers, sourcePatterns } from '../support/source-patterns.ts';

/** As careless expressions are written, so that the search for attacks is seen to find them. */
const CARELESS: readonly RegExp[] = [
  /[.,;:!?'*_]+$/,
  /\s*(?:\/|\bto\b|–)\s*/,
  /^(\d[\d,]*(?:\.\d+)?)\s*(?:\/-)?\s*([a-z]+)?\s*(rupees|pkr|rs\.?)?\s*(?:\/-)?$/i,
  /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}+/u,
  /\{\{\s*([^{}]*?)\s*\}\}/g,
  /^(?:"[^"]*"|[^\s#'"][^#:]*)\s*:\s*(?:#.*)?$/,
  /^(a+)+$/,
];

/** They put together words of the program alone; nothing that is typed gets into one. */
const MAKERS = [
  'server/src/import/grid/cell-figure.ts',
  'server/src/model/misplaced-sign.ts',
  'server/src/model/read-short-form.ts',
  'server/src/model/small-cell-words.ts',
  'server/src/model/spreadsheet-figure.ts',
  'server/src/privacy/account.ts',
  'server/src/privacy/mail-address.ts',
  'server/src/privacy/tokens.ts',
  'server/src/rules/anachronism.ts',
  'server/src/syntax/indentation.ts',
  'server/src/syntax/sign-mistake.ts',
];

/** The templates of the program itself are all they are used on. */
const OWN_TEXT = 'server/src/report/xml.ts';

describe('regular expressions', () => {
  it('are attacked well enough that careless ones are found', function () {
    this.timeout(60_000);
    const missed = CARELESS.filter(pattern => findAttack(pattern) === undefined);
    assert.deepEqual(missed, []);
  });

  it('take time in proportion to the text, whatever is typed', function () {
    this.timeout(60_000);
    const patterns = sourcePatterns().filter(({ files }) => !files.includes(OWN_TEXT));
    assert.ok(patterns.length > 300, `${patterns.length} were found`);
    const slow = patterns.flatMap(({ pattern, files }) => {
      const attack = findAttack(pattern);
      return attack === undefined ? [] : [`${pattern} in ${files.join(', ')}: ${JSON.stringify(attack)}`];
    });
    assert.deepEqual(slow, []);
  });

  it('are written out in the source, and made of no text from outside', () => {
    assert.deepEqual(patternMakers().toSorted(), MAKERS);
  });
});
