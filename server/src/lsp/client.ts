import {
  CompletionItemKind,
  type InitializeParams,
  type InsertTextMode,
  MarkupKind,
  type ResourceOperationKind,
  SymbolKind,
} from 'vscode-languageserver';
import { ENGLISH, type Language } from '../text/l10n.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';

/** How a client takes a text that is formatted: as Markdown, as a plain text, or as the bare string of old clients. */
export type TextForm = 'markdown' | 'plaintext' | 'string';

/**
 * What a client can do, as it said at the start. A request says what is true; `wording.ts` words it for this value. What a client
 * does not announce it cannot do.
 */
export interface Client {
  readonly completion: {
    readonly snippets: boolean;
    readonly labelDetails: boolean;
    readonly documentation: TextForm;
    readonly kinds: ReadonlySet<CompletionItemKind>;
    readonly insertTextModes: ReadonlySet<InsertTextMode>;
  };
  readonly hover: TextForm;
  readonly outline: { readonly hierarchical: boolean; readonly kinds: ReadonlySet<SymbolKind> };
  readonly symbolKinds: ReadonlySet<SymbolKind>;
  readonly actions: { readonly literals: boolean; readonly preferred: boolean };
  readonly diagnostics: {
    /** One of the two and never both, so that no finding is shown twice. */
    readonly way: 'pushed' | 'pulled';
    readonly related: boolean;
    readonly links: boolean;
  };
  readonly folding: { readonly limit: number };
  readonly edits: {
    /** True where the server may ask for an edit. */
    readonly asked: boolean;
    /** What can be done to whole files; nothing where the client takes texts alone. */
    readonly operations: ReadonlySet<ResourceOperationKind>;
  };
  readonly definitionLinks: boolean;
  readonly linkTooltips: boolean;
  readonly preparesRename: boolean;
  /** Undefined where it colours nothing. */
  readonly tokens: TokenAbility | undefined;
  /** True where it lets the server run commands. */
  readonly runsCommands: boolean;
  readonly window: {
    readonly progress: boolean;
    readonly showsDocuments: boolean;
    /** True where a message may have answers to choose from. */
    readonly asks: boolean;
  };
  readonly watches: { readonly registered: boolean; readonly outside: boolean };
  readonly settings: { readonly asked: boolean; readonly registered: boolean };
  /** Requests by which it can be told to ask anew. */
  readonly refreshes: readonly string[];
  readonly namesEncoding: boolean;
  /** What the person at it reads. */
  readonly language: Language;
  /** What it says of itself beyond the protocol. */
  readonly own: StartOptions;
}

export interface TokenAbility {
  readonly types: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly full: boolean;
  readonly range: boolean;
}

/** Before a client has said anything. */
export const SILENT_CLIENT: Client = clientOf({ capabilities: {} });

