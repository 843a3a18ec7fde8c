import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, offsetAt, positionAt } from '../../server/src/text/line-index.ts';
import { differenceOf, editText, sliceOf, textOf, wholeOf } from '../../server/src/text/text.ts';

/** Long enough for several blocks, with every kind of line break, at the end of blocks too. */
const lines = fc.constantFrom('a: b', '  c: d', '', '# x', 'é👍', 'word '.repeat(40), 'x'.repeat(5000));
const breaks = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '');
const typed = fc
  .array(fc.tuple(lines, breaks), { maxLength: 30 })
  .map(parts => parts.map(([line, end]) => line + end).join(''));
const edit = fc.tuple(
  fc.nat(),
  fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 20_000 })),
  fc.oneof(typed, breaks),
);

describe('a text in blocks', () => {
  it('is, after any edits, what a string would be', () => {
    fc.assert(
      fc.property(
        typed,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat()),
        (first, edits, places) => {
          let text = textOf(first);
          let whole = first;
          for (const [at, length, newText] of edits) {
            const start = at % (whole.length + 1);
            const end = Math.min(whole.length, start + length);
            const before = text;
            const old = whole;
            whole = whole.slice(0, start) + newText + whole.slice(end);
            text = editText(text, { span: { start, end }, newText });
            assert.equal(wholeOf(text), whole);
            const difference = differenceOf(before, text);
            if (difference === undefined) assert.equal(whole, old);
            else {
              const { start: from, end: to, growth } = difference;
              assert.equal(old.slice(0, from) + whole.slice(from, to + growth) + old.slice(to), whole);
            }
          }
          const index = indexLines(whole);
          assert.deepEqual([text.length, text.lineCount], [index.length, index.lineCount]);
          for (const place of [0, whole.length, ...places]) {
            const at = place % (whole.length + 1);
            const position = positionAt(index, at);
            assert.deepEqual(positionAt(text, at), position);
            assert.equal(offsetAt(text, position), offsetAt(index, position));
            assert.equal(text.startOf(position.line + 1), index.startOf(position.line + 1));
            const end = (at * 7 + 13) % (whole.length + 1);
            if (at <= end) assert.equal(sliceOf(text, { start: at, end }), whole.slice(at, end));
          }
          assert.equal(text.startOf(text.lineCount), undefined);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('shares with the one before all blocks but those that an edit touches', () => {
    const long = textOf(Array.from({ length: 5000 }, (_, n) => `line ${n} of many\n`).join(''));
    const after = editText(long, { span: { start: 50_000, end: 50_001 }, newText: 'xyz' });
    const old = new Set(long.blocks.map(({ block }) => block));
    assert.ok(long.blocks.length > 10);
    assert.equal(after.blocks.filter(({ block }) => !old.has(block)).length, 1);
  });
});
