import assert from 'node:assert/strict';
import { type Completion, completionsAt } from '../../server/src/features/completion.ts';
import { contextAt } from '../../server/src/features/cursor-context.ts';
import { type DocumentSymbol, documentSymbolsOf } from '../../server/src/features/document-symbols.ts';
import { foldingRangesOf } from '../../server/src/features/folding.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import { FOLDER, workspaceOf } from './check.ts';
import { type FixtureFile, parseFixture, printFixture } from './fixture.ts';

/** A fixture with its cursor: `$0` in one of its files. */
export interface Opened {
  readonly documents: readonly FixtureFile[];
  readonly workspace: Workspace;
  readonly path: string;
  readonly text: string;
  readonly cursor: number;
}

/** Other files of the folder, for attachments, stand in `files`. */
export function open(fixture: string, files: readonly string[] = []): Opened {
  const documents = parseFixture(fixture);
  const file = documents.find(
    (found): found is FixtureFile & { cursor: number } => found.cursor !== undefined,
  );
  assert.ok(file, 'The fixture has no cursor.');
  const others = [...documents.map(({ path }) => path), ...files].map(path => `${FOLDER}/${path}`);
  const workspace = { ...workspaceOf(documents), files: new Set(others) };
  return { documents, workspace, path: `${FOLDER}/${file.path}`, text: file.text, cursor: file.cursor };
}

/**
 * Where the cursor of a text stands (`$0`), in one line: role, path, the text under the cursor with `|` for
 * the cursor, and what else is not as usual.
 */
export function contextLine(marked: string): string {
  const cursor = marked.indexOf('$0');
  assert.ok(cursor >= 0, 'The text has no cursor.');
  const text = marked.replace('$0', '');
  const context = contextAt(text, cursor);
  const { role, path, span, inItem, flow, siblings, named, glued, quote, closed } = context;
  const under = `${text.slice(span.start, cursor)}|${text.slice(cursor, span.end)}`;
  const parts = [
    role,
    path.length === 0 ? '(root)' : path.join(' > '),
    role === 'prose' || role === 'nothing' ? '' : `‹${under}›`,
    inItem ? 'in an item' : '',
    flow ? 'flow' : '',
    quote === undefined ? '' : `quote ${quote}`,
    named ? 'named' : '',
    glued ? 'glued' : '',
    role === 'reference' ? `closed ${closed}` : '',
    role === 'key' && !flow ? `column ${context.column}` : '',
    siblings.length === 0 ? '' : `beside ${siblings.join(', ')}`,
  ];
  return parts.filter(part => part !== '').join(' · ');
}

/** What an editor shows at the cursor: the completions that what is typed filters out, in their order. */
function completionsIn({ workspace, path, text, cursor }: Opened): Completion[] {
  return completionsAt(workspace, path, cursor).filter(({ span, filterText }) =>
    matchesTyped(text.slice(span.start, cursor), filterText),
  );
}

/** Letters in their order, the first at the beginning of a word: as VS Code filters. */
export function matchesTyped(typed: string, filterText: string): boolean {
  const wanted = typed.trimStart().toLowerCase();
  const text = filterText.toLowerCase();
  if (wanted === '') return true;
  for (
    let start = text.indexOf(wanted[0] ?? '');
    start >= 0;
    start = text.indexOf(wanted[0] ?? '', start + 1)
  ) {
    if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) continue;
    let at = start;
    let n = 0;
    for (; at < text.length && n < wanted.length; at++) if (text[at] === wanted[n]) n++;
    if (n === wanted.length) return true;
  }
  return false;
}

/** What a list is printed with. */
export interface ListOptions {
  /** Lines printed; `…` stands for the rest. */
  readonly most?: number;
  /** Other files of the folder. */
  readonly files?: readonly string[];
}

/** The list as `label  kind  detail  (description)` lines. */
export function checkCompletion(fixture: string, expected: string, options: ListOptions = {}): void {
  assert.equal(completionLines(fixture, options), trimmed(expected));
}

