import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

/** The folder `responses` of the sample is open, and its manifest lies above it. */
describe('a folder below the manifest', () => {
  const open = () => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const found = () =>
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, diagnostics]) => diagnostics.map(({ code, severity }) => ({ uri, code, severity })));
  const codes = () => found().map(({ code }) => (typeof code === 'object' ? `${code.value}` : `${code}`));

  it('has the findings that the submission has, and no others', async () => {
    const [file] = await vscode.workspace.findFiles('*.tip.yaml', undefined, 1);
    assert.ok(file);
    await vscode.window.showTextDocument(file);
    await until(() => codes().includes('more-referred-than-identified'));
    // Paths count from the manifest's folder: opened by itself, the folder would miss every attachment, and not this one.
    assert.equal(codes().filter(code => code === 'missing-file').length, 1, codes().join(', '));
    assert.deepEqual(
      found().filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length,
      ERRORS,
    );
  });

  it('is compiled into the folder of the submission', async () => {
    void vscode.commands.executeCommand('tip.compileReport');
    const report = join(dirname(open()), 'report/tip-pakistan-2021-DRAFT.docx');
    await until(() => existsSync(report));
    assert.equal(existsSync(join(open(), 'report')), false);
  });
});

/** As many as the README of the sample lists. */
const ERRORS = 5;

/** Waits for what comes in its own time; mocha's time-out ends it. */
async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise(done => setTimeout(done, 50));
}
