import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { uriOf, type Wire, wireTo } from '../support/wire.ts';
import { buildBroken } from './broken-server.ts';
import { settle } from './settle.ts';
import { FIA, MOFA } from './texts.ts';

/** One rule that looks at answers, one that looks at a whole submission, and one request are broken. */
const FAULTS = {
  'rules/unbalanced-split.ts': '*check(',
  'rules/incomplete-section.ts': '*check(',
  'features/hover.ts': 'export function hoverAt(',
};
const BROKEN = ['unbalanced-split', 'incomplete-section'];

/** A fault of the program itself costs what is at fault, is told of in the log, and nothing else. */
describe('a server with a broken rule', () => {
  let folder: TestFolder;
  let whole: Wire;
  let broken: Wire;
  before(async () => {
    folder = testFolder({ 'work/fia.tip.yaml': FIA, 'work/mofa.tip.yaml': MOFA });
    const server = join(folder.path, 'server/dist/server.js');
    await buildBroken(server, FAULTS);
    const work = join(folder.path, 'work');
    whole = await wireTo({ folder: work });
    broken = await wireTo({ folder: work, server });
  });
  after(() => {
    whole.kill();
    broken.kill();
    folder.remove();
  });

  const found = (wire: Wire) =>
    [...wire.findings()].flatMap(([uri, diagnostics]) =>
      diagnostics.map(({ code, message }) => `${uri}: ${message} (${code})`),
    );
  const isBroken = (line: string) => BROKEN.some(code => line.endsWith(`(${code})`));

  it('finds what the other rules find', async () => {
    await settle(
      'The whole one finds something',
      () => BROKEN.every(code => found(whole).some(line => line.endsWith(`(${code})`))),
      true,
    );
    const others = found(whole).filter(line => !isBroken(line));
    assert.ok(others.length > 0);
    await settle('The broken one finds the rest', () => found(broken), others);
  });

  it('says in its log which rule it is', () => {
    for (const code of BROKEN) {
      assert.ok(
        broken.log().some(line => line.includes(`The rule ${code} failed`)),
        `${broken.log()}`,
      );
    }
    assert.deepEqual(whole.log(), []);
  });

  it('writes no passage of an answer into its log', () => {
    for (const line of broken.log()) assert.doesNotMatch(line, /Recruitment|victims|Academy|were women/);
  });

  it('answers everything but the request that is broken, and follows what is typed', async () => {
    const uri = uriOf(join(folder.path, 'work/fia.tip.yaml'));
    const at = { textDocument: { uri }, position: { line: 3, character: 6 } };
    broken.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'tip-response', version: 1, text: `${FIA}none: 1\n` },
    });
    assert.deepEqual(await broken.ask('textDocument/hover', at).reply, { result: null });
    assert.ok(broken.log().some(line => line.startsWith('textDocument/hover: ')));
    const { result } = await broken.ask('textDocument/documentSymbol', at).reply;
    assert.ok(Array.isArray(result) && result.length > 0);
    await settle('What is typed is checked', () => found(broken).some(line => line.includes('none')), true);
    assert.equal(await broken.end(), 0);
  });
});
