import assert from 'node:assert/strict';
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Said } from './editor-here.ts';

/**
 * Whether what a server says keeps to what its client announced: read off the specification, and knowing nothing of how the
 * server decides.
 */
export interface Announced {
  readonly capabilities: ClientCapabilities;
  /** What the client announced of its own: commands, token types, notifications. */
  readonly commands: ReadonlySet<string>;
  readonly tokenTypes: ReadonlySet<string>;
  readonly hears: ReadonlySet<string>;
}

type Value = Readonly<Record<string, unknown>>;

/** Every object in an answer, and under which key it stands. */
function* objectsIn(value: unknown, key = ''): Generator<readonly [string, Value]> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each, key);
  else if (typeof value === 'object' && value !== null) {
    yield [key, value as Value];
    for (const [name, each] of Object.entries(value)) yield* objectsIn(each, name);
  }
}

function isMarkdown(content: unknown): boolean {
  return typeof content === 'object' && content !== null && (content as Value).kind === 'markdown';
}

/** What a client that says nothing of kinds knows. */
const OLD_ITEM_KINDS = 18;
const OLD_SYMBOL_KINDS = 18;

function isKnownKind(kind: unknown, set: readonly number[] | undefined, old: number): boolean {
  return typeof kind === 'number' && (set ? set.includes(kind) : kind >= 1 && kind <= old);
}

/** Asserts it of the answer to a request. */
export function keepsTo(
  { capabilities, commands }: Announced,
  promised: ServerCapabilities,
  method: string,
  answer: unknown,
): void {
  const { textDocument = {}, workspace = {} } = capabilities;
  const say = (what: string, value: unknown) =>
    `${method}: ${what} in ${JSON.stringify(value).slice(0, 300)}`;
  const runnable = (name: unknown) =>
    typeof name === 'string' &&
    (commands.has(name) ||
      (workspace.executeCommand !== undefined &&
        promised.executeCommandProvider?.commands.includes(name) === true));
  const found = textDocument.publishDiagnostics ?? textDocument.diagnostic ?? {};
  for (const [key, value] of objectsIn(answer)) {
    if ('range' in value && 'severity' in value) {
      assert.ok(found.relatedInformation || !('relatedInformation' in value), say('related places', value));
      assert.ok(found.codeDescriptionSupport || !('codeDescription' in value), say('a link', value));
      assert.ok(found.dataSupport || !('data' in value), say('data', value));
      assert.ok(found.tagSupport || !('tags' in value), say('tags', value));
    }
    if (typeof value.command === 'string')
      assert.ok(runnable(value.command), say('a foreign command', value));
    if ('documentChanges' in value) {
      const edit = workspace.workspaceEdit;
      assert.ok(edit?.documentChanges, say('versioned changes', value));
      for (const [, { kind, annotationId }] of objectsIn(value.documentChanges)) {
        if (typeof kind === 'string')
          assert.ok(edit.resourceOperations?.includes(kind as 'create'), say('a change of files', value));
        assert.ok(annotationId === undefined || edit.changeAnnotationSupport, say('an annotation', value));
      }
    }
    if ('targetUri' in value) assert.ok(textDocument.definition?.linkSupport, say('a link of places', value));
    if (key === 'textEdit') assert.ok(!('insert' in value), say('two ranges', value));
  }
  CHECKS[method]?.(answer as never, capabilities, say);
}

type Say = (what: string, value: unknown) => string;

