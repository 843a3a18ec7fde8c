import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA

atu:
  atu-1: 4
  atu-3: unchanged

statistics:
  statistics-6:
    data:
      no-jail-or-suspended: {punjab: 1}
`;

/** The views and the commands that walk the questions, in a real VS Code. */
describe('the views', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const folder = vscode.Uri.joinPath(workspace.uri, 'views');
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission:\n  lead: FIA\n');
    await write('fia.tip.yaml', FIA);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'fia.tip.yaml'));
    // The server hears of a new manifest in its own time; until then the file belongs to the sample around it.
    await eventually(() =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ message }) => message.startsWith('FIA has not begun 12 sections')),
    );
  });

  beforeEach(async () => {
    const editor = await vscode.window.showTextDocument(document);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit(edit => edit.replace(all, FIA));
    place('atu-1');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('walk forward to the next unanswered question, and begin its answer as an edit', async () => {
    await vscode.commands.executeCommand('tip.nextUnanswered');
    assert.equal(lineAtCursor(), '        - name: ');
    assert.match(document.getText(), /\n {2}atu-1: 4\n {2}atu-2:\n {4}data:\n {6}units:\n {8}- name: \n/);
    assert.ok(document.isDirty, 'nothing is saved');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), FIA, 'one step back takes it away');
  });

  it('walk back, within a section where one is named', async () => {
    await vscode.commands.executeCommand('tip.previousUnanswered', {
      uri: document.uri.toString(),
      section: 'atu',
    });
    assert.match(document.getText(), /\n {2}atu-3: unchanged\n {2}atu-5\.b:\n {4}choice: \n/);
    assert.equal(lineAtCursor(), '    choice: ');
  });

  it('go to an answer that is there without changing anything', async () => {
    await goTo('statistics-6');
    assert.equal(lineAtCursor(), '  statistics-6:');
    assert.equal(document.getText(), FIA);
  });

  it('begin an answer with its section, in the questionnaire’s order', async () => {
    await goTo('dvc-1');
    assert.match(
      document.getText(),
      /\n {2}atu-3: unchanged\n\ndvc:\n {2}dvc-1:\n {4}choice: \n[^]*\n\nstatistics:/,
    );
  });

  it('open an answer from the tree by keyboard alone', async () => {
    // A view that was never shown takes the focus only once its tree is there.
    await vscode.commands.executeCommand('tip.questionnaire.focus');
    await pause(500);
    await press('tip.questionnaire.focus', 'list.focusFirst', 'list.collapseAll', 'list.focusFirst');
    // The first section is Trends; its first question is not begun.
    await press('list.expand', 'list.focusDown', 'list.select');
    await eventually(() => /^trends:\n {2}trends-1:\n {4}choice: $/m.test(document.getText()));
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(lineAtCursor(), '    choice: ');
  });

  it('take the picker’s choice', async () => {
    const going = vscode.commands.executeCommand('tip.goToQuestion');
    await pause(500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await going;
    assert.equal(lineAtCursor(), '  atu-1: 4', 'the question at the cursor is the first offered');
  });

  function place(key: string): void {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const at = document.positionAt(document.getText().indexOf(key));
    editor.selection = new vscode.Selection(at, at);
  }

  function goTo(question: string): Thenable<unknown> {
    return vscode.commands.executeCommand('tip.goToQuestion', { uri: document.uri.toString(), question });
  }

  function lineAtCursor(): string {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    return document.lineAt(editor?.selection.active.line ?? 0).text;
  }
});

async function press(...commands: readonly string[]): Promise<void> {
  for (const command of commands) {
    await vscode.commands.executeCommand(command);
    await pause(200);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, milliseconds));
}

/** Mocha's time-out ends the wait. */
async function eventually(look: () => boolean): Promise<void> {
  while (!look()) await pause(50);
}