/** Whatever is announced that the protocol does not know is not announced. */
export function clientOf({
  capabilities,
  initializationOptions,
  locale,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions' | 'locale'>): Client {
  const { textDocument = {}, workspace = {}, window = {}, general = {} } = withoutNulls(capabilities) ?? {};
  const own = readStartOptions(initializationOptions);
  const item = textDocument.completion?.completionItem;
  const way = wayOfDiagnostics(textDocument, own);
  const found = (way === 'pulled' ? textDocument.diagnostic : undefined) ?? textDocument.publishDiagnostics;
  const literal = textDocument.codeAction?.codeActionLiteralSupport;
  const edit = workspace.workspaceEdit;
  const watched = workspace.didChangeWatchedFiles;
  return {
    completion: {
      snippets: item?.snippetSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
      documentation: formOf(item?.documentationFormat),
      kinds: kindsOf(textDocument.completion?.completionItemKind?.valueSet, CompletionItemKind.Reference),
      insertTextModes: new Set(listOf(item?.insertTextModeSupport?.valueSet)),
    },
    hover: formOf(textDocument.hover?.contentFormat),
    outline: {
      hierarchical: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      kinds: kindsOf(textDocument.documentSymbol?.symbolKind?.valueSet, SymbolKind.Array),
    },
    symbolKinds: kindsOf(workspace.symbol?.symbolKind?.valueSet, SymbolKind.Array),
    actions: {
      literals: literal !== undefined,
      preferred: literal !== undefined && textDocument.codeAction?.isPreferredSupport === true,
    },
    diagnostics: {
      way,
      related: found?.relatedInformation === true,
      links: found?.codeDescriptionSupport === true,
    },
    folding: { limit: limitOf(textDocument.foldingRange?.rangeLimit) },
    edits: {
      asked: workspace.applyEdit === true,
      operations: new Set(edit?.documentChanges === true ? listOf(edit.resourceOperations) : []),
    },
    definitionLinks: textDocument.definition?.linkSupport === true,
    linkTooltips: textDocument.documentLink?.tooltipSupport === true,
    preparesRename: textDocument.rename?.prepareSupport === true,
    tokens: tokensOf(textDocument.semanticTokens, own),
    runsCommands: workspace.executeCommand !== undefined,
    window: {
      progress: window.workDoneProgress === true,
      showsDocuments: window.showDocument?.support === true,
      asks: window.showMessage !== undefined,
    },
    watches: {
      registered: watched?.dynamicRegistration === true,
      outside: watched?.relativePatternSupport === true,
    },
    settings: {
      asked: workspace.configuration === true,
      registered: workspace.didChangeConfiguration?.dynamicRegistration === true,
    },
    refreshes: [
      ...(workspace.inlayHint?.refreshSupport ? ['workspace/inlayHint/refresh'] : []),
      ...(workspace.codeLens?.refreshSupport ? ['workspace/codeLens/refresh'] : []),
      ...(workspace.semanticTokens?.refreshSupport ? ['workspace/semanticTokens/refresh'] : []),
      ...(way === 'pulled' && workspace.diagnostics?.refreshSupport ? ['workspace/diagnostic/refresh'] : []),
    ],
    namesEncoding: general.positionEncodings !== undefined,
    language: languageOf(locale, own),
    own,
  };
}

/** What a client brings no translation for is said in English. */
function languageOf(locale: string | undefined, { translations }: StartOptions): Language {
  return translations.size === 0 ? ENGLISH : { tag: locale ?? ENGLISH.tag, translations };
}

type TextDocumentAbilities = NonNullable<InitializeParams['capabilities']['textDocument']>;

/**
 * Pushed findings are those of closed files, too, so a client that takes them gets them, unless it says at the start that it
 * would rather ask. Old clients announce neither, and take what is pushed.
 */
function wayOfDiagnostics(
  { diagnostic, publishDiagnostics }: TextDocumentAbilities,
  { diagnostics }: StartOptions,
): 'pushed' | 'pulled' {
  if (diagnostic === undefined) return 'pushed';
  if (publishDiagnostics === undefined) return 'pulled';
  return diagnostics ?? 'pushed';
}

/** The client's favourite of those that we can write. */
function formOf(formats: readonly MarkupKind[] | undefined): TextForm {
  return (
    listOf(formats).find(each => each === MarkupKind.Markdown || each === MarkupKind.PlainText) ?? 'string'
  );
}

/** Kinds are numbered in the order in which the protocol got them; who names none knows those of its beginning. */
function kindsOf<Kind extends number>(named: readonly Kind[] | undefined, last: Kind): ReadonlySet<Kind> {
  return new Set(Array.isArray(named) ? named : Array.from({ length: last }, (_, n) => (n + 1) as Kind));
}

function tokensOf(
  named: TextDocumentAbilities['semanticTokens'],
  { tokenTypes }: StartOptions,
): TokenAbility | undefined {
  if (!listOf(named?.formats).includes('relative')) return undefined;
  const { full, range } = named?.requests ?? {};
  return {
    types: new Set([...listOf(named?.tokenTypes), ...tokenTypes]),
    modifiers: new Set(listOf(named?.tokenModifiers)),
    full: full !== undefined && full !== false,
    range: range !== undefined && range !== false,
  };
}

function limitOf(limit: unknown): number {
  return typeof limit === 'number' && limit >= 0 ? limit : Number.POSITIVE_INFINITY;
}

function listOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}

/** Some clients say `null` of what they lack, where the protocol says nothing. */
function withoutNulls<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutNulls(each)])) as Value;
}
