import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

const PATH = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const { wordPattern, onEnterRules } = JSON.parse(readFileSync(PATH, 'utf8'));

describe('words', () => {
  const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));

  it('are whole IDs and sections', () => {
    assert.deepEqual(words('trends-1: prevention-2.c, PPC 371-A'), [
      'trends-1',
      'prevention-2.c',
      'PPC',
      '371-A',
    ]);
  });

  it('end before the field of a reference, and before a full stop', () => {
    assert.deepEqual(words('{{identification-1.total}} {{statistics-8.d.convicted}} in 371-A.'), [
      'identification-1',
      'total',
      'statistics-8.d',
      'convicted',
      'in',
      '371-A',
    ]);
  });

  it('are figures with their separators, dates, and words of any script', () => {
    assert.deepEqual(words('1,23,456 and 12.5 on 2020-02-18: government’s خواتین'), [
      '1,23,456',
      'and',
      '12.5',
      'on',
      '2020-02-18',
      'government’s',
      'خواتین',
    ]);
  });
});

describe('a new line', () => {
  /** What Enter at the end of a line begins the next one with, as VS Code applies the rules. */
  const next = (line: string): string => {
    const rule = (onEnterRules as EnterRule[]).find(({ beforeText }) => new RegExp(beforeText).test(line));
    const before = line.slice(0, line.length - line.trimStart().length);
    if (rule === undefined) return before;
    return before + (rule.action.indent === 'indent' ? '  ' : '') + (rule.action.appendText ?? '');
  };

  it('is indented below a key with nothing behind it, and below a text block', () => {
    assert.equal(next('trends:'), '  ');
    assert.equal(next('  prevention-2.c:'), '    ');
    assert.equal(next('    answer: |'), '      ');
    assert.equal(next('    answer: >-  # for the annex'), '      ');
    assert.equal(next('      PPC 371-A + PTPA 3(2):'), '        ');
  });

  it('stands deeper than the key where the key follows a dash', () => {
    assert.equal(next('  - text: |'), '      ');
  });

  it('goes on with a list, or with the entry of a list', () => {
    assert.equal(next('  - annexes/sop-2020.pdf'), '  - ');
    assert.equal(next('  - date: 2021-02-18'), '    ');
  });

  it('keeps its place below values, prose, and an empty dash', () => {
    assert.equal(next('    status: final'), '    ');
    assert.equal(next('      The districts were these:'), '      ');
    assert.equal(next('  - '), '  ');
  });
});
