import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { WHOLE } from '../support/abilities.ts';
import { type EditorHere, editorHere } from '../support/editor-here.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Announced, keepsTo, promisesOnly, saysOnly } from '../support/keeps-to.ts';
import { uriOf } from '../support/wire.ts';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
    attachments: [annexes/sop.pdf]
  identification-2: Of {{identification-1.total}}, {{identification-1.totl}}.
statistics:
  statistics-table:
    data:
      rows:
        PPC 371-A: {registered: {punjab: 1}}
trends:
  # a comment
  # of two lines
  

protection:
  protection-1:
    
recruitment:
  recruitment-1:
    answer: |
      Note:
        
`;

const MANIFEST = `questionnaire: tip-pakistan-2021
submission: {lead: FIA, respondents: [{id: PBM, name: Pakistan Bait-ul-Mal}]}
`;

type Json = Readonly<Record<string, unknown>>;

/** Each ability of a client, as the way to it: `textDocument`, `completion`, `completionItem`, `snippetSupport`. */
function pathsIn(value: Json, above: readonly string[] = []): (readonly string[])[] {
  return Object.entries(value).flatMap(([key, each]) => {
    const path = [...above, key];
    const below =
      typeof each === 'object' && each !== null && !Array.isArray(each) ? pathsIn(each as Json, path) : [];
    return [path, ...below];
  });
}

/** The abilities without one of them, or with another in its place. */
function changed(value: Json, [key = '', ...rest]: readonly string[], put?: unknown): Json {
  const { [key]: old, ...others } = value;
  if (rest.length === 0) return put === undefined ? others : { ...others, [key]: put };
  return { ...others, [key]: changed((old ?? {}) as Json, rest, put) };
}

/** What is not merely there or not. */
const OTHERWISE: readonly (readonly [string, unknown])[] = [
  ['textDocument.hover.contentFormat', ['plaintext']],
  ['textDocument.hover.contentFormat', []],
  ['textDocument.completion.completionItem.documentationFormat', ['plaintext']],
  ['textDocument.completion.completionItem.insertTextModeSupport.valueSet', [2]],
  ['textDocument.completion.completionItemKind.valueSet', [1, 12]],
  ['textDocument.foldingRange.rangeLimit', 3],
  ['textDocument.foldingRange.rangeLimit', 0],
  ['textDocument.documentSymbol.symbolKind.valueSet', [13]],
  ['workspace.symbol.symbolKind.valueSet', [1]],
  ['textDocument.semanticTokens.tokenTypes', ['string']],
  ['textDocument.semanticTokens.tokenTypes', []],
  ['textDocument.semanticTokens.formats', []],
  ['textDocument.semanticTokens.requests', {}],
  ['textDocument.semanticTokens.requests', { full: true }],
  ['workspace.workspaceEdit.resourceOperations', ['create']],
  ['workspace.workspaceEdit.resourceOperations', ['rename']],
  ['workspace.applyEdit', false],
  ['window.showDocument', { support: false }],
];

interface Variant {
  readonly name: string;
  readonly capabilities: ClientCapabilities;
}

const VARIANTS: readonly Variant[] = [
  { name: 'everything', capabilities: WHOLE },
  { name: 'nothing', capabilities: {} },
  ...pathsIn(WHOLE).map(path => ({ name: `no ${path.join('.')}`, capabilities: changed(WHOLE, path) })),
  ...OTHERWISE.map(([path, put]) => ({
    name: `${path} ${JSON.stringify(put)}`,
    capabilities: changed(WHOLE, path.split('.'), put),
  })),
];

/** Of the places that are asked about: the lines of FIA. */
const at = (line: number, character: number) => ({ position: { line, character } });
const ALL_OF_IT = { start: { line: 0, character: 0 }, end: { line: 21, character: 0 } };
const SUM = { start: { line: 5, character: 13 }, end: { line: 5, character: 16 } };

/** Each request of the server, with what is asked besides the document. */
function asked(diagnostics: readonly unknown[]): readonly (readonly [string, object])[] {
  const options = { tabSize: 2, insertSpaces: true };
  const action = (only?: readonly string[], range = SUM) =>
    ['textDocument/codeAction', { range, context: { diagnostics, ...(only && { only }) } }] as const;
  return [
    ['textDocument/completion', at(17, 2)],
    ['textDocument/completion', at(21, 4)],
    ['textDocument/completion', at(13, 8)],
    ['textDocument/hover', at(3, 6)],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/formatting', { options }],
    ['textDocument/rangeFormatting', { options, range: ALL_OF_IT }],
    ['textDocument/onTypeFormatting', { options, ch: '\n', ...at(26, 8) }],
    ['textDocument/definition', at(3, 6)],
    ['textDocument/references', { ...at(5, 8), context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at(5, 8)],
    ['textDocument/prepareRename', at(7, 25)],
    ['textDocument/rename', { ...at(7, 25), newName: 'annexes/procedures.pdf' }],
    ['textDocument/documentLink', {}],
    ['textDocument/selectionRange', { positions: [{ line: 5, character: 8 }] }],
    ['workspace/symbol', { query: 'identification' }],
    action(),
    action(undefined, { start: ALL_OF_IT.start, end: ALL_OF_IT.start }),
    action(['quickfix']),
    action(['']),
    action(['source.fixAll']),
    action(['source']),
    action(['refactor']),
    action(['nonsense']),
    ['textDocument/codeLens', {}],
    ['textDocument/inlayHint', { range: ALL_OF_IT }],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range: ALL_OF_IT }],
  ];
}

describe('what an editor is answered', () => {
  let folder: TestFolder;
  let uri: string;
  let textDocument: { readonly uri: string };
  before(() => {
    folder = testFolder({
      'submission.tip.yaml': MANIFEST,
      'fia.tip.yaml': FIA,
      'annexes/sop.pdf': '%PDF-1.7',
    });
    uri = uriOf(join(folder.path, 'fia.tip.yaml'));
    textDocument = { uri };
  });
  after(() => folder.remove());

  const open = async ({ capabilities }: Variant, options: object = {}): Promise<EditorHere> => {
    const workspaceFolders = [{ uri: uriOf(folder.path), name: 'test' }];
    const editor = await editorHere(
      { capabilities, workspaceFolders, initializationOptions: options },
      said => (said.method === 'workspace/configuration' ? [null] : null),
    );
    editor.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'tip-response', version: 7, text: FIA },
    });
    return editor;
  };

  /** The findings of the file, whichever way they come. */
  const findings = async (editor: EditorHere): Promise<readonly Json[]> => {
    if (editor.promised.diagnosticProvider !== undefined) {
      const report = (await editor.ask('textDocument/diagnostic', { textDocument })) as { items: Json[] };
      return report.items;
    }
    const { params } = await editor.hears(({ method, params }) => {
      const sent = params as { uri: string; version?: number };
      return method === 'textDocument/publishDiagnostics' && sent.uri === uri && sent.version === 7;
    });
    return (params as { diagnostics: Json[] }).diagnostics;
  };

  const seen = new Map<string, number>();
  for (const variant of VARIANTS) {
    it(`keeps to it: ${variant.name}`, async () => {
      const announced: Announced = {
        capabilities: variant.capabilities,
        commands: new Set(),
        tokenTypes: new Set(),
        hears: new Set(),
      };
      const editor = await open(variant);
      try {
        const diagnostics = await findings(editor);
        assert.ok(diagnostics.some(({ code }) => code === 'unbalanced-split'));
        keepsTo(announced, editor.promised, 'textDocument/diagnostic', diagnostics);
        promisesOnly(announced, editor.promised);
        for (const [method, params] of asked(diagnostics)) {
          const answer = await editor.ask(method, { textDocument, ...params });
          assert.ok(answer !== null, `${method} is answered`);
          keepsTo(announced, editor.promised, method, answer);
          const size = JSON.stringify(answer).length;
          seen.set(method, Math.max(seen.get(method) ?? 0, size));
        }
        saysOnly(announced, editor.promised, editor.said());
      } finally {
        editor.close();
      }
    });
  }

  it('asks of each request something that has an answer', () => {
    const empty = [...seen].filter(([, size]) => size < 20).map(([method]) => method);
    assert.deepEqual(empty, []);
    assert.ok(seen.size >= 20, `${seen.size} requests`);
  });

  it('1: loses nothing of a snippet but its signs', async () => {
    const texts = async (variant: Variant) => {
      const editor = await open(variant);
      const list = (await editor.ask('textDocument/completion', { textDocument, ...at(17, 2) })) as {
        items: { label: string; textEdit: { newText: string } }[];
      };
      editor.close();
      return new Map(list.items.map(({ label, textEdit }) => [label, textEdit.newText]));
    };
    const snippets = await texts({ name: '', capabilities: WHOLE });
    const plain = await texts({ name: '', capabilities: {} });
    assert.match([...snippets.values()].join('\n'), /\$1/);
    assert.deepEqual(
      [...plain],
      [...snippets].map(([label, text]) => [label, text.replace(/\$\d/g, '')]),
    );
  });

  it('2: tells the titles in the one place that every list has', async () => {
    const editor = await open({ name: '', capabilities: {} });
    const { items } = (await editor.ask('textDocument/completion', { textDocument, ...at(17, 2) })) as {
      items: { label: string; detail?: string }[];
    };
    editor.close();
    assert.match(items.find(({ label }) => label === 'trends-1')?.detail ?? '', /\w{4}.* · missing/);
    assert.deepEqual(
      items.filter(({ detail }) => detail === undefined),
      [],
    );
  });

  it('3: offers mending as commands, which the editor is then asked to apply', async () => {
    const capabilities = changed(WHOLE, ['textDocument', 'codeAction', 'codeActionLiteralSupport']);
    const editor = await open({ name: '', capabilities });
    const range = SUM;
    const diagnostics = await findings(editor);
    const actions = (await editor.ask('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics },
    })) as { title: string; command: string; arguments: unknown[] }[];
    const fix = actions.find(({ command }) => command === 'tip.applyEdit');
    assert.ok(fix !== undefined, JSON.stringify(actions));
    await assert.rejects(
      editor.ask('workspace/executeCommand', { command: fix.command, arguments: fix.arguments }),
      /The editor did not make the edit; nothing was changed\./,
    );
    const asked = editor.said().find(({ method }) => method === 'workspace/applyEdit');
    assert.deepEqual((asked?.params as { edit: unknown } | undefined)?.edit, fix.arguments[0]);
    editor.close();
  });

  it('7: has findings asked for, or sends them, and never both', async () => {
    const pulls = { name: '', capabilities: changed(WHOLE, ['textDocument', 'publishDiagnostics']) };
    for (const [variant, options, isPulled] of [
      [pulls, {}, true],
      [{ name: '', capabilities: WHOLE }, {}, false],
      [{ name: '', capabilities: WHOLE }, { diagnostics: 'pulled' }, true],
      [{ name: '', capabilities: {} }, { diagnostics: 'pulled' }, false],
    ] as const) {
      const editor = await open(variant, options);
      assert.equal(editor.promised.diagnosticProvider !== undefined, isPulled);
      assert.ok((await findings(editor)).length > 0);
      const whole = (await editor.ask('workspace/diagnostic', { previousResultIds: [] })) as {
        items: { uri: string; version: number | null; resultId: string; kind: string; items: unknown[] }[];
      };
      const own = whole.items.find(item => item.uri === uri);
      const sent = editor.said().filter(({ method }) => method === 'textDocument/publishDiagnostics');
      if (isPulled) {
        assert.deepEqual(sent, []);
        assert.equal(own?.version, 7);
        assert.ok((own?.items.length ?? 0) > 0);
        const again = (await editor.ask('textDocument/diagnostic', {
          textDocument,
          previousResultId: own?.resultId,
        })) as { kind: string };
        assert.equal(again.kind, 'unchanged');
      } else assert.deepEqual(whole.items, []);
      editor.close();
    }
  });

  it('makes the report by command, whatever the editor can do', async () => {
    const some = VARIANTS.filter(({ name }) =>
      /^(everything|nothing|no window\b.*|.*applyEdit.*)$/.test(name),
    );
    assert.ok(some.length > 6);
    for (const variant of some) {
      const { capabilities } = variant;
      const editor = await open(variant);
      const none = new Set<string>();
      const result = (await editor.ask('workspace/executeCommand', {
        command: 'tip.compile',
        arguments: [uri],
        workDoneToken: 'own',
      })) as { kind: string; files: string[] };
      assert.equal(result.kind, 'written', variant.name);
      assert.equal(result.files.length, 2);
      assert.ok(existsSync(join(folder.path, 'report')));
      const steps = editor
        .said()
        .flatMap(({ method, params }) => (method === '$/progress' ? [params] : []))
        .map(params => params as { token: string; value: { kind: string } })
        .filter(({ token }) => token === 'own')
        .map(({ value }) => value.kind);
      assert.deepEqual([steps[0], steps.at(-1)], ['begin', 'end']);
      assert.ok(steps.length > 3);
      saysOnly(
        { capabilities, commands: none, tokenTypes: none, hears: none },
        editor.promised,
        editor.said(),
      );
      editor.close();
    }
  });
});
