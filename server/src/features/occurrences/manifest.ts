import type { Library } from '../../model/read-scalar.ts';
import { isFigurePath, questionAtStart } from '../../model/reference.ts';
import type { Entry, Node, Scalar } from '../../syntax/node.ts';
import type { PlacedEntry } from '../../syntax/placed.ts';
import { shift } from '../../text/span.ts';
import { manifestSlotAt } from '../manifest-slot.ts';
import { isCheck } from './answer.ts';
import { type Occurrence, textSpan } from './occurrence.ts';

/** What is named in a manifest. Spans are offsets in the file. */
export function* inManifest(library: Library, roots: readonly PlacedEntry[]): Generator<Occurrence> {
  for (const { entry, offset, children } of roots) {
    for (const child of children) {
      for (const found of inEntry(library, child.entry, [entry.key.text])) {
        yield { ...found, span: shift(found.span, child.offset) };
      }
    }
    if (children.length > 0 || entry.value === undefined) continue;
    for (const found of inValue(library, entry.value, [entry.key.text])) {
      yield { ...found, span: shift(found.span, offset) };
    }
  }
}

function* inEntry(library: Library, { key, value }: Entry, above: readonly string[]): Generator<Occurrence> {
  const slot = manifestSlotAt(above);
  if (slot === 'decisions') yield* ofQuestion(library, key);
  if (slot === 'severity' && isCheck(library, key.text)) {
    yield { target: { kind: 'check', id: key.text }, span: textSpan(key), role: 'mentions' };
  }
  if (value !== undefined) yield* inValue(library, value, [...above, key.text]);
}

function* inValue(library: Library, node: Node, path: readonly string[]): Generator<Occurrence> {
  if (node.kind === 'scalar') yield* ofScalar(library, node, path);
  else if (node.kind === 'mapping') for (const entry of node.entries) yield* inEntry(library, entry, path);
  else for (const item of node.items) yield* inValue(library, item, path);
}

function* ofScalar(library: Library, node: Scalar, path: readonly string[]): Generator<Occurrence> {
  const span = textSpan(node);
  const id = node.text.trim();
  switch (manifestSlotAt(path)) {
    case 'respondents':
    case 'respondent-id':
      if (id !== '') yield { target: { kind: 'respondent', id }, span, role: 'states' };
      return;
    case 'lead':
    case 'use':
    case 'decision':
      if (id !== '') yield { target: { kind: 'respondent', id }, span, role: 'mentions' };
      return;
    case 'owed': {
      const section = library.questionnaire.sections.find(each => each.id === id);
      if (section === undefined) yield* ofQuestion(library, node);
      else yield { target: { kind: 'section', section }, span, role: 'mentions' };
    }
  }
}

/** `identification-1`, or the figure `identification-1.total` that is decided by itself. */
function* ofQuestion(library: Library, node: Scalar): Generator<Occurrence> {
  const { start } = textSpan(node);
  const question = questionAtStart(node.text, library);
  if (question === undefined) return;
  const end = start + question.id.length;
  yield { target: { kind: 'question', question }, span: { start, end }, role: 'mentions' };
  const keys = node.text.slice(question.id.length + 1).split('.');
  if (!isFigurePath(library, question, keys)) return;
  const span = { start: end + 1, end: start + node.text.length };
  yield { target: { kind: 'figure', question, keys }, span, role: 'mentions' };
}
