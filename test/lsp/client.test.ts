import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../server/src/composition/plain-text.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { requests } from '../../server/src/lsp/requests.ts';
import { wordFolds } from '../../server/src/lsp/wording/folding.ts';
import { snippetless } from '../../server/src/lsp/wording/snippet.ts';
import { WHOLE } from '../support/abilities.ts';

describe('what a client announces', () => {
  it('is read whatever it is: nothing that it says keeps the server from starting', () => {
    const junk = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
    );
    const mangled = (value: unknown): fc.Arbitrary<unknown> =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, junk)
        : fc.oneof(
            {
              weight: 8,
              arbitrary: fc.record(
                Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mangled(each)])),
              ),
            },
            junk,
          );
    fc.assert(
      fc.property(mangled(WHOLE), junk, (capabilities, initializationOptions) => {
        const client = clientOf({ capabilities: capabilities as object, initializationOptions });
        for (const { capabilities: promise } of requests) if (typeof promise === 'function') promise(client);
      }),
      { numRuns: 500 },
    );
  });

  it('does not say more than it does', () => {
    const { completion, tokens, edits, folding } = clientOf({ capabilities: {} });
    assert.equal(completion.snippets || completion.labelDetails, false);
    assert.equal(completion.documentation, 'string');
    assert.equal(tokens, undefined);
    assert.equal(edits.operations.size, 0);
    assert.equal(folding.limit, Number.POSITIVE_INFINITY);
  });
});

describe('a snippet without its signs', () => {
  it('is what stands in the file when nobody fills it in', () => {
    for (const [snippet, text] of [
      ['choice: $1\n    answer: $0', 'choice: \n    answer: '],
      ['{level: off, reason: "$0"\\}', '{level: off, reason: ""}'],
      ['${1}a${2:b}${3:c ${4:d\\}} e}', 'abc d} e'],
      ['${1|yes,no,a\\,b|} $0', 'yes '],
      ['\\$5 and $ and ${x} and \\\\', '$5 and $ and ${x} and \\'],
      ['${1:open', '${1:open'],
      ['', ''],
    ] as const) {
      assert.equal(snippetless(snippet), text, snippet);
    }
  });

  it('gives back any text that was escaped, whatever stops stand in it', () => {
    const stop = fc.constantFrom('$0', '$1', '$12', '${1}', '${3:}');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), stop)), parts => {
        const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&');
        const snippet = parts.map(([text, each]) => escaped(text) + each).join('');
        // A number behind a stop would be one of it.
        fc.pre(parts.every(([text], n) => !/^\d/.test(text) || !/\d$/.test(parts[n - 1]?.[1] ?? '')));
        assert.equal(snippetless(snippet), parts.map(([text]) => text).join(''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text without its form', () => {
  it('says what the Markdown says', () => {
    assert.equal(
      plainText(
        '**Wants** a `number` of [cases](https://x.pk)\n\n- one\n- two *b*\n\n| A | B |\n|---|--:|\n| 1 |  |\n\n> said\n\n1,5\\* H<sub>2</sub>O',
      ),
      'Wants a number of cases\n\n- one\n- two b\n\nA  B\n1  –\n\n  said\n\n1,5* H2O',
    );
  });

  it('keeps every word', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const form = fc.constantFrom(
      ['', ''],
      ['**', '**'],
      ['_', '_'],
      ['`', '`'],
      ['[', '](https://x.pk)'],
      ['> ', ''],
      ['- ', ''],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, form), { minLength: 1 }), parts => {
        const text = plainText(parts.map(([each, [open, close]]) => `${open}${each}${close}`).join('\n\n'));
        for (const [each] of parts) assert.ok(text.includes(each), text);
        assert.doesNotMatch(text, /[*`[\]]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('folds within a limit', () => {
  it('are the outermost, in the order of the file', () => {
    const fold = fc
      .tuple(fc.nat(30), fc.nat(10))
      .map(([startLine, more]) => ({ startLine, endLine: startLine + more }));
    fc.assert(
      fc.property(fc.array(fold), fc.nat(20), (folds, rangeLimit) => {
        const client = clientOf({ capabilities: { textDocument: { foldingRange: { rangeLimit } } } });
        const kept = wordFolds(folds, client) ?? [];
        assert.equal(kept.length, Math.min(rangeLimit, folds.length));
        assert.deepEqual(
          kept,
          folds.filter(each => kept.includes(each)),
        );
        const holds = (outer: (typeof folds)[number], inner: (typeof folds)[number]) =>
          outer.startLine < inner.startLine && inner.endLine < outer.endLine;
        for (const inner of kept)
          for (const outer of folds) if (holds(outer, inner)) assert.ok(kept.includes(outer));
      }),
      { numRuns: 300 },
    );
  });
});
