import assert from 'node:assert/strict';
import { join } from 'node:path';
import { testFolder } from '../support/folder.ts';
import { long } from '../support/long.ts';
import { uriOf, type Wire, wireTo } from '../support/wire.ts';
import { settle } from './settle.ts';
import { FIA, MANIFEST, MOFA } from './texts.ts';

const EDITS = long(1000, 20_000);
const MEGABYTE = 2 ** 20;

describe('a long day of typing', () => {
  it(`does not fill the memory: ${EDITS} edits`, async () => {
    const folder = testFolder({
      'submission.tip.yaml': MANIFEST,
      'fia.tip.yaml': FIA,
      'mofa.tip.yaml': MOFA,
    });
    const node = ['--expose-gc', '--require', join(import.meta.dirname, 'heap.cjs')];
    const wire = await wireTo({ folder: folder.path, node });
    try {
      const uri = uriOf(join(folder.path, 'fia.tip.yaml'));
      const type = typist(wire, uri);
      await type(EDITS / 4);
      const early = await memory(wire);
      await type((EDITS * 3) / 4);
      const late = await memory(wire);
      const grown = (late.heapUsed - early.heapUsed) / MEGABYTE;
      if (process.env.TIP_LONG === '1') console.log({ early, late });
      assert.ok(grown < 4, `${grown.toFixed(1)} MB more after ${EDITS} edits than after a quarter of them`);
    } finally {
      wire.kill();
      folder.remove();
    }
  }).timeout(long(60_000, 600_000));
});

/** Types figures and words into the file, asks as an editor does meanwhile, and closes and opens it now and then. */
function typist(wire: Wire, uri: string): (edits: number) => Promise<void> {
  let version = 0;
  const open = () =>
    wire.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'tip-response', version: ++version, text: FIA },
    });
  open();
  return async edits => {
    for (let n = 0; n < edits; n++) {
      const text = FIA.replace('120', `${100 + (n % 900)}`).replace('Recruitment', `Recruitment ${n}`);
      wire.tell('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      });
      if (n % 5 !== 0) continue;
      const at = { textDocument: { uri }, position: { line: 5, character: 14 } };
      const asked = ['completion', 'hover', 'documentSymbol', 'codeLens'].map(
        method => wire.ask(`textDocument/${method}`, at).reply,
      );
      await Promise.all(asked);
      if (n % 100 !== 0) continue;
      wire.tell('textDocument/didClose', { textDocument: { uri } });
      open();
    }
    await settle('The last edit is checked', () => wire.published().get(uri)?.version, version);
  };
}

function memory({ process: server }: Wire): Promise<NodeJS.MemoryUsage> {
  return new Promise(resolve => {
    server.once('message', usage => resolve(usage as NodeJS.MemoryUsage));
    server.send('How much?');
  });
}
