import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What a spreadsheet and a word processor put on the clipboard becomes an answer, in a real VS Code. */
describe('pasting', () => {
  let folder: vscode.Uri;

  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = vscode.Uri.joinPath(workspace.uri, 'pasting');
    await write('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission:\n  lead: FIA\n');
  });

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
    const document = await pasteInto('statistics:\n  statistics-table:', '\n', {
      'text/plain': `${rows.map(row => row.join('\t')).join('\r\n')}\r\n`,
      'text/html': `<html><body><table>${rows.map((row, n) => `<tr>${cells(row, n).join('')}</tr>`).join('')}</table></body></html>`,
    });
    await untilItHolds(
      document,
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
    const document = await pasteInto('trends:\n  trends-7:\n    answer: ', '\n    source: x\n', {
      'text/plain': 'Two “new”\u00a0methods:\r\n·\tads: online\r\n·\tdebt\r\nیقینی ملازمت\r\n',
      'text/html': `<html><body><p class=MsoNormal>Two “new”&nbsp;methods:<o:p></o:p></p>${item('·', 'ads: online')}${item('·', 'debt')}<p dir=RTL>یقینی ملازمت</p></body></html>`,
    });
    await untilItHolds(
      document,
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

  async function pasteInto(
    before: string,
    after: string,
    clipboard: Readonly<Record<'text/plain' | 'text/html', string>>,
  ): Promise<vscode.TextDocument> {
    const document = await open('fia.tip.yaml', HEAD + before + after);
    const editor = await vscode.window.showTextDocument(document);
    const cursor = document.positionAt(HEAD.length + before.length);
    editor.selection = new vscode.Selection(cursor, cursor);
    // The server answers for a file that it has read.
    while (vscode.languages.getDiagnostics(document.uri).length === 0) await soon();
    const mark = process.env.TIP_SUITE_MARK;
    if (mark === undefined) {
      await vscode.env.clipboard.writeText(clipboard['text/plain']);
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    } else console.log(`${mark}paste ${JSON.stringify(clipboard)}`);
    return document;
  }

  /** Mocha's time-out ends the wait; then the text that is there says more than that. */
  async function untilItHolds(document: vscode.TextDocument, expected: string): Promise<void> {
    for (let tries = 0; tries < 200 && !document.getText().includes(expected); tries++) await soon();
    assert.ok(document.getText().includes(expected), document.getText());
  }

  async function open(name: string, text: string): Promise<vscode.TextDocument> {
    await write(name, text);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
    if (document.getText() !== text) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
    }
    return document;
  }

  async function write(name: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }

  function soon(): Promise<void> {
    return new Promise(done => setTimeout(done, 50));
  }
});

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
