import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { markdownTree } from '../../server/src/composition/markdown-tree.ts';
import { parseMarkdown } from '../../server/src/composition/parse-markdown.ts';
import { long } from '../support/long.ts';

/** Lines of every kind, at the margin and further in, with blank ones between them. */
const line = fc.constantFrom(
  'A girl of **twelve** and *a boy*.',
  'more words',
  'words and  blanks ',
  '(in brackets)  ',
  '2016 was',
  '“Quoted” (in brackets)',
  '{{identification-1.total}} victims',
  '**Bold** begins',
  '- an item',
  '1. one',
  '2) two',
  '> quoted',
  '# Heading',
  '===',
  '---',
  '| Year | Total |',
  '|---|---:|',
  '| 2016 | 4,096 |',
  '```',
  '~~~',
  '<!-- a comment',
  '-->',
  '[a]: https://x.org',
  '[a]',
  '[^1] and ![picture](a.png)',
  '[^1]: a note',
  '+ item',
  '* item',
  '\\',
  'two blanks  ',
  '',
);
const indent = fc.constantFrom('', '', '', '  ', '    ', '\t');
const text = fc
  .array(fc.tuple(indent, line, fc.boolean()), { maxLength: 12 })
  .map(lines => lines.map(([before, words, blank]) => `${before}${words}${blank ? '\n' : ''}`).join('\n'));

describe('Markdown read in stretches', () => {
  it('is what it is read as a whole, with each thing in its place', () => {
    fc.assert(
      fc.property(text, typed => {
        assert.deepEqual(markdownTree(typed).children.map(placed), parseMarkdown(typed).children.map(placed));
      }),
      { numRuns: long(800, 60_000) },
    );
  });

  it('reads again only what changed', () => {
    const table = '| Year | Total |\n|---|---:|\n| 2016 | 4,096 |';
    const before = markdownTree(`A girl.\n\n${table}`).children[1];
    const after = markdownTree(`A boy.\n\n${table}`).children[1];
    assert.ok(before?.type === 'table' && after?.type === 'table');
    assert.equal(after.align, before.align, 'it is a copy of the same table');
  });
});

/** A node with its offsets alone: the numbers of lines are nowhere used. */
function placed(node: Nodes): object {
  const { position, ...rest } = node;
  const at = [position?.start.offset, position?.end.offset];
  return 'children' in node ? { ...rest, at, children: node.children.map(placed) } : { ...rest, at };
}
