import {
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';

/** The outline as a tree, or, for a client that knows no trees, as a list in which each names what it stands in. */
export function wordOutline(
  tree: readonly DocumentSymbol[] | null,
  { outline: { hierarchical, kinds } }: Client,
  uri: string,
): DocumentSymbol[] | SymbolInformation[] | null {
  if (tree === null) return null;
  if (!hierarchical) return flatSymbols(tree, kinds, uri);
  // An outline is asked for at every keystroke, and remembered as it is.
  return isKnown(tree, kinds) ? [...tree] : tree.map(symbol => withKnownKind(symbol, kinds));
}

function isKnown(tree: readonly DocumentSymbol[], kinds: ReadonlySet<SymbolKind>): boolean {
  return tree.every(({ kind, children = [] }) => kinds.has(kind) && isKnown(children, kinds));
}

function withKnownKind(symbol: DocumentSymbol, kinds: ReadonlySet<SymbolKind>): DocumentSymbol {
  const { children } = symbol;
  return {
    ...symbol,
    kind: kindFor(symbol.kind, kinds),
    ...(children && { children: children.map(each => withKnownKind(each, kinds)) }),
  };
}

function flatSymbols(
  tree: readonly DocumentSymbol[],
  kinds: ReadonlySet<SymbolKind>,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return tree.flatMap(({ name, kind, range, children = [] }) => [
    {
      name,
      kind: kindFor(kind, kinds),
      location: { uri, range },
      ...(containerName !== undefined && { containerName }),
    },
    ...flatSymbols(children, kinds, uri, name),
  ]);
}

export function wordSymbols<Symbol extends SymbolInformation | WorkspaceSymbol>(
  found: readonly Symbol[] | null,
  { symbolKinds }: Client,
): Symbol[] | null {
  return found?.map(symbol => ({ ...symbol, kind: kindFor(symbol.kind, symbolKinds) })) ?? null;
}

/** A symbol has to have a sign: a client that has not ours shows the nearest that it has. */
function kindFor(kind: SymbolKind, kinds: ReadonlySet<SymbolKind>): SymbolKind {
  if (kinds.has(kind)) return kind;
  return [SymbolKind.Field, SymbolKind.Variable, ...kinds].find(each => kinds.has(each)) ?? SymbolKind.File;
}
