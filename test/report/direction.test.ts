import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginsRightToLeft, stretches } from '../../server/src/report/direction.ts';

describe('the direction of text', () => {
  it('changes at the letters of the other script, with what stands between these', () => {
    cuts('In Urdu: متاثرین کی شناخت, in English.', 'In Urdu: ', '<متاثرین کی شناخت', ', in English.');
    cuts('In (پنجاب) and سندھ 12', 'In (', '<پنجاب', ') and ', '<سندھ', ' 12');
    cuts('no Urdu at all', 'no Urdu at all');
  });

  it('is kept for English and figures within an Urdu paragraph', () => {
    cuts('دفعہ 371-A کے تحت (12)', '<دفعہ ', '371-A', '< کے تحت (', '12', '<)');
  });

  it('is that of the first letter', () => {
    assert.equal(beginsRightToLeft('12. (دفعہ) Section'), true);
    assert.equal(beginsRightToLeft('12. Section دفعہ'), false);
    assert.equal(beginsRightToLeft('12.'), false);
  });

  it('loses no character', () => {
    const character = fc.constantFrom('a', 'ب', '1', '۲', ' ', '.', '\u064e', '😀', '\ud83d', '\u200f', '漢');
    fc.assert(
      fc.property(fc.array(character), fc.boolean(), (characters, rightToLeft) => {
        const text = characters.join('');
        assert.equal(
          stretches(text, { rightToLeft })
            .map(one => one.text)
            .join(''),
          text,
        );
      }),
    );
  });
});

/** The stretches of a paragraph; `<` before one that is read from right to left. */
function cuts(text: string, ...expected: readonly string[]): void {
  const found = stretches(text, { rightToLeft: beginsRightToLeft(text) });
  assert.deepEqual(
    found.map(stretch => (stretch.rightToLeft ? `<${stretch.text}` : stretch.text)),
    expected,
  );
}
