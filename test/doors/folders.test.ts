import assert from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from '../faults/settle.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { uriOf, type Wire, type WireOptions, wireTo } from '../support/wire.ts';
import { countOf, FEW, FIVE, MANIFEST, wordsOf } from './texts.ts';

/** Those that a test which failed has left. */
const running: Wire[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.kill();
});

async function start(options: WireOptions): Promise<Wire> {
  const server = await wireTo(options);
  running.push(server);
  return server;
}

interface Compiled {
  readonly kind: string;
  readonly message?: string;
  readonly files?: readonly string[];
}

describe('D2: what became of a folder', () => {
  let folder: TestFolder;
  let server: Wire;
  beforeEach(async () => {
    folder = testFolder({
      'w/submission.tip.yaml': MANIFEST,
      'w/fia.tip.yaml': countOf('FIA', 120),
      'w/punjab/swd.tip.yaml': countOf('SWD-PUNJAB', 777),
      'elsewhere/mohr.tip.yaml': countOf('MOHR', 31),
    });
    server = await start({
      folder: join(folder.path, 'w'),
      capabilities: { workspace: { workspaceFolders: true } },
    });
    await settle('It has read the folder', () => agencies(), ['fia', 'swd']);
  });
  afterEach(async () => {
    assert.equal(await server.end(), 0);
    folder.remove();
  });

  /** Files that something is found in, by their names. */
  const agencies = () =>
    [...server.findings().keys()].map(uri => /([^/]*)\.tip\.ya?ml$/i.exec(uri)?.[1] ?? uri).sort();
  const at = (...parts: string[]) => join(folder.path, ...parts);
  const tell = (type: number, ...paths: string[]) =>
    server.tell('workspace/didChangeWatchedFiles', {
      changes: paths.map(path => ({ uri: uriOf(path), type })),
    });
  const open = (path: string, text: string) =>
    server.tell('textDocument/didOpen', {
      textDocument: { uri: uriOf(path), languageId: 'tip-response', version: 1, text },
    });
  const change = (path: string, text: string) =>
    server.tell('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: 2 },
      contentChanges: [{ text }],
    });
  const compiled = async (uri = uriOf(at('w'))) =>
    (await server.ask('tip/compile', { uri, formats: ['docx'] }).reply).result as Compiled;
  const report = async () => {
    const result = await compiled();
    assert.equal(result.kind, 'written', result.message);
    return wordsOf(at('w/report/tip-pakistan-2021.docx'));
  };

  it('is seen where it was deleted and the event names it alone', async () => {
    rmSync(at('w/punjab'), { recursive: true });
    tell(3, at('w/punjab'));
    await settle('Its findings are gone', agencies, ['fia']);
    assert.doesNotMatch(await report(), /777/);
  });

  it('is seen in the report where no event came at all', async () => {
    assert.match(await report(), /777/);
    rmSync(at('w/punjab'), { recursive: true });
    cpSync(at('elsewhere'), at('w/new'), { recursive: true });
    const words = await report();
    assert.doesNotMatch(words, /777/);
    assert.match(words, /\b31\b/);
    await settle('The findings follow', agencies, ['fia', 'mohr']);
  });

  it('is seen where it was renamed, moved in, and put back', async () => {
    renameSync(at('w/punjab'), at('w/lahore'));
    tell(3, at('w/punjab'));
    tell(1, at('w/lahore'));
    const uris = () => [...server.findings().keys()].filter(uri => uri.endsWith('swd.tip.yaml'));
    await settle('It stands at its new place alone', uris, [`file://${at('w/lahore/swd.tip.yaml')}`]);
    cpSync(at('elsewhere'), at('w/new'), { recursive: true });
    tell(1, at('w/new'));
    await settle('What was moved in is read', agencies, ['fia', 'mohr', 'swd']);
    renameSync(at('w/lahore'), at('outside'));
    tell(3, at('w/lahore'));
    await settle('What was moved out is gone', agencies, ['fia', 'mohr']);
    renameSync(at('outside'), at('w/lahore'));
    tell(1, at('w/lahore'));
    await settle('What was moved back is there', agencies, ['fia', 'mohr', 'swd']);
  });

  it('is seen where a file, or a link, took its place', async () => {
    rmSync(at('w/punjab'), { recursive: true });
    symlinkSync(at('elsewhere'), at('w/punjab'));
    tell(1, at('w/punjab'));
    await settle('A link is not followed, and that is said', agencies, ['fia', 'submission']);
    unlinkSync(at('w/punjab'));
    writeFileSync(at('w/punjab'), 'x');
    tell(2, at('w/punjab'));
    await settle('It is a file now', agencies, ['fia']);
    unlinkSync(at('w/punjab'));
    mkdirSync(at('w/punjab'));
    writeFileSync(at('w/punjab/moi.tip.yaml'), countOf('MOI', 5));
    tell(1, at('w/punjab'));
    await settle('And a folder again', agencies, ['fia', 'moi']);
  });

  it('leaves an open editor that shows what was saved, and not the report', async () => {
    open(at('w/punjab/swd.tip.yaml'), countOf('SWD-PUNJAB', 777));
    assert.match(await report(), /777/);
    rmSync(at('w/punjab'), { recursive: true });
    assert.doesNotMatch(await report(), /777/);
    await settle('Nothing is found in it any more', agencies, ['fia']);
  });

  it('loses nothing that was typed and not saved', async () => {
    open(at('w/punjab/swd.tip.yaml'), countOf('SWD-PUNJAB', 777));
    change(at('w/punjab/swd.tip.yaml'), countOf('SWD-PUNJAB', 888));
    rmSync(at('w/punjab'), { recursive: true });
    tell(3, at('w/punjab'));
    assert.match(await report(), /888/);
    // Saved, it is on the disk again; what is closed then is what the disk has.
    mkdirSync(at('w/punjab'));
    writeFileSync(at('w/punjab/swd.tip.yaml'), countOf('SWD-PUNJAB', 888));
    server.tell('textDocument/didSave', { textDocument: { uri: uriOf(at('w/punjab/swd.tip.yaml')) } });
    rmSync(at('w/punjab'), { recursive: true });
    assert.doesNotMatch(await report(), /888/);
  });

  it('is read when the editor adds it to those that are open, and let go when it takes it away', async () => {
    const elsewhere = { uri: uriOf(at('elsewhere')), name: 'elsewhere' };
    server.tell('workspace/didChangeWorkspaceFolders', { event: { added: [elsewhere], removed: [] } });
    await settle('The other folder is read', agencies, ['fia', 'mohr', 'swd']);
    server.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [elsewhere] } });
    await settle('It is let go', agencies, ['fia', 'swd']);
    const refused = await compiled(uriOf(at('elsewhere')));
    assert.match(refused.message ?? '', /^elsewhere does not lie in a folder that is open\./);
  });

  it('is read once where it is open twice, one in the other and through a link', async () => {
    symlinkSync(at('w'), at('link'));
    const added = ['w/punjab', 'link', 'link/punjab'].map(name => ({ uri: uriOf(at(name)), name }));
    server.tell('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    const words = await report();
    assert.equal(words.match(/\b777\b/g)?.length, (await once()).match(/\b777\b/g)?.length);
    await settle('Each file is told of once', agencies, ['fia', 'swd']);
  });

  /** The report of the same folder by a server that has it open once. */
  async function once(): Promise<string> {
    const other = await start({ folder: at('w') });
    await other.ask('tip/compile', { uri: uriOf(at('w')), formats: ['docx'] }).reply;
    assert.equal(await other.end(), 0);
    return wordsOf(at('w/report/tip-pakistan-2021.docx'));
  }
});