const CHECKS: Readonly<Record<string, (answer: never, client: ClientCapabilities, say: Say) => void>> = {
  'textDocument/completion': (list: { readonly items: readonly Value[] }, { textDocument = {} }, say) => {
    const { completionItem: item, completionItemKind } = textDocument.completion ?? {};
    for (const each of list.items) {
      const { newText } = each.textEdit as { readonly newText: string };
      if (item?.snippetSupport !== true) {
        assert.notEqual(each.insertTextFormat, 2, say('a snippet', each));
        assert.doesNotMatch(newText, /\$(?:\d|\{)|\\[$}\\]/, say('the signs of a snippet', each));
      }
      assert.ok(item?.labelDetailsSupport || !('labelDetails' in each), say('details of a label', each));
      const isMarked = item?.documentationFormat?.includes('markdown') === true;
      assert.ok(isMarked || !isMarkdown(each.documentation), say('Markdown', each));
      if (item?.documentationFormat === undefined)
        assert.ok(typeof (each.documentation ?? '') === 'string', say('a formatted text', each));
      if ('kind' in each)
        assert.ok(isKnownKind(each.kind, completionItemKind?.valueSet, OLD_ITEM_KINDS), say('a kind', each));
      const modes: readonly unknown[] = item?.insertTextModeSupport?.valueSet ?? [];
      assert.ok(
        each.insertTextMode === undefined || modes.includes(each.insertTextMode),
        say('a mode', each),
      );
      assert.ok(item?.tagSupport || !('tags' in each), say('tags', each));
    }
  },
  'textDocument/hover': ({ contents }: { readonly contents: unknown }, { textDocument = {} }, say) => {
    const formats = textDocument.hover?.contentFormat;
    if (formats === undefined) assert.equal(typeof contents, 'string', say('a formatted text', contents));
    else assert.ok(formats.includes('markdown') || !isMarkdown(contents), say('Markdown', contents));
  },
  'textDocument/inlayHint': (hints: readonly Value[], { textDocument = {} }, say) => {
    const isMarked = textDocument.hover?.contentFormat?.includes('markdown') === true;
    for (const { tooltip } of hints) assert.ok(isMarked || !isMarkdown(tooltip), say('Markdown', tooltip));
  },
  'textDocument/documentSymbol': (symbols: readonly Value[], { textDocument = {} }, say) => {
    const { hierarchicalDocumentSymbolSupport: isTree, symbolKind } = textDocument.documentSymbol ?? {};
    for (const each of symbols) {
      assert.equal('selectionRange' in each, isTree === true, say('a tree', each));
      assert.equal('location' in each, isTree !== true, say('a list', each));
    }
    for (const [, each] of objectsIn(symbols))
      if ('name' in each)
        assert.ok(isKnownKind(each.kind, symbolKind?.valueSet, OLD_SYMBOL_KINDS), say('a kind', each));
  },
  'workspace/symbol': (symbols: readonly Value[], { workspace = {} }, say) => {
    for (const each of symbols) {
      assert.ok('range' in (each.location as Value), say('a place to be asked for', each));
      const known = isKnownKind(each.kind, workspace.symbol?.symbolKind?.valueSet, OLD_SYMBOL_KINDS);
      assert.ok(known, say('a kind', each));
    }
  },
  'textDocument/codeAction': (actions: readonly Value[], { textDocument = {}, workspace = {} }, say) => {
    const ability = textDocument.codeAction ?? {};
    for (const each of actions) {
      if (ability.codeActionLiteralSupport === undefined) {
        assert.equal(typeof each.command, 'string', say('more than a command', each));
        if (each.command === 'tip.applyEdit')
          assert.ok(workspace.applyEdit, say('an edit to be asked for', each));
      }
      assert.ok(ability.isPreferredSupport || !('isPreferred' in each), say('a preference', each));
      assert.ok(ability.disabledSupport || !('disabled' in each), say('a disabled action', each));
      assert.ok(ability.dataSupport || !('data' in each), say('data', each));
    }
  },
  'textDocument/documentLink': (links: readonly Value[], { textDocument = {} }, say) => {
    for (const each of links)
      assert.ok(textDocument.documentLink?.tooltipSupport || !('tooltip' in each), say('a tooltip', each));
  },
  'textDocument/foldingRange': (folds: readonly Value[], { textDocument = {} }, say) => {
    const { rangeLimit, lineFoldingOnly, foldingRangeKind } = textDocument.foldingRange ?? {};
    assert.ok(folds.length <= (rangeLimit ?? folds.length), say('too many', folds.length));
    for (const each of folds) {
      assert.ok(
        !lineFoldingOnly || !('startCharacter' in each || 'endCharacter' in each),
        say('letters', each),
      );
      assert.ok(!('collapsedText' in each), say('a text', each));
      const kinds: readonly unknown[] = foldingRangeKind?.valueSet ?? ['comment', 'imports', 'region'];
      assert.ok(each.kind === undefined || kinds.includes(each.kind), say('a kind', each));
    }
  },
};

