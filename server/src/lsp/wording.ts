import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  LocationLink,
  MarkupContent,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { wordActions } from './wording/action.ts';
import { wordCompletions } from './wording/completion.ts';
import { wordEdit } from './wording/edit.ts';
import { wordFolds } from './wording/folding.ts';
import { reformatted } from './wording/formatted.ts';
import { wordDefinition, wordLenses, wordLinks } from './wording/places.ts';
import { wordOutline, wordSymbols } from './wording/symbols.ts';

/** What is asked of an editor's own document. */
interface Asked {
  readonly textDocument?: { readonly uri: string };
}

type Wording<Answer> = (answer: Answer, client: Client, asked: Asked) => unknown;

/** A pair of a request and how its answer is worded: the answer is as the request gives it. */
function wording<Answer>(method: string, word: Wording<Answer>): readonly [string, Wording<never>] {
  return [method, word];
}

/** How each answer that says more than every client understands is worded for one of them. */
const WORDINGS: ReadonlyMap<string, Wording<never>> = new Map([
  wording('textDocument/completion', (list: CompletionList | null, client) => wordCompletions(list, client)),
  wording(
    'textDocument/hover',
    (hover: (Hover & { contents: MarkupContent }) | null, client) =>
      hover && { ...hover, contents: reformatted(hover.contents, client.hover) },
  ),
  wording('textDocument/documentSymbol', (tree: DocumentSymbol[] | null, client, asked) =>
    wordOutline(tree, client, asked.textDocument?.uri ?? ''),
  ),
  wording('workspace/symbol', (found: SymbolInformation[] | null, client) => wordSymbols(found, client)),
  wording('textDocument/foldingRange', (folds: FoldingRange[] | null, client) => wordFolds(folds, client)),
  wording('textDocument/definition', (links: LocationLink[] | null, client) => wordDefinition(links, client)),
  wording('textDocument/documentLink', (links: DocumentLink[] | null, client) => wordLinks(links, client)),
  wording('textDocument/codeLens', (lenses: CodeLens[] | null, client) => wordLenses(lenses, client)),
  wording('textDocument/codeAction', (actions: CodeAction[] | null, client) => wordActions(actions, client)),
  wording(
    'textDocument/rename',
    (edit: WorkspaceEdit | null, client) => edit && wordEdit(edit, client.edits),
  ),
  wording(
    'textDocument/inlayHint',
    (hints: InlayHint[] | null, client) =>
      hints?.map(hint =>
        hint.tooltip ? { ...hint, tooltip: reformatted(hint.tooltip, client.hover) } : hint,
      ) ?? null,
  ),
]);

/** The answer to a request as this client understands it. */
export function worded<Answer>(method: string, answer: Answer, client: Client, asked: unknown): Answer {
  const word = WORDINGS.get(method) as Wording<Answer> | undefined;
  return word === undefined ? answer : (word(answer, client, (asked ?? {}) as Asked) as Answer);
}
