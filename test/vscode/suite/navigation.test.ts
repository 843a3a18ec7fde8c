import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, folderOf, openFiles, show, until } from './support.ts';

const MANIFEST = `questionnaire: tip-pakistan-2021
submission:
  lead: PBM
  respondents: [FIA, {id: PBM, name: Pakistan Bait-ul-Mal}]
`;

const PBM = `questionnaire: tip-pakistan-2021
respondent: PBM
prevention:
  prevention-2.c: 4
`;

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
trends:
  trends-1: The hotlines had {{PBM:prevention-2.c.reports}} calls.
`;

/** How people find their way about a submission, in a real VS Code. */
describe('navigation', () => {
  let manifest: vscode.TextDocument;
  let fia: vscode.TextDocument;
  let pbm: vscode.TextDocument;

  before(async () => {
    const [first, second, third] = await openFiles(folderOf('navigation'), {
      'pbm.tip.yaml': PBM,
      'fia.tip.yaml': FIA,
      'submission.tip.yaml': MANIFEST,
    });
    assert.ok(first && second && third);
    pbm = first;
    fia = second;
    manifest = third;
  });

  beforeEach(async () => {
    await show(manifest, MANIFEST);
    await show(fia, FIA);
    await show(pbm, PBM);
    await until('known figure', async () => (await definitions(fia, 'reports')).length > 0);
  });

  after(closeAll);

  function definitions(document: vscode.TextDocument, word: string): Thenable<vscode.LocationLink[]> {
    return vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(word) + 1),
    );
  }

  it('opens the questionnaire at the question, from the ID of an answer', async () => {
    const start = pbm.positionAt(PBM.indexOf('prevention-2.c') + 3);
    const editor = await vscode.window.showTextDocument(pbm);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const opened = await eventually('questionnaire in front', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/schema/questionnaires/tip-pakistan-2021.yaml')
        ? active
        : undefined;
    });
    const { line } = opened.selection.active;
    assert.equal(opened.document.lineAt(line).text.trim(), '- id: prevention-2.c');
  });

  it('leads from a reference to the figure in the file of another agency', async () => {
    const [link] = await definitions(fia, 'reports');
    assert.equal(link?.targetUri.path, pbm.uri.path);
    assert.equal(pbm.getText(link?.targetSelectionRange), '4');
  });

  it('renames an agency in the manifest and in two files', async () => {
    const edit = await rename('PBM', 'BAIT-UL-MAL');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(pbm.getText(), /^respondent: BAIT-UL-MAL$/m);
    assert.match(fia.getText(), /\{\{BAIT-UL-MAL:prevention-2\.c\.reports\}\}/);
    assert.match(manifest.getText(), /lead: BAIT-UL-MAL[\s\S]*id: BAIT-UL-MAL/);
  });

  it('says why a question keeps its number', async () => {
    await assert.rejects(
      Promise.resolve(rename('prevention-2.c', 'other')),
      /The questionnaire numbers its questions; prevention-2\.c cannot be renamed\./,
    );
  });

  it('moves an attached file of the sample along with its name', async () => {
    const document = await vscode.workspace.openTextDocument(folderOf('responses/mohr.tip.yaml'));
    const edit = await rename('annexes/helpline-protocol.txt', 'annexes/follow-up.txt', document);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const moved = folderOf('annexes/follow-up.txt');
    try {
      assert.match(document.getText(), /path: annexes\/follow-up\.txt,/);
      assert.equal((await vscode.workspace.fs.stat(moved)).type, vscode.FileType.File);
    } finally {
      await vscode.workspace.fs.rename(moved, folderOf('annexes/helpline-protocol.txt'));
    }
  });

  function rename(word: string, newName: string, document = pbm): Thenable<vscode.WorkspaceEdit> {
    const position = document.positionAt(document.getText().indexOf(word) + 1);
    return vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      newName,
    );
  }

  it('finds “prevention 2 hotline” in the picker of all symbols, filtered once more by VS Code', async () => {
    await vscode.window.showTextDocument(fia);
    // The first pick is taken: VS Code asks with the first word, and looks for the others in what it got.
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#prevention 2 hotline report');
    const line = await eventually('answer that was picked', async () => {
      // Nothing happens while the list is empty.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const active = vscode.window.activeTextEditor;
      const text = active?.document.lineAt(active.selection.active.line).text.trim();
      return text?.startsWith('prevention-2.c') ? text : undefined;
    });
    assert.match(line, /^prevention-2\.c:/);
  });
});
