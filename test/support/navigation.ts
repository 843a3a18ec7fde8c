import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { definitionAt } from '../../server/src/features/definition.ts';
import { documentLinksOf } from '../../server/src/features/document-links.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { type Renaming, renamableAt, renameAt } from '../../server/src/features/rename.ts';
import { selectionRangesAt } from '../../server/src/features/selection-ranges.ts';
import { workspaceSymbolsOf } from '../../server/src/features/workspace-symbols.ts';
import { linesOf, type Workspace } from '../../server/src/model/workspace.ts';
import { positionAt } from '../../server/src/text/line-index.ts';
import { nameOf, relativeTo } from '../../server/src/text/path.ts';
import { readProjectFile } from '../questionnaire/read-definition.ts';
import { FOLDER, markAt, workspaceOf } from './check.ts';
import { type Opened, open } from './features.ts';
import { withEdits } from './fixes.ts';
import { type Mark, parseFixture, printFixture } from './fixture.ts';
import { root } from './tip.ts';

/** The fixture's files, and the files that the shipped definitions and laws were made from. */
function openWithSources(fixture: string): Opened {
  const opened = open(fixture);
  return { ...opened, workspace: withShipped(opened.workspace) };
}

function withShipped(workspace: Workspace): Workspace {
  return { ...workspace, sources: shippedSources() };
}

/** The same values for every test: reading a definition takes its time. */
export function shippedSources(): Workspace['sources'] {
  sources ??= new Map(
    ['schema/provisions', 'schema/questionnaires'].flatMap(folder =>
      readdirSync(join(root, folder)).map(name => {
        const path = `${folder}/${name}`;
        return [`/${path}`, { path: `/${path}`, text: readProjectFile(path) }] as const;
      }),
    ),
  );
  return sources;
}

let sources: Workspace['sources'] | undefined;

/** Where the name at `$0` leads: `definition` below each place in the fixture. */
export function checkDefinition(fixture: string): void {
  const opened = openWithSources(fixture);
  const places = definitionAt(opened.workspace, opened.path, opened.cursor)?.places ?? [];
  const marks = places.map(({ path, at }) => markAt(opened.workspace, path, at, 'definition'));
  assert.equal(printWithCursor(opened, marks), fixture);
}

/**
 * Where the name at `$0` leads outside the fixture: `file.yaml: its line, ‹what is chosen of it›`, one line for each
 * place; `(nothing)` where it leads nowhere.
 */
export function checkDefinedIn(fixture: string, expected: string): void {
  const { workspace, path, cursor } = openWithSources(fixture);
  const lines = (definitionAt(workspace, path, cursor)?.places ?? []).map(place => {
    const source = workspace.sources.get(place.path);
    if (source === undefined) return relativeTo(FOLDER, place.path);
    const lines = linesOf(source);
    const { line } = positionAt(lines, place.at.start);
    const text = source.text.slice(lines.startOf(line), lines.startOf(line + 1)).trim();
    return `${nameOf(place.path)}: ${text}, ‹${source.text.slice(place.at.start, place.at.end)}›`;
  });
  assert.equal(lines.length === 0 ? '(nothing)' : lines.join('\n'), expected);
}

/** Everything that speaks of what stands at `$0`: `stated` below the places that state it, `reference` below the others. */
export function checkReferences(fixture: string, declared = true): void {
  const opened = openWithSources(fixture);
  const found = referencesAt(opened.workspace, opened.path, opened.cursor, declared);
  const marks = found.map(({ path, span, role }) =>
    markAt(opened.workspace, path, span, role === 'states' ? 'stated' : 'reference'),
  );
  assert.equal(printWithCursor(opened, marks), fixture);
}

/** What an editor lights up at `$0`: `write` where it is stated, `read` where it is spoken of. */
export function checkHighlights(fixture: string): void {
  const opened = openWithSources(fixture);
  const found = highlightsAt(opened.workspace, opened.path, opened.cursor);
  const marks = found.map(({ path, span, role }) =>
    markAt(opened.workspace, path, span, role === 'mentions' ? 'read' : 'write'),
  );
  assert.equal(printWithCursor(opened, marks), fixture);
}

