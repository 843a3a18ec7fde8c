import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, folderOf, openFiles, until } from './support.ts';

const BEFORE = `# The file of the FIA, as of 18 February.
respondent: FIA
questionnaire: tip-pakistan-2021   # 2021

trends:
    # Asked again in March.
    trends-1:
        source: FIA monthly return      # by letter, not by e-mail
        # whether it moved
        choice:   'yes'
        answer: |
            Recruitment moved online;   a line that is longer than every usual margin stays the one long line that was typed.

              - یورپ میں یقینی ملازمت 👍
            # Not a comment.
    trends-3:
        answer: "open
        status:   final
`;

const AFTER = `# The file of the FIA, as of 18 February.
questionnaire: tip-pakistan-2021   # 2021
respondent: FIA

trends:
    # Asked again in March.
    trends-1:
      # whether it moved
      choice: 'yes'
      answer: |
        Recruitment moved online;   a line that is longer than every usual margin stays the one long line that was typed.

          - یورپ میں یقینی ملازمت 👍
        # Not a comment.
      source: FIA monthly return      # by letter, not by e-mail
    trends-3:
        answer: "open
        status:   final
`;

/** The layout of files in a real VS Code, with the editor's own rules for Enter at work. */
describe('formatting', () => {
  afterEach(closeAll);

  it('leaves prose, comments, quotes and a broken answer of a file as they are', async () => {
    const editor = await open(BEFORE);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await untilItHolds(editor, AFTER);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), AFTER);
    await editor.document.save();
    const bytes = await vscode.workspace.fs.readFile(editor.document.uri);
    assert.deepEqual(Buffer.from(bytes), Buffer.from(AFTER, 'utf8'));
  });

  it('keeps CRLF', async () => {
    const editor = await open('trends:\r\n    trends-2: b\r\n    trends-1: a\r\n');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await untilItHolds(editor, 'trends:\r\n  trends-1: a\r\n  trends-2: b\r\n');
  });

  it('formats the answer that is selected alone', async () => {
    const text = 'trends:\n  trends-1:\n      status:   final\n  trends-2:\n      status:   final\n';
    const editor = await open(text);
    editor.selection = new vscode.Selection(4, 6, 4, 12);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    await untilItHolds(
      editor,
      'trends:\n  trends-1:\n      status:   final\n  trends-2:\n    status: final\n',
    );
  });

  describe('Enter', () => {
    const head = 'questionnaire: tip-pakistan-2021\ntrends:\n';
    const cases: readonly (readonly [where: string, typedAt: string, expected: string])[] = [
      ['below a section', 'trends:|', 'trends:\n  |'],
      ['below an answer', '  trends-1:|', '  trends-1:\n    |'],
      ['below a value', '  trends-1:\n    status: final|', '  trends-1:\n    status: final\n    |'],
      ['below a text block', '  trends-1:\n    answer: ||', '  trends-1:\n    answer: |\n      |'],
      [
        'in a text block',
        '  trends-1:\n    answer: |\n      A line.|',
        '  trends-1:\n    answer: |\n      A line.\n      |',
      ],
      [
        'in a text block, behind a word with a colon',
        '  trends-1:\n    answer: |\n      Note:|',
        '  trends-1:\n    answer: |\n      Note:\n      |',
      ],
      [
        'in a list',
        '  trends-1:\n    attachments:\n      - a.pdf|',
        '  trends-1:\n    attachments:\n      - a.pdf\n      - |',
      ],
      [
        'in a file that is indented by four',
        '    trends-1:\n        status: final\n    trends-2:|',
        '    trends-1:\n        status: final\n    trends-2:\n        |',
      ],
      [
        'within a text',
        '  trends-1:\n    source: returns |of the police',
        '  trends-1:\n    source: returns \n      |of the police',
      ],
    ];
    for (const [where, typedAt, expected] of cases) {
      it(`begins the next line at its column ${where}, and moves no other`, async () => {
        const at = head.length + typedAt.lastIndexOf('|');
        const text =
          head + typedAt.slice(0, typedAt.lastIndexOf('|')) + typedAt.slice(typedAt.lastIndexOf('|') + 1);
        const editor = await open(`${text}\n`);
        const cursor = editor.document.positionAt(at);
        editor.selection = new vscode.Selection(cursor, cursor);
        await vscode.commands.executeCommand('type', { text: '\n' });
        const wanted = `${head}${expected}\n`;
        await until(`text ${JSON.stringify(wanted)}`, () => withCursor(editor) === wanted);
        // What the server says to the Enter comes before what it says to this.
        await vscode.commands.executeCommand(
          'vscode.executeFormatOnTypeProvider',
          editor.document.uri,
          editor.selection.active,
          '\n',
          { tabSize: 2, insertSpaces: true },
        );
        assert.equal(withCursor(editor), wanted);
      });
    }
  });

  let files = 0;
  async function open(text: string): Promise<vscode.TextEditor> {
    const [document] = await openFiles(folderOf('formatting'), { [`layout-${++files}.tip.yaml`]: text });
    assert.equal(document?.languageId, 'tip-response');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined && editor.document === document);
    // The server has read it when it finds that no agency is named, or that something is missing.
    await until('finding', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    return editor;
  }

  function withCursor({ document, selection }: vscode.TextEditor): string {
    const text = document.getText();
    const cursor = document.offsetAt(selection.active);
    return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
  }
});

/** Waits for the text to change from what it was, which must be to this. */
async function untilItHolds({ document }: vscode.TextEditor, text: string): Promise<void> {
  const before = document.getText();
  const changed = await eventually('change of the text', () => {
    const now = document.getText();
    return now === before && now !== text ? undefined : now;
  });
  assert.equal(changed, text);
}
