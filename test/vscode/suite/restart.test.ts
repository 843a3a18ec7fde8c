import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { canSee, textsAt } from './page.ts';
import { beBusy, nextServer, nextState, restart, server, servers } from './processes.ts';
import { closeAll, extension, folderOf, openDraft, show, type, until, untilFound } from './support.ts';

const SAVED = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 50}
`;
/** Nowhere but in the editor. */
const TYPED = SAVED.replace('female: 50', 'female: 52');

const STATUS = '[id="tip-report.tip-report.tip.status"]';
const SIDEBAR = '.part.sidebar';
const LINES = `${SIDEBAR} .monaco-list-row`;
const MESSAGES = '.notifications-center .notification-list-item-message';

/** The server ends as after a crash, while the editor holds text that is nowhere else. */
describe('a server that ends', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openDraft('restart', SAVED);
  });

  beforeEach(async () => {
    await restart();
    await show(document, TYPED);
    await untilFound(document, 'but the total is 120 (2 too many).');
  });

  after(async () => {
    await closeAll();
    await restart();
  });

  it('comes back with the findings of the unsaved text, and follows what is typed', async () => {
    server().kill('SIGKILL');
    await isBack();
    assert.match(document.getText(), /female: 52/);
    assert.ok(document.isDirty, 'nothing was saved');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(3, 6),
    );
    assert.ok(hovers.length > 0);
  });

  it('knows what was typed while there was none', async () => {
    server().kill('SIGKILL');
    await nextState('starting');
    await type(document, 'female: 52', 'female: 54');
    await untilFound(document, 'but the total is 120 (4 too many).');
  });

  // SIGABRT is what ends a process that is out of memory.
  for (const signal of ['SIGABRT', 'SIGSEGV', 'SIGTERM'] as const) {
    it(`comes back after ${signal}`, async () => {
      server().kill(signal);
      await isBack();
    });
  }

  it('comes back when it ended before its first answer', async () => {
    const first = nextServer();
    const restarted = vscode.commands.executeCommand('tip.restartServer');
    (await first).kill('SIGKILL');
    await restarted;
    await isBack();
  });

  for (const busy of [0, 50, 150, 500]) {
    it(`R1: comes back when it ended just after its first answer, while the editor was busy for ${busy} ms and went on writing`, async () => {
      const next = nextServer();
      const begun = nextState('running').then(async () => {
        (await next).kill('SIGKILL');
        beBusy(busy);
      });
      await vscode.commands.executeCommand('tip.restartServer');
      await begun;
      for (const female of [53, 54, 55, 56]) {
        const before = document.getText();
        await show(document, before.replace(/female: \d+/, `female: ${female}`));
      }
      await untilFound(document, 'but the total is 120 (6 too many).');
    });
  }

  it('is asked again what the one before it did not answer', async () => {
    const deaf = server();
    deaf.kill('SIGSTOP');
    const report = vscode.Uri.joinPath(folderOf('restart'), 'report');
    await vscode.workspace.fs.delete(report, { recursive: true }).then(undefined, () => undefined);
    void vscode.commands.executeCommand('tip.compileReport', document.uri);
    // It is on its way when the one after it, which the editor asks at once, is.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    deaf.kill('SIGKILL');
    await untilCompiled();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is begun anew by “TIP: Restart Server” when it hangs, when it starts, and when it runs', async () => {
    server().kill('SIGSTOP');
    await restart();
    await isBack();

    const next = nextServer();
    const superseded = vscode.commands.executeCommand('tip.restartServer');
    (await next).kill('SIGSTOP');
    await restart();
    await superseded;
    await isBack();
  });

  it('is not started for ever: then our words say so, and the next command starts it', async () => {
    await giveUp();
    const { state } = await extension();
    assert.equal(state, 'stopped');
    assert.deepEqual(servers(), []);
    if (canSee) {
      await until('word of it in the status bar', async () =>
        (await textsAt(STATUS)).some(text => text.includes('TIP: not running')),
      );
      await vscode.commands.executeCommand('notifications.showList');
      await until('word of it', async () =>
        (await textsAt(MESSAGES)).some(text => text.startsWith('TIP Report stopped five times within')),
      );
      await vscode.commands.executeCommand('notifications.hideList');
    }
    void vscode.commands.executeCommand('tip.compileReport', document.uri);
    await untilCompiled();
    await isBack();
    assert.ok(document.isDirty, 'nothing was saved');
  });

  it('is begun anew by “TIP: Restart Server” when it was given up', async () => {
    await giveUp();
    await restart();
    await isBack();
  });

  // A desktop's window is beyond reach.
  if (canSee) {
    it('is missed in the status bar and the tree, which count nothing meanwhile, and come back by themselves', async () => {
      await vscode.commands.executeCommand('tip.questionnaire.focus');
      await showsCounts();
      server().kill('SIGSTOP');
      const next = nextServer();
      void vscode.commands.executeCommand('tip.restartServer');
      const second = await next;
      second.kill('SIGSTOP');
      await until('word of it', async () => (await status()).includes('TIP: starting'));
      assert.doesNotMatch(await status(), /answered/);
      await until('tree without lines', async () => (await textsAt(LINES)).length === 0);
      assert.match((await textsAt(SIDEBAR)).join(), /TIP Report is starting\./);
      second.kill('SIGCONT');
      await showsCounts();
      await vscode.commands.executeCommand('workbench.view.explorer');
    });
  }

  async function showsCounts(): Promise<void> {
    await until('counts in the status bar', async () => /answered/.test(await status()));
    await until('counts in the tree', async () => /answered/.test((await textsAt(LINES)).join()));
  }

  async function status(): Promise<string> {
    return (await textsAt(STATUS)).join();
  }

  /** Another text leads to another finding, which the next server alone can tell. */
  async function isBack(): Promise<void> {
    await untilFound(document, 'but the total is 120 (2 too many).');
    await type(document, 'female: 52', 'female: 53');
    await untilFound(document, 'but the total is 120 (3 too many).');
    await type(document, 'female: 53', 'female: 52');
    await untilFound(document, 'but the total is 120 (2 too many).');
  }

  /** Kills every server that is begun until none is. */
  async function giveUp(): Promise<void> {
    const given = nextState('stopped');
    let isUp = false;
    void given.then(() => {
      isUp = true;
    });
    while (!isUp) {
      for (const each of servers()) each.kill('SIGKILL');
      await Promise.race([nextServer(), given]);
    }
  }

  async function untilCompiled(): Promise<void> {
    await until('report', async () => {
      const files = await vscode.workspace.fs
        .readDirectory(vscode.Uri.joinPath(folderOf('restart'), 'report'))
        .then(undefined, () => []);
      return files.some(([name]) => name === 'tip-pakistan-2021-DRAFT.docx');
    });
  }
});