/** The files once what stands at `$0` has a new name, and the file that is moved with it: `from -> to`. */
export function checkRename(before: string, newName: string, after: string, moved?: string): void {
  const { documents, workspace, path, text, cursor } = openWithSources(before);
  const range = renamableAt(workspace, path, cursor);
  assert.ok(range?.kind === 'name', `Nothing can be renamed here: ${JSON.stringify(range)}`);
  assert.ok(
    range.span.start <= cursor && cursor <= range.span.end,
    text.slice(range.span.start, range.span.end),
  );
  const renaming = renameAt(workspace, path, cursor, newName);
  assert.ok(renaming?.kind === 'edits', JSON.stringify(renaming));
  const edited = withEdits(documents, renaming.edits);
  assert.equal(printFixture(edited, []), after);
  assert.equal(moveOf(renaming), moved);
}

function moveOf({ moved }: Renaming & { kind: 'edits' }): string | undefined {
  return moved && `${relativeTo(FOLDER, moved.from)} -> ${relativeTo(FOLDER, moved.to)}`;
}

/** Why what stands at `$0` cannot have the new name; without one, why it can have no other at all. */
export function checkRefusal(fixture: string, message: string, newName?: string): void {
  const { workspace, path, cursor } = openWithSources(fixture);
  const found =
    newName === undefined ? renamableAt(workspace, path, cursor) : renameAt(workspace, path, cursor, newName);
  assert.equal(found?.kind, 'refused');
  assert.equal(found?.kind === 'refused' && found.message, message);
}

/** The links of the first file: what each opens, below it. */
export function checkLinks(fixture: string): void {
  const documents = parseFixture(fixture);
  const workspace = workspaceOf(documents);
  const path = `${FOLDER}/${documents[0]?.path}`;
  const marks = documentLinksOf(workspace, path).map(({ span, tooltip }) =>
    markAt(workspace, path, span, tooltip),
  );
  assert.equal(printFixture(documents, marks), fixture);
}

/** What the selection at `$0` grows to, one step to a line; line breaks are `⏎`, and long texts are cut in their midst. */
export function checkSelection(fixture: string, expected: string): void {
  const { workspace, path, text, cursor } = open(fixture);
  const lines = selectionRangesAt(workspace, path, cursor).map(({ start, end }) => {
    const selected = text.slice(start, end).replace(/\n\s*/g, '⏎');
    return selected.length > 70 ? `${selected.slice(0, 40)} … ${selected.slice(-25)}` : selected;
  });
  assert.equal(`\n${lines.map(line => `    ${line}`).join('\n')}\n`, expected);
}

/** What a search over all files finds: `file  name  (container)`, best first, the first few. */
export function checkWorkspaceSymbols(fixture: string, query: string, expected: string, most = 4): void {
  const workspace = withShipped(workspaceOf(parseFixture(fixture)));
  const lines = workspaceSymbolsOf(workspace, query)
    .slice(0, most)
    .map(({ name, container, path }) => `    ${nameOf(path)}  ${name}  (${container})`);
  assert.equal(`\n${lines.length === 0 ? '    (nothing)' : lines.join('\n')}\n`, expected);
}

/** The files with marks and the cursor, which moves what stands behind it on its line. */
function printWithCursor({ documents, path, text, cursor }: Opened, marks: readonly Mark[]): string {
  const name = relativeTo(FOLDER, path);
  const line = text.slice(0, cursor).split('\n').length - 1;
  const column = cursor - (text.lastIndexOf('\n', cursor - 1) + 1);
  const moved = (at: number) => (at > column ? at + 2 : at);
  const shown = documents.map(file =>
    file.path === name ? { ...file, text: `${text.slice(0, cursor)}$0${text.slice(cursor)}` } : file,
  );
  const shifted = marks.map(mark =>
    mark.path === name && mark.line === line
      ? { ...mark, start: moved(mark.start), end: moved(mark.end) }
      : mark,
  );
  return printFixture(shown, shifted);
}
