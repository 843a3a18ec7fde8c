import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Node } from '../../server/src/syntax/node.ts';
import type { PlacedEntry } from '../../server/src/syntax/placed.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import { shift } from '../../server/src/text/span.ts';
import { editText } from '../../server/src/text/text.ts';
import { long } from '../support/long.ts';

/** What half-typed files are made of. */
const pieces = [
  ...['questionnaire: a', 'trends:', 'trends', '  trends-1:', '  trends-2: ', 'laws:', 'answer: ', 'data: '],
  ...['\n', '\n', '\n  ', '\n    ', '\n      ', '\r\n', '\r\n  ', '\r', '\t', ' ', '  ', '\u00a0', '\ufeff'],
  ...['- ', '-', '? ', ': ', ':', '{', '}', '[', ']', ', ', ',', '"', "'", '|', '>-', '{{x}}', '{{', '}}'],
  ...['&a', '*a', '!t', '!', '<<: ', '# ', '#', '%', '@', '`', '---', '...', '\\d', '\ue021', '👍', 'é'],
  ...['text', 'two words', '1,234', 'PPC 371-A', 'a: b'],
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''));
/** A file of sections, some of them broken. */
const sections = fc
  .array(
    fc.tuple(
      fc.constantFrom('trends', 'laws', 'atu', 'dvc'),
      fc.array(fc.oneof(soup, fc.constant('4')), { maxLength: 4 }),
      soup,
    ),
    {
      maxLength: 12,
    },
  )
  .map(list =>
    list
      .map(
        ([id, answers, rest]) =>
          `${id}:\n${answers.map((answer, n) => `  ${id}-${n}: ${answer}\n`).join('')}${rest}\n`,
      )
      .join(''),
  );
const anything = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 }));

describe('every text', () => {
  it('is read without a throw, and every span lies inside it', () => {
    fc.assert(
      fc.property(anything, text => {
        const tree = parseTree(text);
        for (const { span, first } of tree.problems) assertInside(text, span, first ?? span);
        for (const root of tree.roots) assertEntry(text, root);
      }),
      { numRuns: long(1_000, 60_000) },
    );
  });

  it('is read the same after an edit as afresh, and keeps the pieces that did not change', () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), soup);
    fc.assert(
      fc.property(anything, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let tree = parseTree(text);
        for (const [at, length, typed] of edits) {
          const start = at % (tree.text.length + 1);
          const changed = tree.text.slice(0, start) + typed + tree.text.slice(start + length);
          tree = parseTree(changed, tree);
          const fresh = parseTree(changed);
          assert.deepEqual(tree.roots, fresh.roots);
          assert.deepEqual(tree.problems, fresh.problems);
        }
      }),
      { numRuns: long(300, 30_000), examples: [['*a\n!👍|é\n:', [[10, 0, '{{x}}']]]] },
    );
  });

  it('is read the same in a file of many sections, of which only those around the edit are read', () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 40 }), soup);
    fc.assert(
      fc.property(sections, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let tree = parseTree(text);
        for (const [at, length, typed] of edits) {
          const start = at % (tree.text.length + 1);
          const end = Math.min(tree.text.length, start + length);
          tree = parseTree(editText(tree.source, { span: { start, end }, newText: typed }), tree);
          const fresh = parseTree(tree.text);
          // In words of its own: to draw the difference of two trees takes long, and each of many shrunk ones has one.
          for (const what of ['parts', 'roots', 'problems', 'placed'] as const)
            assert.ok(isDeepStrictEqual(tree[what], fresh[what]), `other ${what}`);
        }
      }),
      { numRuns: long(100, 10_000) },
    );
  });
});

