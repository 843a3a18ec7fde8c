import type { FoldingRange } from 'vscode-languageserver';
import type { Client } from '../client.ts';

/** As many as the client wants: the outermost first, since they fold the rest away; in the order of the file. */
export function wordFolds(folds: readonly FoldingRange[] | null, { folding }: Client): FoldingRange[] | null {
  if (folds === null || folds.length <= folding.limit) return folds && [...folds];
  const deep = depths(folds);
  const kept = folds
    .map((fold, n) => ({ fold, n, depth: deep[n] ?? 0 }))
    .sort((a, b) => a.depth - b.depth || a.n - b.n)
    .slice(0, folding.limit);
  return kept.sort((a, b) => a.n - b.n).map(({ fold }) => fold);
}

/** How many of the others hold each. */
function depths(folds: readonly FoldingRange[]): readonly number[] {
  const around: number[] = [];
  const result: number[] = [];
  const byStart = folds
    .map((fold, n) => ({ fold, n }))
    .sort((a, b) => a.fold.startLine - b.fold.startLine || b.fold.endLine - a.fold.endLine);
  for (const { fold, n } of byStart) {
    while ((around.at(-1) ?? Number.POSITIVE_INFINITY) < fold.startLine) around.pop();
    result[n] = around.length;
    around.push(fold.endLine);
  }
  return result;
}
