import assert from 'node:assert/strict';
import { type Clipboard, type Paste, pastesAt } from '../../server/src/features/paste.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Said } from '../../server/src/text/l10n.ts';
import { FOLDER } from './check.ts';
import { open } from './features.ts';
import { printFixture } from './fixture.ts';
import { inEnglish } from './in-english.ts';

/** What pasting is to come to. */
export interface PasteExpected {
  /** The file after it; without it, nothing but the plain text is offered. */
  readonly after?: string;
  readonly title?: string;
  /** Sentences shown, one to a line. */
  readonly notes?: readonly string[];
}

/** Pastes a clipboard at `$0` the first way that is offered, and compares the file, the sentences and what is offered. */
export function checkPaste(before: string, clipboard: Clipboard, expected: PasteExpected): void {
  const [first] = pastesIn(before, clipboard);
  if (expected.after === undefined) {
    assert.equal(first?.title, undefined, 'Nothing but the plain text is to be offered.');
    return;
  }
  assert.ok(first, 'No way to paste is offered.');
  assert.equal(pastedText(before, first), expected.after);
  assert.deepEqual(first.notes, expected.notes ?? []);
  if (expected.title !== undefined) assert.equal(first.title, expected.title);
}

export function pastesIn(before: string, clipboard: Clipboard): Said<Paste>[] {
  const { workspace, path, cursor } = open(before);
  return inEnglish(pastesAt(workspace, path, { start: cursor, end: cursor }, clipboard));
}

export function pastedText(before: string, { edits }: Pick<Paste, 'edits'>): string {
  const { documents, path } = open(before);
  const files = documents.map(({ path: name, text }) => ({
    path: name,
    text: `${FOLDER}/${name}` === path ? applyEdits(text, edits) : text,
  }));
  return printFixture(files, []);
}

/** Rows as a spreadsheet puts them on the clipboard: cells of a line are parted by ` | ` here, by tabs there. */
export function cells(...rows: readonly string[]): Clipboard {
  return { text: rows.map(row => `${row.split(/\s*\|\s*/).join('\t')}\r\n`).join('') };
}
