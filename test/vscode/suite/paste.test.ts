import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COPIED, fileFor } from '../../import/copied/expected.ts';
import { canSee, pasteInWindow } from './page.ts';
import { closeAll, eventually, openDraft, show, until } from './support.ts';

/** What a spreadsheet and a word processor put on the clipboard becomes an answer, in a real VS Code. */
describe('pasting', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openDraft('pasting', HEAD);
  });

  after(closeAll);

  it('makes a range of Excel the table', async () => {
    const rows = [
      ['S. No.', 'Section of law', 'Registered', '', 'Convicted', ''],
      ['', '', 'Punjab', 'K.P.', 'Punjab', 'K.P.'],
      ['1', '371A', '1,234', 'nil', '-', '07'],
      ['', 'G. Total', '1,234', '0', '', '7'],
    ];
    const merged = (text: string) => (text === 'Registered' || text === 'Convicted' ? ' colspan=2' : '');
    const cells = (row: readonly string[], n: number) =>
      row.filter((text, at) => n > 0 || at < 2 || text !== '').map(text => `<td${merged(text)}>${text}</td>`);
    await pasteInto('statistics:\n  statistics-table:', '\n', {
      'text/plain': `${rows.map(row => row.join('\t')).join('\r\n')}\r\n`,
      'text/html': `<html><body><table>${rows.map((row, n) => `<tr>${cells(row, n).join('')}</tr>`).join('')}</table></body></html>`,
    });
    await untilItHolds(
      `statistics:
  statistics-table:
    data:
      rows:
        PPC 371-A:
          registered: {punjab: 1234, kpk: 0}
          conviction: {punjab: "-", kpk: 7}
`,
    );
  });

  it('makes a document of Word a text block', async () => {
    const item = (marker: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    await pasteInto('trends:\n  trends-7:\n    answer: ', '\n    source: x\n', {
      'text/plain': 'Two “new”\u00a0methods:\r\n·\tads: online\r\n·\tdebt\r\nیقینی ملازمت\r\n',
      'text/html': `<html><body><p class=MsoNormal>Two “new”&nbsp;methods:<o:p></o:p></p>${item('·', 'ads: online')}${item('·', 'debt')}<p dir=RTL>یقینی ملازمت</p></body></html>`,
    });
    await untilItHolds(
      `trends:
  trends-7:
    answer: |
      Two “new” methods:

      - ads: online
      - debt

      یقینی ملازمت
    source: x
`,
    );
  });

  for (const range of COPIED) {
    it(`from LibreOffice Calc: ${range.what}`, async () => {
      const { before, behind } = fileFor(range);
      await pasteInto(before.slice(HEAD.length), behind, range.clipboard);
      await untilItHolds(before + range.after);
    });
  }

  async function pasteInto(
    before: string,
    after: string,
    clipboard: Readonly<Record<'text/plain' | 'text/html', string>>,
  ): Promise<void> {
    const editor = await show(document, HEAD + before + after);
    const cursor = document.positionAt(HEAD.length + before.length);
    editor.selection = new vscode.Selection(cursor, cursor);
    // The server answers for a file that it has read.
    await until('finding', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    if (canSee) {
      // A picker or a message that a test before left behind would take the keys.
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      pasteInWindow(clipboard);
    } else {
      await vscode.env.clipboard.writeText(clipboard['text/plain']);
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    }
  }

  async function untilItHolds(expected: string): Promise<void> {
    const before = document.getText();
    const pasted = await eventually('pasted text', () => {
      const now = document.getText();
      return now === before ? undefined : now;
    });
    assert.ok(pasted.includes(expected), pasted);
  }
});

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
