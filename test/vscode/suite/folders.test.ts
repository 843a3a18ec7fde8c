import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import * as vscode from 'vscode';

const count = (respondent: string, total: number) =>
  `questionnaire: tip-pakistan-2021\nrespondent: ${respondent}\nidentification:\n  identification-1: ${total}\n`;
const FEW = `questionnaire: tip-pakistan-2021
respondent: SWD-GB
identification:
  identification-1:
    data: {total: 4, sex: {female: 4}, age: {child: 4}, as-reported: {girls: 4}}
`;

/** What other programs do to the folder that is open. */
describe('a folder on the disk', () => {
  let folder: string;
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const found = (name: string) =>
    vscode.languages.getDiagnostics(vscode.Uri.file(join(folder, name))).map(({ message }) => message);

  before(() => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = join(workspace.uri.fsPath, 'disk');
    write('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission: {lead: FIA}\n');
    write('fia.tip.yaml', count('FIA', 120));
    write('punjab/swd.tip.yaml', count('SWD-PUNJAB', 777));
  });

  it('that is deleted is neither in Problems nor in the report', async () => {
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, 'fia.tip.yaml')));
    await until('the findings of the closed file', () => found('punjab/swd.tip.yaml').length > 0);
    rmSync(join(folder, 'punjab'), { recursive: true });
    await until('none of a file that is gone', () => found('punjab/swd.tip.yaml').length === 0);
    const report = await compiled();
    assert.match(report, /\b120\b/);
    assert.doesNotMatch(report, /\b777\b/);
  });

  it('that appears is read, its findings shown, and compiled', async () => {
    write('sindh/swd.tip.yaml', count('SWD-SINDH', 888));
    await until('the findings of the new file', () => found('sindh/swd.tip.yaml').length > 0);
    assert.match(await compiled(), /\b888\b/);
  });

  it('that is renamed in the Explorer is followed', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(vscode.Uri.file(join(folder, 'sindh')), vscode.Uri.file(join(folder, 'karachi')));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(
      'it at its new place alone',
      () => found('karachi/swd.tip.yaml').length > 0 && found('sindh/swd.tip.yaml').length === 0,
    );
  });

  it('below a manifest, of which one file is opened, is checked with that manifest', async () => {
    const outside = `${dirname(dirname(folder))}-outside`;
    mkdirSync(join(outside, 'responses'), { recursive: true });
    writeFileSync(
      join(outside, 'submission.tip.yaml'),
      'questionnaire: tip-pakistan-2021\nsubmission: {privacy: {smallest-cell: 5}}\n',
    );
    const file = vscode.Uri.file(join(outside, 'responses/gb.tip.yaml'));
    writeFileSync(file.fsPath, FEW);
    await vscode.window.showTextDocument(file);
    const codes = () =>
      vscode.languages.getDiagnostics(file).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('the small cell', () => codes().includes('small-cell'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    rmSync(outside, { recursive: true });
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    rmSync(folder, { recursive: true });
  });

  /** The words of a report that is compiled now. The command waits for a button of its message, which nobody presses. */
  async function compiled(): Promise<string> {
    const report = join(folder, 'report/tip-pakistan-2021-DRAFT.docx');
    rmSync(join(folder, 'report'), { recursive: true, force: true });
    void vscode.commands.executeCommand('tip.compileReport', vscode.Uri.file(join(folder, 'fia.tip.yaml')));
    let bytes: Uint8Array | undefined;
    await until('a report', () => {
      try {
        bytes = readFileSync(report);
        return true;
      } catch {
        return false;
      }
    });
    const document = unzipSync(bytes ?? new Uint8Array())['word/document.xml'];
    return new TextDecoder().decode(document).replace(/<[^>]*>/g, ' ');
  }
});

/** Waits for what comes in its own time; mocha's time-out ends it. */
async function until(what: string, isThere: () => boolean): Promise<void> {
  const late = setTimeout(() => console.log(`There is not yet ${what}.`), 20_000);
  while (!isThere()) await new Promise(done => setTimeout(done, 50));
  clearTimeout(late);
}
