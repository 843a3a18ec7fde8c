import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { canSee, textsAt } from './page.ts';
import { closeAll, eventually, openDraft, show, until } from './support.ts';

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
    document = await openDraft('views', FIA);
    await until('finding', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ message }) => message.startsWith('FIA has not begun 12 sections')),
    );
  });

  beforeEach(begin);

  after(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  async function begin(): Promise<void> {
    const editor = await show(document, FIA);
    const at = document.positionAt(FIA.indexOf('atu-1'));
    editor.selection = new vscode.Selection(at, at);
  }

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

  // A desktop's window is beyond reach, and a key takes no notice of what is still being drawn.
  if (canSee) {
    it('open an answer from the tree by keyboard alone', async () => {
      const press = vscode.commands.executeCommand;
      await until('tree in focus', async () => {
        await press('tip.questionnaire.focus');
        await press('list.focusFirst');
        return (await textsAt(`${ROW}.focused ${NAME}`))[0] === 'Trends';
      });
      await press('list.expand');
      const first = await eventually('its first question', async () => {
        const [, below] = await textsAt(`${ROW} ${NAME}`);
        return below === 'Government efforts' ? undefined : below;
      });
      await press('list.focusDown');
      await until('question in focus', async () => (await textsAt(`${ROW}.focused ${NAME}`))[0] === first);
      await press('list.select');
      await until('answer to the first question', () =>
        /^trends:\n {2}trends-1:\n {4}choice: $/m.test(document.getText()),
      );
      await until('cursor in it', () => lineAtCursor() === '    choice: ');
    });

    it('take the picker’s choice, which is the question at the cursor', async () => {
      const going = vscode.commands.executeCommand('tip.goToQuestion');
      await until('question in focus', async () =>
        (await textsAt('.quick-input-list .monaco-list-row.focused')).some(text => text.includes('atu-1')),
      );
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await going;
      assert.equal(lineAtCursor(), '  atu-1: 4');
    });
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

const ROW = '.part.sidebar .monaco-list-row';
const NAME = '.label-name';
