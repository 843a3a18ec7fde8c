import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { type DocumentSymbol, documentSymbolsOf } from './document-symbols.ts';

/** A stretch of lines that can be folded away; offsets in the file, on two different lines. */
export interface FoldingRange {
  readonly start: number;
  readonly end: number;
}

/** Sections, answers and figures of more than one line. */
export function foldingRangesOf(workspace: Workspace, path: Path): FoldingRange[] {
  const text = workspace.documents.get(path)?.text ?? '';
  return flatten(documentSymbolsOf(workspace, path))
    .map(({ span: { start, end } }) => ({ start, end }))
    .filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
}

function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...flatten(symbol.children)]);
}
