import assert from 'node:assert/strict';
import { readHtml } from '../../server/src/import/html/html-tokens.ts';

describe('a page as tags and texts', () => {
  it('has letters for all names that HTML has for them, and for those of Windows', () => {
    const text = readHtml(
      'C&ocirc;te d&#146;Ivoire &Eacute;&#x2019; &Scaron;&amp;&nbsp;&notit; &bogus; &lt;b&gt; 5 < 6',
    );
    assert.deepEqual(text, [{ kind: 'text', text: 'Côte d’Ivoire É’ Š&\u00a0¬it; &bogus; <b> 5 < 6' }]);
  });
  it('leaves out what is hidden, and keeps style sheets apart', () => {
    const html =
      '<!-- a --><style>.x {y:z}</style><xml><w:View>Normal</w:View></xml><script>alert(1)</script><template><b>h</b></template><![if x]>T<![endif]>';
    assert.deepEqual(
      readHtml(html).filter(({ kind }) => kind === 'text' || kind === 'style'),
      [
        { kind: 'style', text: '.x {y:z}' },
        { kind: 'text', text: 'T' },
      ],
    );
  });
});
