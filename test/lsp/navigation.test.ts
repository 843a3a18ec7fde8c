import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DocumentLink,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Conversation, converse, uriOf } from '../support/lsp-client.ts';
import { root } from '../support/tip.ts';

const MANIFEST = `questionnaire: tip-pakistan-2021
submission:
  respondents: [{id: PBM, name: Pakistan Bait-ul-Mal}]
`;

const PBM = `questionnaire: tip-pakistan-2021
respondent: PBM
prevention:
  prevention-2.c: 4
  prevention-9: {choice: yes, attachments: [annexes/sop.pdf]}
`;

/** The built server over stdio, as an editor without any further abilities uses it. */
describe('navigation over the protocol', () => {
  let folder: TestFolder;
  let server: Conversation;
  let path: string;

  before(async () => {
    folder = testFolder({
      'submission.tip.yaml': MANIFEST,
      'pbm.tip.yaml': PBM,
      'annexes/sop.pdf': '%PDF-1.7',
    });
    path = join(folder.path, 'pbm.tip.yaml');
    server = await converse(folder.path);
    await server.open(path, PBM);
    await server.diagnostics(path, ({ version }) => version === 1);
  });
  after(async () => {
    assert.equal(await server.end(), 0, 'the server ends when it is asked to');
    folder.remove();
  });

  const at = (line: number, character: number) => ({
    textDocument: { uri: uriOf(path) },
    position: { line, character },
  });

  it('leads from the ID of an answer to its question in the definition that ships', async () => {
    const [found] = await server.connection.sendRequest<Location[]>('textDocument/definition', at(3, 4));
    const file = join(root, 'schema/questionnaires/tip-pakistan-2021.yaml');
    assert.equal(found?.uri, uriOf(file));
    const line = readFileSync(file, 'utf8').split('\n')[found?.range.start.line ?? 0];
    assert.equal(line?.slice(found?.range.start.character, found?.range.end.character), 'prevention-2.c');
  });

  it('finds an answer by words in any order', async () => {
    const found = await server.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
      query: 'hotline report prevention',
    });
    assert.equal(found[0]?.name, 'prevention-2.c Reports via hotlines');
    assert.deepEqual(found[0]?.location, {
      uri: uriOf(path),
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 16 } },
    });
  });

  it('renames an agency in both files, and says why another keeps its name', async () => {
    const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at(1, 13),
      newName: 'BAIT-UL-MAL',
    });
    const files = [uriOf(join(folder.path, 'submission.tip.yaml')), uriOf(path)];
    assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), files.sort());
    await assert.rejects(
      server.connection.sendRequest('textDocument/prepareRename', at(3, 4)),
      /^Error: The questionnaire numbers its questions; prevention-2\.c cannot be renamed\.$/,
    );
    await assert.rejects(
      server.connection.sendRequest('textDocument/rename', { ...at(1, 13), newName: 'FIA' }),
      /^Error: FIA is another agency of this submission; choose another short name\.$/,
    );
  });

  it('moves no file for an editor that cannot', async () => {
    const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at(4, 50),
      newName: 'annexes/procedures.pdf',
    });
    assert.equal(edit.documentChanges, undefined);
    assert.equal(edit.changes?.[uriOf(path)]?.[0]?.newText, 'annexes/procedures.pdf');
  });

  it('links attachments to their files', async () => {
    const [link] = await server.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf(path) },
    });
    assert.equal(link?.target, uriOf(join(folder.path, 'annexes/sop.pdf')));
    assert.equal(link?.tooltip, 'Open the file annexes/sop.pdf');
  });
});
