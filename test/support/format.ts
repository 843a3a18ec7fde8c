import assert from 'node:assert/strict';
import { formatEdits } from '../../server/src/features/format.ts';
import { newLineEdits } from '../../server/src/features/new-line.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.ts';
import { FOLDER, workspaceOf } from './check.ts';
import { withEdits } from './fixes.ts';
import { type FixtureFile, parseFixture, printFixture } from './fixture.ts';

/** The text of a response file, or of a file of another name, once it is formatted; with a span, the answers it touches. */
export function formattedText(text: string, name = 'main.tip.yaml', span?: TextEdit['span']): string {
  const path = `${FOLDER}/${name}`;
  return applyEdits(text, formatEdits(workspaceOf([{ path: name, text }]), path, span));
}

/** The first file of a fixture once it is formatted; formatted again it must stay as it is. */
export function checkFormat(before: string, after: string): void {
  assert.equal(printed(formatFirst(endedFiles(before))), after);
  assert.equal(printed(formatFirst(endedFiles(after))), after, 'It does not come to rest.');
}

/** The file once what stands from `$<` to `$>` is formatted. */
export function checkFormatSelection(before: string, after: string): void {
  const [file] = endedFiles(before);
  assert.ok(file);
  const start = file.text.indexOf('$<');
  const end = file.text.indexOf('$>') - 2;
  const text = file.text.replace('$<', '').replace('$>', '');
  assert.ok(start >= 0 && end >= start, 'The fixture has no selection.');
  assert.equal(printed([{ ...file, text: formattedText(text, file.path, { start, end }) }]), after);
}

/** The edits of a file, each as `line: ‹what it replaces› → ‹by what›`. */
export function checkFormatEdits(before: string, expected: string): void {
  const documents = endedFiles(before);
  const [file] = documents;
  assert.ok(file);
  const lines = formatEdits(workspaceOf(documents), `${FOLDER}/${file.path}`).map(({ span, newText }) => {
    const line = file.text.slice(0, span.start).split('\n').length;
    return `    ${line}: ‹${shown(file.text.slice(span.start, span.end))}› → ‹${shown(newText)}›`;
  });
  assert.equal(`\n${lines.length === 0 ? '    (nothing)' : lines.join('\n')}\n`, expected);
}

/**
 * The text once the line of `$0` is indented, which Enter has just begun as the editor's own rules begin it;
 * `$0` is the cursor before and after.
 */
export function checkNewLine(before: string, after: string): void {
  const text = before.replace('$0', '');
  const cursor = before.indexOf('$0');
  const edits = newLineEdits(text, cursor);
  assert.ok(edits.length <= 1);
  for (const { span } of edits) {
    const line = text.lastIndexOf('\n', cursor - 1) + 1;
    assert.ok(span.start >= line && span.end <= cursor, 'Only the blanks before the cursor may change.');
  }
  const moved = edits.reduce((by, { span, newText }) => by + newText.length - (span.end - span.start), 0);
  const result = applyEdits(text, edits);
  assert.equal(`${result.slice(0, cursor + moved)}$0${result.slice(cursor + moved)}`, after);
}

/** Fixtures end without a line break, and files with one. */
function endedFiles(fixture: string): FixtureFile[] {
  return parseFixture(fixture).map(file => ({ ...file, text: `${file.text}\n` }));
}

function printed(files: readonly FixtureFile[]): string {
  return printFixture(
    files.map(file => ({ ...file, text: file.text.replace(/\n$/, '') })),
    [],
  );
}

function formatFirst(documents: readonly FixtureFile[]): FixtureFile[] {
  const path = `${FOLDER}/${documents[0]?.path}`;
  const edits = formatEdits(workspaceOf(documents), path);
  return withEdits(
    documents,
    edits.map(edit => ({ ...edit, path })),
  );
}

function shown(text: string): string {
  return text.replaceAll('\r', '␍').replaceAll('\n', '⏎');
}
