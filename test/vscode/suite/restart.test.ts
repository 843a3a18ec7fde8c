import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';

const SAVED = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 50}
`;

/** The server ends as after a crash, while the editor holds text that is nowhere else. */
describe('a server that is killed', () => {
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  before(async () => {
    await saveByItself('off');
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = vscode.Uri.joinPath(workspace.uri, 'restart');
    await write('submission.tip.yaml', 'questionnaire: tip-pakistan-2021\nsubmission:\n  lead: FIA\n');
    await write('fia.tip.yaml', SAVED);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'fia.tip.yaml'));
    await vscode.window.showTextDocument(document);
  });

  it('comes back with the findings of the unsaved text', async () => {
    await type('female: 50', 'female: 52');
    await untilFound('but the total is 120 (2 too many).');
    await untilAnotherRuns(kill());
    await untilFound('but the total is 120 (2 too many).');
    assert.ok(document.isDirty, 'nothing was saved');
    assert.match(document.getText(), /female: 52/);
  });

  it('follows what is typed afterwards, and answers', async () => {
    await type('female: 52', 'female: 53');
    await untilFound('but the total is 120 (3 too many).');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(3, 6),
    );
    assert.ok(hovers.length > 0);
  });

  it('is not started for ever; the next command starts it, and compiles the unsaved text', async () => {
    for (let crash = 2; crash <= 5; crash++) {
      const killed = kill();
      if (crash < 5) await untilAnotherRuns(killed);
      else await until('no server', () => servers().length === 0);
    }
    await new Promise(done => setTimeout(done, 1000));
    assert.deepEqual(servers(), [], 'it is given up');
    void vscode.commands.executeCommand('tip.compileReport', document.uri);
    const report = vscode.Uri.joinPath(folder, 'report/tip-pakistan-2021-DRAFT.docx');
    await until('a report', async () => {
      const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, 'report/*.docx'));
      return files.some(({ path }) => path === report.path);
    });
    await untilFound('but the total is 120 (3 too many).');
    assert.ok(document.isDirty, 'nothing was saved');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('notifications.clearAll');
    await saveByItself(undefined);
  });

  async function saveByItself(value: string | undefined): Promise<void> {
    const target = vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration('files').update('autoSave', value, target);
  }

  async function write(name: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }

  async function type(old: string, text: string): Promise<void> {
    const start = document.getText().indexOf(old);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, text);
    await vscode.workspace.applyEdit(edit);
  }

  function untilFound(message: string): Promise<void> {
    return until(message, () =>
      vscode.languages.getDiagnostics(document.uri).some(found => found.message.endsWith(message)),
    );
  }
});

/** The processes of the server that this extension host has started. */
function servers(): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap(line => {
    const [, pid, parent, state = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)/.exec(line) ?? [];
    const isOurs = Number(parent) === process.pid && /dist[\\/]server\.js/.test(line);
    return isOurs && !state.startsWith('Z') ? [Number(pid)] : [];
  });
}

/** The number of the process that was killed. */
function kill(): number {
  const [server, ...others] = servers();
  assert.ok(server !== undefined && others.length === 0, 'one server runs');
  process.kill(server, 'SIGKILL');
  return server;
}

async function untilAnotherRuns(killed: number): Promise<void> {
  await until('another server', () => servers().some(server => server !== killed));
  // It answers when it has begun.
  await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'identification');
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`There was no ${what} within 15 s.`);
    await new Promise(done => setTimeout(done, 50));
  }
}