describe('D1: an editor that opened a folder below the manifest', () => {
  it('finds and withholds what it would at the root, under the names that the editor uses', async () => {
    const folder = testFolder({ 'a/submission.tip.yaml': FIVE, 'a/responses/gb.tip.yaml': FEW });
    symlinkSync(join(folder.path, 'a/responses'), join(folder.path, 'link'));
    try {
      for (const below of ['a', 'a/responses', 'link']) {
        const opened = join(folder.path, below);
        const server = await start({ folder: opened });
        const file = below === 'a' ? join(opened, 'responses/gb.tip.yaml') : join(opened, 'gb.tip.yaml');
        const codes = () =>
          server
            .findings()
            .get(`file://${file}`)
            ?.map(({ code }) => code) ?? [];
        await settle(`${below}: the cell is small`, () => codes().includes('small-cell'), true);
        server.tell('textDocument/didOpen', {
          textDocument: { uri: uriOf(file), languageId: 'tip-response', version: 7, text: FEW },
        });
        await settle('It is the same file', () => server.published().get(`file://${file}`)?.version, 7);
        assert.ok(codes().includes('small-cell'));
        assert.equal([...server.findings().keys()].filter(uri => uri.endsWith('gb.tip.yaml')).length, 1);
        const { result } = await server.ask('tip/compile', { uri: uriOf(file), edition: 'external' }).reply;
        assert.equal((result as Compiled).kind, 'withheld', below);
        const said = server.log().some(line => line.includes(join(folder.path, 'a/submission.tip.yaml')));
        assert.equal(said, below !== 'a', `${below}: ${server.log().join()}`);
        assert.equal(await server.end(), 0);
      }
    } finally {
      folder.remove();
    }
  });

  it('is told which manifest a report was compiled with', async () => {
    const folder = testFolder({
      'a/submission.tip.yaml': MANIFEST,
      'a/responses/fia.tip.yaml': countOf('FIA', 4),
    });
    const server = await start({ folder: join(folder.path, 'a/responses') });
    const { result } = await server.ask('tip/compile', { uri: uriOf(join(folder.path, 'a/responses')) })
      .reply;
    assert.deepEqual(result && { ...result, errors: 0, warnings: 0 }, {
      kind: 'written',
      files: ['docx', 'xlsx'].map(format => uriOf(join(folder.path, `a/report/tip-pakistan-2021.${format}`))),
      errors: 0,
      warnings: 0,
      manifest: join(folder.path, 'a/submission.tip.yaml'),
    });
    assert.equal(await server.end(), 0);
    folder.remove();
  });
});

