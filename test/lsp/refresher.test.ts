import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { clientOf } from '../../server/src/lsp/client.ts';
import { createRefresher } from '../../server/src/lsp/refresher.ts';
import { type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';

const FIA = `${FOLDER}/fia.tip.yaml`;
const MOHR = `${FOLDER}/mohr.tip.yaml`;

type Change = (now: Workspace) => Workspace;

describe('asking the editor to ask anew', () => {
  it('is done for an open file when another one changes', async () => {
    assert.equal(await refreshes([FIA], typedIn(MOHR)), 1);
    assert.equal(await refreshes([FIA, MOHR], typedIn(FIA)), 1);
  });

  it('is not done for the file that is typed in, nor where nothing is open or nothing changed', async () => {
    assert.equal(await refreshes([FIA], typedIn(FIA)), 0);
    assert.equal(await refreshes([], typedIn(MOHR)), 0);
    assert.equal(await refreshes([FIA], now => now), 0);
  });

  it('is done when another questionnaire becomes known', async () => {
    assert.equal(await refreshes([FIA], now => ({ ...now, questionnaires: new Map(now.questionnaires) })), 1);
  });

  it('is done by the requests that the editor understands', () => {
    assert.deepEqual(clientOf({ capabilities: {} }).refreshes, []);
    assert.deepEqual(
      clientOf({ capabilities: { workspace: { codeLens: { refreshSupport: true } } } }).refreshes,
      ['workspace/codeLens/refresh'],
    );
  });
});

/** How often it is done after a change, with some files held open; changes of one turn count once. */
async function refreshes(open: readonly string[], change: Change): Promise<number> {
  let workspace = workspaceOf([{ path: 'fia.tip.yaml', text: 'respondent: FIA\n' }]);
  let count = 0;
  const refresher = createRefresher({
    workspace: () => workspace,
    openFiles: () => open,
    refresh: () => count++,
    nextTurn: () => setImmediate(),
  });
  workspace = change(workspace);
  refresher.schedule();
  refresher.schedule();
  await setImmediate();
  return count;
}

function typedIn(path: string): Change {
  return now => withDocument(now, path, 'respondent: FIA\ntrends:\n');
}
