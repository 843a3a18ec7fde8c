import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readCommonShapes } from '../../server/src/syntax/common-shapes.ts';
import { parseAny } from '../../server/src/syntax/parse-piece.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import { root } from '../support/tip.ts';

/** Every answer of the samples, as they are and with the line breaks of Windows. */
const PIECES = samples().flatMap(file =>
  parseTree(readFileSync(file, 'utf8')).placed.flatMap(({ piece }) => [
    piece.text,
    piece.text.replace(/\n/g, '\r\n'),
  ]),
);

/** What people type, and what YAML takes for a sign. */
const BITS =
  '\n|\r\n|\r| |  |    |x|:|: |- |-|#| # c|\n# c\n|a:|"|\'|{|}|[|]|,|, |\\|\n|>|{a: 1}|[b]|k: v\n|    k: v\n|\n      - a|~|...|---|&a|*a|!t|?|%|@|`|é|{{r}}|\\|<<: x|1:2|   \n|\n\n|\\|-|\\|+|\t|\u00a0|\ufeff'
    .split(/(?<!\\)\|/)
    .map(bit => bit.replace('\\|', '|'));

const edited = fc
  .record({
    piece: fc.constantFrom(...PIECES),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        gone: fc.nat(5),
        put: fc.constantFrom('', ...BITS),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ piece, edits }) =>
    edits.reduce((text, { at, gone, put }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + gone);
    }, piece),
  );

/** The same, with the nodes of the `yaml` package, wherever the short way reads a text at all. */
function checkAgainstPackage(text: string): boolean {
  const value = readCommonShapes(text);
  if (value === undefined) return false;
  assert.deepEqual({ text, value, problems: [], broken: false }, parseAny(text));
  return true;
}

describe('the common shapes', () => {
  it('are read as the YAML package reads them, and are nearly all that the samples hold', () => {
    const short = PIECES.filter(checkAgainstPackage);
    assert.ok(short.length > 0.95 * PIECES.length, `${short.length} of ${PIECES.length}`);
  });

  it('are read so of any text that was typed into them', () => {
    fc.assert(
      fc.property(edited, text => void checkAgainstPackage(text)),
      { numRuns: 4000 },
    );
  });
});

function samples(): string[] {
  const folder = join(root, 'samples');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.tip.yaml')).map(name => join(folder, name));
}
