import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Host } from '../../server/src/host/host.ts';
import { createSession, type Session } from '../../server/src/lsp/session.ts';

const SHIPPED = join(import.meta.dirname, '../../schema/questionnaires/tip-pakistan-2021.yaml');
const FILE = '/folder/fia.tip.yaml';

/** A disk that keeps those who read it waiting until they are told to go on, with what was there when they asked. */
function slowDisk(files: Map<string, string>) {
  const waiting: (() => void)[] = [];
  const held = async () => new Promise<void>(go => waiting.push(go));
  const host: Host = {
    kind: async path => (files.has(path) ? 'file' : path === '/folder' ? 'folder' : undefined),
    read: async path => {
      const text = files.get(path) ?? '';
      await held();
      return new TextEncoder().encode(text);
    },
    isLink: async () => false,
    list: async () => ({ files: [...files.keys()], links: [], closed: new Map() }),
    realPath: async path => path,
    fingerprint: async () => undefined,
    foldersAbove: async folder => [folder],
    write: async () => undefined,
    toNative: path => path,
    fromNative: native => native,
    nextTurn: () => setImmediate(),
  };
  /** The one that waits longest, and lets it go on; nothing where nobody comes to read within some turns. */
  const reader = async () => {
    for (let turn = 0; waiting.length === 0 && turn < 20; turn++) await setImmediate();
    return waiting.shift();
  };
  return { host, reader };
}

function textIn(session: Session): string | undefined {
  return session.workspace().documents.get(FILE)?.text;
}

describe('a session with a slow disk', () => {
  it('keeps what was read last of a file, whichever reading ends last', async () => {
    const files = new Map<string, string>();
    const { host, reader } = slowDisk(files);
    const session = createSession(host, '/schema', () => undefined, assert.fail);
    await session.openFolders(async () => ['/folder']);
    files.set(FILE, 'respondent: MOFA\n');
    const first = session.refresh(FILE);
    const endFirst = await reader();
    files.set(FILE, 'respondent: MOHR\n');
    const second = session.refresh(FILE);
    (await reader())?.();
    await second;
    endFirst?.();
    await first;
    assert.equal(textIn(session), 'respondent: MOHR\n');
  });

  it('reads anew what changed while its folder was read', async () => {
    const files = new Map([[FILE, 'respondent: MOFA\n']]);
    const { host, reader } = slowDisk(files);
    const session = createSession(host, '/schema', () => undefined, assert.fail);
    const opened = session.openFolders(async () => ['/folder']);
    const endFolder = await reader();
    files.set(FILE, 'respondent: MOHR\n');
    const told = session.refresh(FILE);
    // It may be read at once, or when the folder is done.
    const atOnce = await reader();
    atOnce?.();
    endFolder?.();
    if (atOnce === undefined) (await reader())?.();
    await Promise.all([told, opened]);
    assert.equal(textIn(session), 'respondent: MOHR\n');
  });

  it('keeps the text of an editor that opens a file while it is found to be gone', async () => {
    const { host } = slowDisk(new Map());
    const session = createSession(host, '/schema', () => undefined, assert.fail);
    const gone = session.refresh(FILE);
    session.edit(FILE, 'respondent: FIA\n');
    await gone;
    assert.equal(textIn(session), 'respondent: FIA\n');
  });

  it('forgets a definition with its file', async () => {
    const { host } = slowDisk(new Map());
    const session = createSession(host, '/schema', () => undefined, assert.fail);
    const path = '/folder/next.questionnaire.yaml';
    const [shipped] = session.workspace().questionnaires.values();
    session.edit(path, readFileSync(SHIPPED, 'utf8').replace(/^id: .*$/m, 'id: tip-next'));
    assert.deepEqual([...session.workspace().questionnaires.keys()], ['tip-pakistan-2021', 'tip-next']);
    await session.release(path);
    assert.deepEqual([...session.workspace().questionnaires.values()], [shipped]);
  });

  it('lets go of a definition that the settings no longer name', async () => {
    const path = '/elsewhere/next.questionnaire.yaml';
    const text = readFileSync(SHIPPED, 'utf8').replace(/^id: .*$/m, 'id: tip-next');
    const { host, reader } = slowDisk(new Map([[path, text]]));
    const session = createSession(host, '/schema', () => undefined, assert.fail);
    const named = session.useDefinitions([path]);
    (await reader())?.();
    await named;
    assert.deepEqual([...session.workspace().questionnaires.keys()], ['tip-pakistan-2021', 'tip-next']);
    await session.useDefinitions([]);
    assert.deepEqual([...session.workspace().questionnaires.keys()], ['tip-pakistan-2021']);
  });
});