describe('D3: any editor is asked to watch', () => {
  const capabilities = {
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
  };
  const watchersOf = (server: Wire) =>
    server
      .requests()
      .filter(({ method }) => method === 'client/registerCapability')
      .flatMap(({ params }) => (params as Registrations).registrations)
      .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
      .at(-1)?.registerOptions.watchers ?? [];
  interface Registrations {
    readonly registrations: readonly {
      readonly method: string;
      readonly registerOptions: { readonly watchers: readonly Watcher[] };
    }[];
  }
  interface Watcher {
    readonly globPattern: string | { readonly baseUri: string; readonly pattern: string };
    readonly kind: number;
  }

  it('answers, manifests, definitions, folders and what is attached, above the open folder too', async () => {
    const folder = testFolder({
      'a/submission.tip.yaml': MANIFEST,
      'a/responses/fia.tip.yaml': countOf('FIA', 4),
    });
    const server = await start({ folder: join(folder.path, 'a/responses'), capabilities });
    const baseUri = uriOf(join(folder.path, 'a'));
    await settle('It asks', () => watchersOf(server), [
      { globPattern: '**/*.{tip,questionnaire}.{yaml,yml}', kind: 2 },
      { globPattern: { baseUri, pattern: '**/*.{tip,questionnaire}.{yaml,yml}' }, kind: 2 },
      { globPattern: '**/*', kind: 5 },
      { globPattern: { baseUri, pattern: '**/*' }, kind: 5 },
    ]);
    // What such an editor then tells of is heeded, of a file that it does not have open.
    const path = join(folder.path, 'a/responses/fia.tip.yaml');
    writeFileSync(path, `${countOf('FIA', 4)}  identification-2: 12\n`);
    server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
    const codes = () =>
      server
        .findings()
        .get(`file://${path}`)
        ?.map(({ code }) => code) ?? [];
    await settle('It is found', () => codes().includes('more-referred-than-identified'), true);
    assert.equal(await server.end(), 0);
    folder.remove();
  });

  it('and not one that cannot', async () => {
    const folder = testFolder({ 'fia.tip.yaml': countOf('FIA', 4) });
    const server = await start({ folder: folder.path });
    await settle('It has read the folder', () => server.findings().size, 1);
    assert.deepEqual(server.requests(), []);
    assert.equal(await server.end(), 0);
    folder.remove();
  });
});
