import { type Span, shift } from '../text/span.ts';
import { lineOf, typedOn } from './lines.ts';
import { problemAt } from './mistake.ts';
import type { PlacedEntry, PlacedPiece, PlacedProblem } from './placed.ts';

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
export function secondDocument(placed: readonly PlacedPiece[]): PlacedProblem | undefined {
  const first = placed.findIndex(({ piece }) => !/^(%|---(\s|$))/.test(piece.text));
  const later = placed.findIndex(({ piece }, n) => n > first && /^(---|\.\.\.)(\s|$)/.test(piece.text));
  const found = placed[later];
  if (first < 0 || found === undefined || later === placed.length - 1) return undefined;
  const { start } = found.stretch;
  return {
    kind: 'second-document',
    written: found.piece.text.slice(0, 3),
    span: { start, end: start + 3 },
    within: [],
  };
}

/** Keys that stand twice in different pieces; within a piece the parser has seen to it. */
export function noteRepeats(
  entries: readonly Pick<PlacedEntry, 'entry' | 'offset'>[],
  within: readonly string[],
  problems: PlacedProblem[],
): void {
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
}
