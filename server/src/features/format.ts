import { type DocumentKind, documentKind } from '../model/file-kind.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import type { Document, Workspace } from '../model/workspace.ts';
import type { PlacedPiece } from '../syntax/placed.ts';
import { parseTree, type Tree } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { manifestOrder } from './format/manifest-order.ts';
import { editsTo } from './format/moves.ts';
import { AS_TYPED, type Order } from './format/order.ts';
import { pageOf } from './format/page.ts';
import { layOut } from './format/pieces.ts';
import { readingOf } from './format/reading.ts';
import { responseOrder } from './format/response-order.ts';

/**
 * The edits that give a file its usual layout: two blanks for each level, keys in the order of the questionnaire,
 * figures below each other. Prose, comments, quotes and blank lines stay as they are. With a span, of the answers
 * that it touches alone, which are moved past no other. Empty for a file whose layout is as it should be.
 */
export function formatEdits(workspace: Workspace, path: Path, span?: Span): TextEdit[] {
  const document = workspace.documents.get(path);
  return document === undefined ? [] : formatted(document, orderOf(workspace, path), span);
}

function orderOf(workspace: Workspace, path: Path): Order {
  const submission = submissionAt(workspace, path);
  const kind = documentKind(path);
  return submission === undefined || kind === undefined ? AS_TYPED : ORDERS[kind](submission);
}

const ORDERS: Readonly<Record<DocumentKind, (submission: Submission) => Order>> = {
  response: ({ library }) => responseOrder(library),
  manifest: () => manifestOrder(),
};

/** A layout that would say something else is none: then everything stays as it is. */
function formatted({ text, tree }: Document, order: Order, span: Span | undefined): TextEdit[] {
  const broken = brokenPieces(tree);
  const fixed = new Set(tree.placed.filter(piece => broken.has(piece) || !isTouched(piece, span)));
  const last = tree.placed.at(-1);
  if (last === undefined) return [];
  const page = pageOf(text);
  const edits = editsTo(page, layOut({ page, tree, order, fixed }), !fixed.has(last));
  if (edits.length === 0) return edits;
  const after = parseTree(applyEdits(text, edits), tree);
  return readingOf(after) === readingOf(tree) ? edits : [];
}

/** Those that YAML could not read whole, or in which it took something for what it was not meant as. */
function brokenPieces({ roots, problems, placed }: Tree): Set<PlacedPiece> {
  const entries = roots.flatMap(root => [root, ...root.children]);
  const offsets = new Set(entries.flatMap(({ broken, offset }) => (broken ? [offset] : [])));
  const mistakes = problems.filter(({ kind }) => kind !== 'repeated-key').map(({ span }) => span.start);
  mistakes.sort((a, b) => a - b);
  let next = 0;
  return new Set(
    placed.filter(({ piece, stretch: { start, end } }) => {
      while ((mistakes[next] ?? end) < start) next++;
      return piece.broken || offsets.has(start) || (mistakes[next] ?? end) < end;
    }),
  );
}

/** The line break behind a piece does not count. */
function isTouched({ stretch }: PlacedPiece, span: Span | undefined): boolean {
  return (
    span === undefined || (span.start < stretch.end && stretch.start < Math.max(span.end, span.start + 1))
  );
}
