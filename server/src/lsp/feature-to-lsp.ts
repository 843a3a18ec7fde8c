import {
  type CompletionItem,
  CompletionItemKind,
  FoldingRangeKind,
  InsertTextFormat,
  InsertTextMode,
  type DocumentSymbol as LspDocumentSymbol,
  type FoldingRange as LspFoldingRange,
  type Hover as LspHover,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver';
import type { Completion, CompletionKind } from '../features/completion/offer.ts';
import type { DocumentSymbol } from '../features/document-symbols.ts';
import type { FoldingRange } from '../features/folding.ts';
import type { Hover } from '../features/hover/hover.ts';
import { linesOf, type Workspace } from '../model/workspace.ts';
import { type Language, sayIn, t } from '../text/l10n.ts';
import { type LineIndex, positionAt } from '../text/line-index.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Served } from './served.ts';
import { toRange } from './to-lsp.ts';

const COMPLETION_KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  section: CompletionItemKind.Module,
  question: CompletionItemKind.Field,
  field: CompletionItemKind.Property,
  place: CompletionItemKind.EnumMember,
  choice: CompletionItemKind.EnumMember,
  status: CompletionItemKind.EnumMember,
  word: CompletionItemKind.Constant,
  value: CompletionItemKind.Value,
  provision: CompletionItemKind.Reference,
  reference: CompletionItemKind.Variable,
  respondent: CompletionItemKind.Value,
  file: CompletionItemKind.File,
};

export function toCompletionItem(
  { workspace, say }: Pick<Served, 'workspace' | 'say'>,
  path: Path,
  completion: Completion,
): CompletionItem {
  const { label, detail, description, documentation, insert, snippet, span, sortText, filterText } =
    completion;
  return {
    label,
    labelDetails: {
      ...(detail === undefined ? {} : { detail: `  ${say(detail)}` }),
      ...(description === undefined ? {} : { description: say(description) }),
    },
    kind: COMPLETION_KIND[completion.kind],
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: say(documentation) } }),
    textEdit: { range: toRange(workspace(), path, span), newText: insert },
    // Its further lines bring their own indentation.
    insertTextMode: InsertTextMode.asIs,
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    sortText,
    filterText: say(filterText),
    ...(completion.retrigger
      ? { command: { title: say(t('Suggest')), command: 'editor.action.triggerSuggest' } }
      : {}),
  };
}

export function toHover(
  { workspace, say }: Pick<Served, 'workspace' | 'say'>,
  path: Path,
  hover: Hover | undefined,
): LspHover | null {
  if (hover === undefined) return null;
  return {
    range: toRange(workspace(), path, hover.span),
    contents: { kind: MarkupKind.Markdown, value: say(hover.markdown) },
  };
}

const SYMBOL_KIND = {
  section: SymbolKind.Module,
  answer: SymbolKind.Field,
  figure: SymbolKind.Number,
  key: SymbolKind.Property,
} as const;

export function toDocumentSymbol(
  lines: LineIndex,
  language: Language,
  symbol: DocumentSymbol,
): LspDocumentSymbol {
  const detail = sayIn(language, symbol.detail);
  const range = ({ start, end }: Span) => ({ start: positionAt(lines, start), end: positionAt(lines, end) });
  return {
    name: symbol.name,
    ...(detail !== '' && { detail }),
    kind: SYMBOL_KIND[symbol.kind],
    range: range(symbol.span),
    selectionRange: range(symbol.key),
    ...(symbol.children.length > 0 && {
      children: symbol.children.map(child => toDocumentSymbol(lines, language, child)),
    }),
  };
}

export function toFoldingRange(
  workspace: Workspace,
  path: Path,
  { start, end, comment }: FoldingRange,
): LspFoldingRange {
  const document = workspace.documents.get(path);
  const lines = document && linesOf(document);
  return {
    startLine: lines ? positionAt(lines, start).line : 0,
    endLine: lines ? positionAt(lines, end).line : 0,
    ...(comment && { kind: FoldingRangeKind.Comment }),
  };
}
