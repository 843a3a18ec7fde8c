import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openDocuments } from '../../server/src/lsp/open-document.ts';
import { wholeOf } from '../../server/src/text/text.ts';

const typed = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '👍', ' ', 'key: value\n'), { maxLength: 20 })
  .map(parts => parts.join(''));
const position = fc.record({ line: fc.nat({ max: 12 }), character: fc.nat({ max: 12 }) });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text: typed }) },
  { weight: 1, arbitrary: fc.record({ text: typed }) },
);

describe('a document that the editor holds', () => {
  it('is what the protocol’s own library makes of the same changes', () => {
    fc.assert(
      fc.property(typed, fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }), (text, edits) => {
        let own = openDocuments.create('file:///a', 'tip-response', 1, text);
        const theirs = TextDocument.create('file:///a', 'tip-response', 1, text);
        for (const [n, changes] of edits.entries()) {
          for (const change of changes) {
            // Of a line that there is not the library makes another text than its own index says.
            const last = own.text.lineCount - 1;
            const near = 'range' in change ? { ...change, range: within(change.range, last) } : change;
            own = openDocuments.update(own, [near], n + 2);
            TextDocument.update(theirs, [near], n + 2);
          }
          assert.equal(wholeOf(own.text), theirs.getText());
          assert.equal(own.version, theirs.version);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function within({ start, end }: Range, last: number): Range {
  const clipped = ({ line, character }: Position) => ({ line: Math.min(line, last), character });
  return { start: clipped(start), end: clipped(end) };
}
