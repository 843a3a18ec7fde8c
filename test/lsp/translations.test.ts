import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionList, Hover } from 'vscode-languageserver-protocol';
import { rules } from '../../server/src/rules/index.ts';
import { parseFixture } from '../support/fixture.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Conversation, converse, uriOf } from '../support/lsp-client.ts';
import { root } from '../support/tip.ts';

const texts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'client/l10n/bundle.l10n.json'), 'utf8'),
);

/** Every text in brackets, as if translated, so that what was not sent through the translations shows. */
const translations = Object.fromEntries(Object.keys(texts).map(text => [text, `⟦${text}⟧`]));

describe('a translation', () => {
  let folder: TestFolder;
  let server: Conversation;
  afterEach(async () => {
    await server.end();
    folder.remove();
  });

  it('reaches the message of every finding', async () => {
    folder = testFolder();
    const examples = rules.flatMap(({ code, examples }) =>
      examples.map(({ bad }, n) => ({ name: `${code}-${n}`, files: parseFixture(bad) })),
    );
    const paths = examples.flatMap(({ name, files }) =>
      files.map(({ path, text }) => folder.write(join(name, path), text)),
    );
    server = await converse(folder.path, { translations });
    // The last to be published says that all have been.
    await server.diagnostics(paths.at(-1) ?? '', () => true);
    const bare = new Map<string, string>();
    for (const { code, message } of server.published().flatMap(({ diagnostics }) => diagnostics)) {
      if (!/^⟦[^]*⟧$/.test(`${message}`)) bare.set(`${code}`, `${message}`);
    }
    assert.deepEqual([...bare], []);
    assert.ok(server.published().length > 100, `${server.published().length} files have findings`);
  });

  it('reaches hovers and completions', async () => {
    folder = testFolder();
    const path = join(folder.path, 'fia.tip.yaml');
    server = await converse(folder.path, { translations });
    await server.open(path, 'respondent: FIA\nidentification:\n  identification-1:\n    status: \n');
    const textDocument = { uri: uriOf(path) };
    const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 6 },
    });
    const { value } = hover.contents as { readonly value: string };
    assert.match(value, /⟦\*\*Wants\*\*⟧/);
    assert.match(value, /⟦\*\*Not answered yet\*\*⟧/);
    const { items } = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument,
      position: { line: 3, character: 12 },
    });
    assert.deepEqual(
      items.filter(({ labelDetails }) => !labelDetails?.detail?.trim().startsWith('⟦')),
      [],
    );
    assert.equal(items.length, 5);
  });
});