/** Asserts it of what the server promised. */
export function promisesOnly({ capabilities, tokenTypes }: Announced, promised: ServerCapabilities): void {
  const { textDocument = {}, general = {} } = capabilities;
  const { renameProvider, codeActionProvider, semanticTokensProvider, positionEncoding } = promised;
  if (typeof renameProvider === 'object')
    assert.ok(textDocument.rename?.prepareSupport, 'options of renaming');
  if (typeof codeActionProvider === 'object')
    assert.ok(textDocument.codeAction?.codeActionLiteralSupport, 'kinds of code actions');
  if (positionEncoding !== undefined)
    assert.ok(general.positionEncodings?.includes(positionEncoding), 'an encoding of positions');
  const { semanticTokens } = textDocument;
  if (semanticTokensProvider !== undefined) {
    const { tokenTypes: types, tokenModifiers } = semanticTokensProvider.legend;
    const known = (name: string) => tokenTypes.has(name) || semanticTokens?.tokenTypes.includes(name);
    assert.deepEqual(
      types.filter(name => !known(name)),
      [],
      'types of tokens',
    );
    assert.deepEqual(
      tokenModifiers.filter(name => !semanticTokens?.tokenModifiers.includes(name)),
      [],
      'modifiers of tokens',
    );
    assert.ok(!semanticTokensProvider.full || semanticTokens?.requests.full, 'all tokens');
    assert.ok(!semanticTokensProvider.range || semanticTokens?.requests.range, 'tokens of a range');
  }
}

/** Asserts it of what the server said by itself. */
export function saysOnly(
  { capabilities, hears }: Announced,
  promised: ServerCapabilities,
  said: readonly Said[],
): void {
  const { workspace = {}, textDocument = {}, window = {} } = capabilities;
  const allowed: Readonly<Record<string, unknown>> = {
    'workspace/configuration': workspace.configuration,
    'workspace/applyEdit': workspace.applyEdit,
    'workspace/inlayHint/refresh': workspace.inlayHint?.refreshSupport,
    'workspace/codeLens/refresh': workspace.codeLens?.refreshSupport,
    'workspace/semanticTokens/refresh': workspace.semanticTokens?.refreshSupport,
    'workspace/diagnostic/refresh': workspace.diagnostics?.refreshSupport,
    'window/showDocument': window.showDocument?.support,
    'window/showMessageRequest': window.showMessage,
    'window/workDoneProgress/create': window.workDoneProgress,
    'client/registerCapability': true,
    'client/unregisterCapability': true,
    'window/logMessage': true,
    'window/showMessage': true,
    '$/progress': true,
    'textDocument/publishDiagnostics': promised.diagnosticProvider === undefined,
  };
  for (const { method, params } of said) {
    assert.ok(allowed[method] || hears.has(method), `${method} to a client that never announced it`);
    if (method === 'client/registerCapability') {
      for (const { method: registered } of (params as { registrations: { method: string }[] })
        .registrations) {
        const [area = '', name = ''] = registered.split('/');
        const ability = (area === 'workspace' ? workspace : textDocument) as Readonly<Record<string, Value>>;
        assert.ok(ability[name]?.dynamicRegistration, `${registered} registered`);
      }
    }
  }
}
