import assert from 'node:assert/strict';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { type Completion, completionsAt } from '../../server/src/features/completion.ts';
import { contextAt } from '../../server/src/features/cursor-context.ts';
import { documentSymbolsOf } from '../../server/src/features/document-symbols.ts';
import { foldingRangesOf } from '../../server/src/features/folding.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { inlayHintsIn } from '../../server/src/features/inlay-hints.ts';
import { semanticTokensIn } from '../../server/src/features/semantic-tokens.ts';
import { type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { isMapping, isScalar, type Node, type Scalar } from '../../server/src/syntax/node.ts';
import type { PlacedEntry } from '../../server/src/syntax/placed.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import type { Span } from '../../server/src/text/span.ts';
import { readProjectFile } from '../questionnaire/read-definition.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { matchesTyped } from '../support/features.ts';
import { onBug } from '../support/hints.ts';
import { cutsOf, long, sampleOf } from '../support/long.ts';

const PATH = `${FOLDER}/main.tip.yaml`;
const sample = readProjectFile('test/features/sample.tip.yaml');

/** A key or a value of the sample, quotes left out. */
interface Token {
  readonly start: number;
  readonly word: string;
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly role: 'key' | 'value' | 'item';
}

describe('cursor context', () => {
  const files = ['pakistan-2021/responses/fia', 'pakistan-2021/submission', 'complete/submission'];
  for (const path of ['test/features/sample', ...files.map(name => `samples/${name}`)]) {
    it(`is what the parser says, at every key and value of ${path}`, () => {
      const text = readProjectFile(`${path}.tip.yaml`);
      const tokens = parseTree(text).roots.flatMap(root => tokensOf(root, []));
      assert.ok(tokens.length > 0);
      for (const { start, path: keys, role, word } of tokens) {
        const context = contextAt(text, start);
        const under = text.slice(context.span.start, context.span.end);
        assert.deepEqual({ role: context.role, keys: context.path, under }, { role, keys, under: word });
      }
    });
  }
});

describe('every truncation of a sample', function () {
  this.timeout(long(120_000, 1_200_000));

  const tokens = parseTree(sample).roots.flatMap(root => tokensOf(root, []));
  const decided = tokens.filter(isDecided);

  it('has every form of an answer', () => {
    assert.ok(sample.split('\n').length > 200);
    assert.ok(decided.length > 200, `${decided.length} words that are decided`);
  });

  it('gets completions, a hover, an outline and folds that fit it', () => {
    for (const end of cutsOf(sample)) {
      const workspace = truncated(end);
      for (const completion of completionsAt(workspace, PATH, end)) checkFit(completion, end);
      const hover = hoverAt(workspace, PATH, end);
      if (hover !== undefined) {
        assert.ok(
          hover.span.start <= end && end <= hover.span.end && hover.markdown !== '',
          `hover at ${end}`,
        );
      }
      for (const fold of foldingRangesOf(workspace, PATH)) {
        assert.ok(fold.start < fold.end && fold.end <= end, `fold ${fold.start} to ${fold.end} of ${end}`);
      }
      for (const { span, key, name } of documentSymbolsOf(workspace, PATH)) {
        assert.ok(span.start <= key.start && key.end <= span.end && span.end <= end, `${name} at ${end}`);
      }
    }
  });

  it('gets hints, lenses and tokens that stand in it, in their order', () => {
    for (const end of cutsOf(sample)) {
      const workspace = truncated(end);
      const hints = inlayHintsIn(workspace, PATH, { start: 0, end });
      checkOrder(
        hints.map(({ at }) => ({ start: at, end: at })),
        end,
      );
      for (const { label, tooltip } of hints) assert.ok(label !== '' && tooltip !== '', `hint in ${end}`);
      const lenses = codeLensesOf(workspace, PATH, onBug);
      checkOrder(
        lenses.map(({ key }) => key),
        end,
      );
      for (const { title } of lenses) assert.ok(title !== '', `lens in ${end}`);
      const tokens = semanticTokensIn(workspace, PATH, onBug).map(({ span }) => span);
      checkOrder(tokens, end);
      for (const { start, end: last } of tokens) assert.match(sample.slice(start, last), /^[^\n]+$/);
    }
  });

  it('is offered how it goes on, wherever that is decided', () => {
    const missed: string[] = [];
    for (const { start, word } of sampleOf(decided, 4)) {
      for (let end = start; end <= start + word.length; end++) {
        if (!offersAt(end).includes(word)) missed.push(`${sample.slice(start, end)}| of ${word}`);
      }
    }
    assert.deepEqual(missed, []);
  });

  it('is offered references at each letter of them', () => {
    const references = [...sample.matchAll(/(?<=\{\{(?:[A-Z]+:)?)[a-z][^{}]*(?=\}\})/g)];
    assert.ok(references.length > 5, `${references.length} references`);
    for (const { 0: whole, index } of references) {
      for (let end = index; end <= index + whole.length; end++) {
        const typed = sample.slice(index, end);
        assert.ok(
          offersAt(end).some(label => label.startsWith(typed)),
          `${typed}| of ${whole}`,
        );
      }
    }
  });

  it('has a hover wherever that is decided', () => {
    const whole = truncated(sample.length);
    const silent = decided.filter(({ start }) => hoverAt(whole, PATH, start) === undefined);
    assert.deepEqual(
      silent.map(({ word }) => word),
      [],
    );
  });
});

let workspace = workspaceOf([{ path: 'main.tip.yaml', text: '' }]);

/** The sample up to an offset, typed on from the one before. */
function truncated(end: number): Workspace {
  workspace = withDocument(workspace, PATH, sample.slice(0, end));
  return workspace;
}

/** The labels that an editor shows at the end of the truncated sample. */
function offersAt(end: number): string[] {
  return completionsAt(truncated(end), PATH, end)
    .filter(({ span, filterText }) => matchesTyped(sample.slice(span.start, end), filterText))
    .map(({ label }) => label);
}

/** Beside each other, from the beginning of the text to its end. */
function checkOrder(spans: readonly Span[], length: number): void {
  let before = 0;
  for (const { start, end } of spans) {
    assert.ok(before <= start && start <= end && end <= length, `${start} to ${end} of ${length}`);
    before = end;
  }
}

/** On one line, around the cursor. */
function checkFit({ span, label, filterText }: Completion, cursor: number): void {
  assert.ok(span.start <= cursor && cursor <= span.end, label);
  assert.ok(!sample.slice(span.start, cursor).includes('\n'), label);
  assert.ok(filterText !== '', label);
}

/** Figures, dates, titles, and other texts of the writer's own are not. */
function isDecided({ path, role, word }: Token): boolean {
  if (role === 'key') return path.at(-1) !== 'explain' || word.includes('-');
  const key = path.at(-1) ?? '';
  const closed = [
    'questionnaire',
    'respondent',
    'status',
    'choice',
    'level',
    'place',
    'provision',
    'kind',
    'suspended',
    'basis',
  ];
  if (closed.includes(key)) return true;
  if (role === 'item') return key === 'provisions';
  return ['no', 'being-drafted', 'not-collected', 'not-disaggregated', 'pending', 'withheld'].includes(word);
}

function tokensOf({ entry, offset, children }: PlacedEntry, path: readonly string[]): Token[] {
  const { key, value } = entry;
  const below = [...path, key.text];
  const own = tokenOf(key, offset, path, 'key');
  if (value !== undefined && children.length === 0) return [own, ...inside(value, offset, below, 'value')];
  return [own, ...children.flatMap(child => tokensOf(child, below))];
}

function inside(node: Node, offset: number, path: readonly string[], role: Token['role']): Token[] {
  if (isScalar(node)) {
    // Texts of several lines, and those with references, are looked at by themselves.
    const simple = node.style !== 'block' && !/\n|\{\{/.test(node.raw);
    return simple ? [tokenOf(node, offset, path, role)] : [];
  }
  if (isMapping(node)) {
    return node.entries.flatMap(entry =>
      tokensOf({ entry, offset, children: [], extent: entry.span, broken: false }, path),
    );
  }
  return node.items.flatMap(item => inside(item, offset, path, 'item'));
}

function tokenOf(
  { span, raw, style }: Scalar,
  offset: number,
  path: readonly string[],
  role: Token['role'],
): Token {
  const quoted = style === 'quoted';
  return { start: span.start + offset + (quoted ? 1 : 0), word: quoted ? raw.slice(1, -1) : raw, path, role };
}
