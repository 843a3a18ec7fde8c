import assert from 'node:assert/strict';
import { pastesAt } from '../../server/src/features/paste.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { COPIED, fileFor } from '../import/copied/expected.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';

/** Ranges as LibreOffice Calc puts them on the clipboard; `test/vscode/suite/paste.test.ts` pastes them in VS Code. */
describe('a range copied in a spreadsheet program', () => {
  for (const range of COPIED) {
    it(range.what, () => {
      const { before, behind } = fileFor(range);
      const text = before + behind;
      const { 'text/html': html, 'text/plain': plain } = range.clipboard;
      const [first] = pastesAt(
        workspaceOf([{ path: 'main.tip.yaml', text }]),
        `${FOLDER}/main.tip.yaml`,
        { start: before.length, end: before.length },
        { html, text: plain },
      );
      assert.ok(first);
      assert.equal(applyEdits(text, first.edits).slice(before.length), range.after);
      assert.deepEqual(first.notes, range.notes);
    });
  }
});
