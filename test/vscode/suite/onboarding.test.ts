import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, folderOf, read, soon } from './support.ts';

const AGENCIES = ['FIA', 'MOFA', 'MOPHRD', 'MOHR', 'SWD-PUNJAB'];

/** What a person meets first: a new submission, the manual behind a finding, how far it is, the walkthrough. */
describe('onboarding', () => {
  let folder: vscode.Uri;
  let lead: vscode.Uri;

  before(async () => {
    folder = folderOf('new-submission');
    lead = vscode.Uri.joinPath(folder, 'responses/fia.tip.yaml');
    await makeSubmission();
    await eventually('finding', () => (vscode.languages.getDiagnostics(lead).length > 0 ? true : undefined));
  });

  beforeEach(async () => {
    await vscode.window.showTextDocument(lead);
  });

  afterEach(closeAll);

  /** Without its questions, which a test cannot answer. The message at the end is waved away as soon as it is there. */
  async function makeSubmission(): Promise<void> {
    let isMade = false;
    const making = vscode.commands.executeCommand('tip.newSubmission', {
      questionnaire: 'tip-pakistan-2021',
      title: 'Response of the Government of Pakistan',
      lead: 'FIA',
      participants: AGENCIES,
      folder: folder.toString(),
    });
    making.then(() => {
      isMade = true;
    });
    while (!isMade) {
      await vscode.commands.executeCommand('notifications.clearAll');
      await soon();
    }
  }

  it('makes a submission of a manifest and a file for each agency, and opens the lead’s', async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await closeAll();
    await makeSubmission();
    assert.equal(activeFile(), lead.toString());
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'responses')))
      .map(([name]) => name)
      .sort();
    assert.deepEqual(names, AGENCIES.map(id => `${id.toLowerCase()}.tip.yaml`).sort());
    const manifest = await read(vscode.Uri.joinPath(folder, 'submission.tip.yaml'));
    assert.match(manifest, /lead: FIA/);
  });

  it('shows no error in Problems, and at most one information for each section of each file', async () => {
    const findings = await eventually('finding in each file', () => {
      const found = findingsBelow(folder);
      return new Set(found.map(([uri]) => uri.path)).size === AGENCIES.length ? found : undefined;
    });
    for (const [uri, diagnostics] of findings) {
      const lines = diagnostics.map(({ range }) => range.start.line);
      assert.deepEqual(lines, [...new Set(lines)], uri.path);
      assert.deepEqual([...new Set(diagnostics.map(codeOf))], ['unbegun-sections']);
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
    await makeSubmission();
    assert.equal(await read(lead), before);
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
    const input = await eventually('page', () => {
      const { label, input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return label?.includes('unbegun-sections') ? input : undefined;
    });
    assert.ok(input instanceof vscode.TabInputCustom, 'a text editor shows the signs of Markdown');
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
  });

  it('explains the finding at the cursor beside the text', async () => {
    const editor = await vscode.window.showTextDocument(lead);
    const [found] = vscode.languages.getDiagnostics(lead);
    assert.ok(found);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('tip.explainFinding');
    await eventually('page', () => labels().find(name => name.includes('unbegun-sections')));
  });

  it('offers the explanation as the last quick fix, but for leaving the finding unreported, which is the lead’s', async () => {
    const [found] = vscode.languages.getDiagnostics(lead);
    assert.ok(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      lead,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(
      actions.slice(-2).map(({ title }) => title),
      ['Explain this finding (unbegun-sections)', 'Do not report unbegun-sections in this submission'],
    );
    assert.equal(actions.at(-2)?.command?.command, 'tip.explainFinding');
  });

  it('shows how far the submission is', async () => {
    await vscode.commands.executeCommand('tip.showCompleteness');
    await eventually('page', () => labels().find(name => name === 'Completeness'));
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

function activeFile(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}
