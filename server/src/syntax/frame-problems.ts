import { type Span, shift } from '../text/span.ts';
import { lineOf, typedOn } from './lines.ts';
import { problemAt } from './mistake.ts';
import type { Stretch } from './split.ts';
import type { PlacedEntry, PlacedPiece, PlacedProblem } from './tree.ts';

/** A child that is not indented like its siblings; one without a key is at fault for that alone. */
export function noteIndent(
  { stretch, piece }: PlacedPiece,
  first: PlacedPiece,
  within: readonly string[],
  problems: PlacedProblem[],
): void {
  if (stretch.indent === first.stretch.indent) return;
  if (piece.problems.length > 0 || piece.value?.kind !== 'mapping') return;
  const line = typedOn(piece.text, lineOf(piece.text, stretch.indent));
  const problem = problemAt('wrong-indentation', piece.text, line);
  problems.push({ ...problem, span: shift(problem.span, stretch.start), within });
}

/** A `---` or `...` between entries: YAML would take what follows for another document. */
export function secondDocument(text: string, stretches: readonly Stretch[]): PlacedProblem | undefined {
  const begins = (stretch: Stretch, what: RegExp) => what.test(text.slice(stretch.start, stretch.start + 4));
  const first = stretches.findIndex(stretch => !begins(stretch, /^(%|---(\s|$))/));
  const later = stretches.findIndex((stretch, n) => n > first && begins(stretch, /^(---|\.\.\.)(\s|$)/));
  const stretch = stretches[later];
  if (first < 0 || stretch === undefined || later === stretches.length - 1) return undefined;
  const span = { start: stretch.start, end: stretch.start + 3 };
  return { kind: 'second-document', written: text.slice(span.start, span.end), span, within: [] };
}

/** Keys that stand twice in different pieces; within a piece the parser has seen to it. */
export function noteRepeats(roots: readonly PlacedEntry[], problems: PlacedProblem[]): void {
  const mark = (entries: readonly PlacedEntry[], within: readonly string[]) => {
    const seen = new Map<string, { readonly offset: number; readonly span: Span }>();
    for (const { entry, offset } of entries) {
      const { text } = entry.key;
      const span = shift(entry.key.span, offset);
      const first = seen.get(text);
      if (first === undefined) seen.set(text, { offset, span });
      else if (first.offset !== offset) {
        problems.push({
          kind: 'repeated-key',
          written: text,
          span,
          first: first.span,
          within: [...within, text],
        });
      }
    }
  };
  mark(roots, []);
  for (const root of roots) mark(root.children, [root.entry.key.text]);
}