describe('a keystroke', () => {
  const lines = Array.from({ length: 40 }, (_, n) => `  trends-${n}:\n    answer: Text ${n}.\n`);
  const before = parseTree(`trends:\n${lines.join('')}`);

  it('costs the answer that it is in', () => {
    const after = parseTree(before.text.replace('Text 17.', 'Text 17!'), before);
    const [old = [], now = []] = [before, after].map(({ roots }) =>
      roots[0]?.children.map(({ entry }) => entry),
    );
    const changed = now.flatMap((entry, n) => (entry === old[n] ? [] : [entry.key.text]));
    assert.deepEqual(changed, ['trends-17']);
  });

  it('costs the section that it is in, and leaves those above and below the same values', () => {
    const sections = Array.from(
      { length: 40 },
      (_, n) => `section-${n}:\n${lines.slice(0, 4).join('')}# end\n`,
    );
    const long = parseTree(`questionnaire: a\n${sections.join('')}`);
    const at = long.text.indexOf('Text 2.', long.text.indexOf('section-17:'));
    for (const newText of ['x', '\n', '\n  trends-9: new\n', '']) {
      const after = parseTree(editText(long.source, { span: { start: at, end: at + 1 }, newText }), long);
      const changed = after.parts.flatMap(({ part }, n) =>
        part === long.parts[n]?.part ? [] : [part.roots[0]?.entry.key.text],
      );
      assert.deepEqual(changed, ['section-17']);
    }
  });

  it('leaves the answers around a new one as they are', () => {
    const after = parseTree(before.text.replace('  trends-17:', '  trends-99:\n  trends-17:'), before);
    const known = new Set(before.roots[0]?.children.map(({ entry }) => entry));
    const fresh = after.roots[0]?.children
      .filter(({ entry }) => !known.has(entry))
      .map(({ entry }) => entry.key.text);
    assert.deepEqual(fresh, ['trends-99']);
  });
});

/** What people write, in words that no sign begins and no colon or `#` divides. */
const words = fc
  .array(
    fc.constantFrom(
      'Recruitment',
      'moved',
      'online,',
      '(70%)',
      "Pakistan's",
      '“law”',
      '371-A',
      'a/b',
      '5',
      'é',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(list => list.join(' '))
  .filter(text => /^[\p{L}\d]/u.test(text));
const flowWord = fc.constantFrom('4', 'not-collected', 'PPC 371-A', 'Lahore');
const key = fc.constantFrom('status', 'answer', 'data', 'source', 'note', 'reason');
const value = fc.oneof(
  words,
  fc.array(words, { minLength: 1, maxLength: 3 }).map(lines => ({ block: lines })),
  fc
    .dictionary(fc.constantFrom('male', 'female', 'punjab'), flowWord, { minKeys: 1 })
    .map(map => ({ braces: map })),
);
const answers = fc.array(fc.dictionary(key, value, { minKeys: 1 }), { minLength: 1, maxLength: 5 });

describe('a file as it should be', () => {
  it('is read as it was written, with no mistake, whatever its line breaks', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (list, end, mark) => {
        const text = ['trends:', ...list.flatMap((answer, n) => linesOf(answer, n))].join('\n');
        const tree = parseTree((mark ? '\ufeff' : '') + `${text}\n`.replaceAll('\n', end));
        assert.deepEqual(tree.problems, []);
        assert.deepEqual(
          tree.roots[0]?.children.map(({ entry }) => entry.value && plain(entry.value)),
          list.map(answer =>
            Object.fromEntries(Object.entries(answer).map(([name, of]) => [name, meaning(of)])),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});

type Value =
  | string
  | { readonly block: readonly string[] }
  | { readonly braces: Readonly<Record<string, string>> };

function linesOf(answer: Readonly<Record<string, Value>>, n: number): string[] {
  const lines = Object.entries(answer).flatMap(([name, of]) => {
    if (typeof of === 'string') return [`    ${name}: ${of}`];
    if ('block' in of) return [`    ${name}: |`, ...of.block.map(line => `      ${line}`)];
    const cells = Object.entries(of.braces).map(([cell, figure]) => `${cell}: ${figure}`);
    return [`    ${name}: {${cells.join(', ')}}`];
  });
  return [`  trends-${n}:`, ...lines];
}

function meaning(of: Value): unknown {
  if (typeof of === 'string') return of;
  return 'block' in of ? `${of.block.join('\n')}\n` : { ...of.braces };
}

function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'sequence') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(entry => [entry.key.text, entry.value && plain(entry.value)]));
}

function assertEntry(text: string, { entry, offset, extent, children }: PlacedEntry): void {
  assertInside(text, extent, shift(entry.span, offset));
  assertNode(text, entry.key, offset);
  if (entry.value !== undefined) assertNode(text, entry.value, offset);
  for (const child of children) assertEntry(text, child);
}

function assertNode(text: string, node: Node, offset: number): void {
  const { start, end } = shift(node.span, offset);
  assertInside(text, { start, end });
  if (node.kind === 'scalar') assert.equal(node.raw, text.slice(start, end));
  if (node.kind === 'sequence') for (const item of node.items) assertNode(text, item, offset);
  if (node.kind !== 'mapping') return;
  for (const entry of node.entries) {
    assertNode(text, entry.key, offset);
    if (entry.value !== undefined) assertNode(text, entry.value, offset);
  }
}

function assertInside(
  text: string,
  ...spans: readonly { readonly start: number; readonly end: number }[]
): void {
  for (const { start, end } of spans) {
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  }
}
