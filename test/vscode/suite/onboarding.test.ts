import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const AGENCIES = ['FIA', 'MOFA', 'MOPHRD', 'MOHR', 'SWD-PUNJAB'];

/** What a person meets first: a new submission, the manual behind a finding, how far it is, the walkthrough. */
describe('onboarding', () => {
  let folder: vscode.Uri;
  let lead: vscode.Uri;

  before(() => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = vscode.Uri.joinPath(workspace.uri, 'new-submission');
    lead = vscode.Uri.joinPath(folder, 'responses/fia.tip.yaml');
  });

  /** Without its questions, which a test cannot answer. The message at the end waits for an answer. */
  function makeSubmission(): void {
    void vscode.commands.executeCommand('tip.newSubmission', {
      questionnaire: 'tip-pakistan-2021',
      title: 'Response of the Government of Pakistan',
      lead: 'FIA',
      participants: AGENCIES,
      folder: folder.toString(),
    });
  }

  it('makes a submission of a manifest and a file for each agency, and opens the lead’s', async () => {
    makeSubmission();
    await eventually(() => activeFile() === lead.toString() || undefined);
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'responses')))
      .map(([name]) => name)
      .sort();
    assert.deepEqual(names, AGENCIES.map(id => `${id.toLowerCase()}.tip.yaml`).sort());
    const manifest = await read(vscode.Uri.joinPath(folder, 'submission.tip.yaml'));
    assert.match(manifest, /lead: FIA/);
  });

  it('shows no error in Problems, and at most one information for each section of each file', async () => {
    const findings = await eventually(async () => {
      const found = findingsBelow(folder);
      return new Set(found.map(([uri]) => uri.path)).size === AGENCIES.length ? found : undefined;
    });
    for (const [uri, diagnostics] of findings) {
      const lines = diagnostics.map(({ range }) => range.start.line);
      assert.deepEqual(lines, [...new Set(lines)], uri.path);
      assert.deepEqual([...new Set(diagnostics.map(({ code }) => codeOf(code)))], ['unbegun-sections']);
      const { Information } = vscode.DiagnosticSeverity;
      assert.ok(
        diagnostics.every(({ severity }) => severity === Information),
        uri.path,
      );
      const sections = (await read(uri)).match(/^[a-z]+:$/gm) ?? [];
      assert.ok(diagnostics.length <= sections.length, uri.path);
    }
  });

  it('writes over nothing', async () => {
    const before = await read(lead);
    await vscode.commands.executeCommand('notifications.clearAll');
    makeSubmission();
    await new Promise(done => setTimeout(done, 1_000));
    assert.equal(await read(lead), before);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('links the code of a finding to its page, which opens as a document without network', async () => {
    const [found] = vscode.languages.getDiagnostics(lead);
    const page = typeof found?.code === 'object' ? found.code.target : undefined;
    assert.equal(page?.toString(), 'tip-manual:/tip-pakistan-2021/unbegun-sections.md');
    const document = await vscode.workspace.openTextDocument(page);
    assert.match(document.getText(), /^# Sections that are owed are not begun\n/);
    assert.match(document.getText(), /## Who can answer/);
  });

  it('opens that page rendered, by its address alone, as Problems and the hover do', async () => {
    const page = vscode.Uri.parse('tip-manual:/tip-pakistan-2021/unbegun-sections.md');
    await vscode.commands.executeCommand('vscode.open', page);
    const input = await eventually(async () => vscode.window.tabGroups.activeTabGroup.activeTab?.input);
    assert.ok(input instanceof vscode.TabInputCustom, 'a text editor shows the signs of Markdown');
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('explains the finding at the cursor beside the text', async () => {
    const editor = await vscode.window.showTextDocument(lead);
    const [found] = vscode.languages.getDiagnostics(lead);
    assert.ok(found);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('tip.explainFinding');
    const label = await eventually(async () => labels().find(name => name.includes('unbegun-sections')));
    assert.match(label, /unbegun-sections/);
  });

  it('offers the explanation as the last quick fix', async () => {
    const [found] = vscode.languages.getDiagnostics(lead);
    assert.ok(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      lead,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.equal(actions.at(-1)?.title, 'Explain this finding (unbegun-sections)');
    assert.equal(actions.at(-1)?.command?.command, 'tip.explainFinding');
  });

  it('shows how far the submission is', async () => {
    await vscode.window.showTextDocument(lead);
    await vscode.commands.executeCommand('tip.showCompleteness');
    assert.ok(await eventually(async () => labels().includes('Completeness') || undefined));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('declares a walkthrough of five steps, each with a picture that is there', async () => {
    const extension = vscode.extensions.getExtension('tip-report.tip-report');
    assert.ok(extension);
    const [walkthrough] = extension.packageJSON.contributes.walkthroughs;
    assert.equal(walkthrough.steps.length, 5);
    for (const { media } of walkthrough.steps) {
      const { size } = await vscode.workspace.fs.stat(
        vscode.Uri.joinPath(extension.extensionUri, media.image),
      );
      assert.ok(size > 1_000 && size <= 40 * 1024, `${media.image} has ${size} bytes`);
      assert.ok(media.altText.length > 20);
    }
  });
});

function findingsBelow(folder: vscode.Uri): [vscode.Uri, vscode.Diagnostic[]][] {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri, found]) => uri.path.startsWith(`${folder.path}/`) && found.length > 0);
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

function activeFile(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The first value that is there; mocha's time-out ends the wait. */
async function eventually<Value>(look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(done => setTimeout(done, 50));
  }
}
