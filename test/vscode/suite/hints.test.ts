import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
trends:
  trends-1: We identified {{identification-1.total}} victims.
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
statistics:
  statistics-table:
    data:
      rows:
        PPC 369-A: {conviction: {punjab: 1}}
`;

/** The small words among and above the lines, in a real VS Code. */
describe('hints, lenses and tokens', () => {
  let document: vscode.TextDocument;
  let other: vscode.Uri;

  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const folder = vscode.Uri.joinPath(workspace.uri, 'hints');
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    // A manifest of its own keeps the draft apart from the sample.
    await write('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission:\n  lead: FIA\n');
    await write('fia.tip.yaml', FIA);
    await write(
      'mohr.tip.yaml',
      'respondent: MOHR\nidentification:\n  identification-1: {data: {total: 3}}\n',
    );
    other = vscode.Uri.joinPath(folder, 'mohr.tip.yaml');
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'fia.tip.yaml'));
    await vscode.window.showTextDocument(document);
  });

  it('shows the value of a reference, the sum of a breakdown and the subject of a question', async () => {
    const hints = await eventually(async () => {
      const found = await hintsOf(document);
      return found.some(({ label }) => label === '= 123') ? found : undefined;
    });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, label]),
      [
        [3, '= 123'],
        [4, 'Identification and referral'],
        [5, 'Victims identified'],
        [8, 'sum 122'],
        [9, 'Law enforcement statistics'],
        [10, 'Table by law and place'],
      ],
    );
    assert.match((hints[0]?.tooltip as vscode.MarkdownString).value, /FIA 120, MOHR 3/);
  });

  it('follows a figure that changes in another file', async () => {
    const edit = new vscode.WorkspaceEdit();
    const second = await vscode.workspace.openTextDocument(other);
    const at = second.positionAt(second.getText().indexOf('3}'));
    edit.replace(other, new vscode.Range(at, at.translate(0, 1)), '5');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => (await hintsOf(document)).find(({ label }) => label === '= 125'));
  });

  it('says above a section how far it is, and above a figure where it is used', async () => {
    const lenses = await eventually(async () => {
      const found = await lensesOf(document);
      return found.length > 0 ? found : undefined;
    });
    const titles = lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`);
    assert.ok(
      titles.some(title => /^4 \d+ of \d+ answered · 2 errors$/.test(title)),
      titles.join('\n'),
    );
    assert.ok(titles.includes('7 used in 1 answer'), titles.join('\n'));
  });

  it('lists the places where a figure is used, at a click', async () => {
    const lens = (await lensesOf(document)).find(({ command }) => command?.title.startsWith('used in'));
    const { command = '', arguments: given = [] } = lens?.command ?? {};
    assert.equal(command, 'tip.showReferences');
    // The editor's own command takes nothing but its own classes: it fails where a place is not turned into one.
    await vscode.commands.executeCommand(command, ...given);
    await vscode.commands.executeCommand('goToNextReference');
    const selected = await eventually(async () => {
      const { document: shown, selection } = vscode.window.activeTextEditor ?? {};
      return shown === document && selection?.start.line === 3 ? selection : undefined;
    });
    assert.equal(selected.start.line, 3);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('marks a law that was not in force', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const [line = 0, character = 0, length = 0, type = 0, modifiers] = tokens.data;
    assert.equal(document.getText(new vscode.Range(line, character, line, character + length)), 'PPC 369-A');
    assert.deepEqual([legend.tokenTypes[type], modifiers], ['provision', 1]);
  });

  it('is silent when it is switched off', async () => {
    const settings = vscode.workspace.getConfiguration('tip');
    await settings.update('inlayHints', false, vscode.ConfigurationTarget.Workspace);
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => ((await hintsOf(document)).length === 0 ? true : undefined));
    await eventually(async () => ((await lensesOf(document)).length === 0 ? true : undefined));
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => ((await hintsOf(document)).length > 0 ? true : undefined));
  });
});

function hintsOf(document: vscode.TextDocument): Thenable<vscode.InlayHint[]> {
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  return vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, all);
}

function lensesOf(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
}

/** The first value that is there; mocha's time-out ends the wait. */
async function eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(done => setTimeout(done, 50));
  }
}
