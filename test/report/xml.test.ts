import assert from 'node:assert/strict';
import { cleanText, xml } from '../../server/src/report/xml.ts';

describe('markup', () => {
  it('escapes text and attributes, and takes markup as it is', () => {
    const inner = xml`<b>${'x < y & "z" ]]>'}</b>`;
    assert.equal(
      xml`<a t="${'"<&>'}">${inner}${[inner]}${7}${false}${undefined}</a>`.markup,
      '<a t="&quot;&lt;&amp;&gt;"><b>x &lt; y &amp; &quot;z&quot; ]]&gt;</b><b>x &lt; y &amp; &quot;z&quot; ]]&gt;</b>7</a>',
    );
  });

  it("leaves out its own indentation and keeps the text's", () => {
    assert.equal(
      xml`<a
        b="1">
        <c/> ${'  two\n  lines'}
      </a>`.markup,
      '<a b="1"><c/>   two\n  lines</a>',
    );
  });

  it('drops control characters, mends half characters, and knows every line end', () => {
    assert.equal(cleanText('a\u0000b\u001bc\ufffed'), 'abcd');
    assert.equal(cleanText('a\ud800b\udc00c😀'), 'a\ufffdb\ufffdc😀');
    assert.equal(cleanText('1\r\n2\r3\n4\v5\u20286\t7'), '1\n2\n3\n4\n5\n6\t7');
  });
});