export function completionLines(fixture: string, { most = 12, files = [] }: ListOptions): string {
  const found = completionsIn(open(fixture, files));
  const lines = found
    .slice(0, most)
    .map(({ label, kind, detail, description }) =>
      [label, kind, detail, description && `(${description})`].filter(part => part !== undefined).join('  '),
    );
  if (found.length > most) lines.push('…');
  return block(lines.length === 0 ? '(nothing)' : lines.join('\n'));
}

/** The text once the completion with a label is accepted; `$1` and `$0` are where the cursor goes. */
export function checkAccept(
  before: string,
  label: string,
  after: string,
  files: readonly string[] = [],
): void {
  assert.equal(acceptedText(before, label, files), trimmed(after));
}

export function acceptedText(before: string, label: string, files: readonly string[] = []): string {
  const opened = open(before, files);
  const found = completionsIn(opened).filter(each => each.label === label);
  const [chosen] = found;
  assert.ok(chosen, `There is no completion ${label}.`);
  assert.equal(found.length, 1, `There are ${found.length} completions ${label}.`);
  const text = accepted(opened, chosen);
  const documents = opened.documents.map(file =>
    `${FOLDER}/${file.path}` === opened.path ? { ...file, text } : file,
  );
  return printFixture(documents, []);
}

function accepted({ text, cursor }: Opened, { span, insert, snippet }: Completion): string {
  assert.ok(span.start <= cursor && cursor <= span.end, 'What is replaced must stand around the cursor.');
  const inserted = snippet ? insert.replace(/\\([\\$}])/g, '$1') : `${insert}$0`;
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

/** The text that a hover is of, and its Markdown; `(nothing)` where there is none. */
export function checkHover(fixture: string, expected: string): void {
  assert.equal(hoverText(fixture), trimmed(expected));
}

function hoverText(fixture: string): string {
  const { workspace, path, text, cursor } = open(fixture);
  const hover = hoverAt(workspace, path, cursor);
  return block(
    hover === undefined
      ? '(nothing)'
      : `‹${text.slice(hover.span.start, hover.span.end)}›\n${hover.markdown}`,
  );
}

/** The outline of the first file: `name  detail  ‹its key›`, indented by depth. */
export function checkSymbols(fixture: string, expected: string): void {
  const { workspace, path, text } = openFirst(fixture);
  const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap(({ name, detail, key, span, children }) => {
      assert.ok(span.start <= key.start && key.end <= span.end, name);
      const about = [name, detail, `‹${text.slice(key.start, key.end)}›`].filter(part => part !== '');
      return ['  '.repeat(depth) + about.join('  '), ...lines(children, depth + 1)];
    });
  assert.equal(block(lines(documentSymbolsOf(workspace, path), 0).join('\n')), trimmed(expected));
}

/** The folds of the first file: the line that each begins at, and its last one. */
export function checkFolds(fixture: string, expected: string): void {
  const { workspace, path, text } = openFirst(fixture);
  const lineOf = (offset: number) =>
    (text.slice(0, offset).split('\n').at(-1) ?? '') + (text.slice(offset).split('\n', 1)[0] ?? '');
  const folds = foldingRangesOf(workspace, path).map(
    ({ start, end }) => `${lineOf(start)} … ${lineOf(end).trim()}`,
  );
  assert.equal(block(folds.join('\n')), trimmed(expected));
}

function openFirst(fixture: string): Omit<Opened, 'cursor'> {
  const documents = parseFixture(fixture);
  const [first] = documents;
  assert.ok(first);
  return { documents, workspace: workspaceOf(documents), path: `${FOLDER}/${first.path}`, text: first.text };
}

/** Indented as fixtures are. */
function block(text: string): string {
  const lines = text.split('\n').map(line => `    ${line}`.trimEnd());
  return `\n${lines.join('\n')}\n`;
}

function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, '');
}
