import { markdownLinks } from '../../model/prose-links.ts';
import { type Library, readScalar } from '../../model/read-scalar.ts';
import { onlyScalar } from '../../model/read-short-form.ts';
import { isFigurePath, referencesIn } from '../../model/reference.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Entry, Node, Scalar } from '../../syntax/node.ts';
import { memo, memo2 } from '../../text/memo.ts';
import { slotAt } from '../slot-at.ts';
import { figureKeys } from '../target.ts';
import { type Occurrence, textSpan } from './occurrence.ts';
import { hasOwnLabels, inReference, provisionsIn } from './reference.ts';

/**
 * What is named in the entry of a question ID, what stands inside another behind it. Spans count from the piece that
 * the entry was parsed in; paths of attachments are as written.
 */
export const occurrencesInAnswer: (library: Library, entry: Entry) => readonly Occurrence[] = memo2(
  (library, entry) => [...inEntry(library, entry, [])],
);

function* inEntry(library: Library, { key, value }: Entry, above: readonly string[]): Generator<Occurrence> {
  const path = [...above, key.text];
  yield* ofKey(library, key, above);
  if (value !== undefined) yield* inValue(library, value, path);
}

function* inValue(library: Library, node: Node, path: readonly string[]): Generator<Occurrence> {
  if (node.kind === 'scalar') yield* ofScalar(library, node, path);
  else if (node.kind === 'mapping') for (const entry of node.entries) yield* inEntry(library, entry, path);
  else for (const item of node.items) yield* inValue(library, item, path);
}

function* ofKey(library: Library, key: Scalar, above: readonly string[]): Generator<Occurrence> {
  const span = textSpan(key);
  const role = 'states';
  const slot = slotAt(library, above);
  switch (slot?.kind) {
    case 'file': {
      const question = library.questionnaire.questions.get(key.text);
      if (question !== undefined) yield { target: { kind: 'question', question }, span, role };
      return;
    }
    case 'explain':
      if (isCheck(library, key.text))
        yield { target: { kind: 'check', id: key.text }, span, role: 'mentions' };
      return;
    case 'rows': {
      const { question } = slot;
      yield* provisionsIn(key.text, span.start, library, role);
      const keys = [rowOf(library, key.text)];
      yield { target: { kind: 'own-name', question, keys }, span, role };
      return;
    }
    case 'data':
    case 'row':
    case 'records':
    case 'split': {
      const { question } = slot;
      const below = slotAt(library, [...above, key.text]);
      if (below?.kind !== 'scalar' && below?.kind !== 'split') return;
      const keys = figureKeys(question, below.keys);
      if (isFigurePath(library, question, keys))
        yield { target: { kind: 'figure', question, keys }, span, role };
      const [field = '', label] = below.keys;
      const own =
        slot.kind === 'split' &&
        hasOwnLabels(question, field) &&
        label !== 'total' &&
        label !== 'unspecified';
      if (own) yield { target: { kind: 'own-name', question, keys: below.keys }, span, role };
    }
  }
}

function* ofScalar(library: Library, node: Scalar, path: readonly string[]): Generator<Occurrence> {
  const span = textSpan(node);
  const slot = slotAt(library, path);
  switch (slot?.kind) {
    case 'answer':
    case 'data': {
      const keys = onlyFigure(library, slot.question, node.text);
      const { question } = slot;
      if (keys !== undefined) yield { target: { kind: 'figure', question, keys }, span, role: 'states' };
      break;
    }
    case 'scalar':
    case 'split': {
      const { question, keys, type } = slot;
      if (type === 'provision') yield* provisionsIn(node.text, span.start, library, 'mentions');
      else if (isFigurePath(library, question, keys)) {
        yield { target: { kind: 'figure', question, keys: figureKeys(question, keys) }, span, role: 'value' };
      }
      break;
    }
    case 'list':
      if (slot.field.type === 'provision') yield* provisionsIn(node.text, span.start, library, 'mentions');
      break;
    case 'attachments':
    case 'path': {
      const written = node.text.trim();
      if (isPath(written)) yield { target: { kind: 'attachment', path: written }, span, role: 'states' };
      return;
    }
  }
  for (const reference of referencesIn(node.raw, node.span.start, library))
    yield* inReference(reference, library);
  for (const { at, address } of markdownLinks(node.raw, node.span.start)) {
    if (isPath(address)) yield { target: { kind: 'attachment', path: address }, span: at, role: 'mentions' };
  }
}

/** The figure that a short form states by itself: `complicity-7: 4`. */
function onlyFigure(library: Library, question: Question, text: string): readonly string[] | undefined {
  const field = question.choices.length === 0 ? onlyScalar(question) : undefined;
  if (field === undefined || !isFigurePath(library, question, [field.id])) return undefined;
  return readScalar(text, field.type, library).value.kind === 'unreadable' ? undefined : [field.id];
}

/** As figures are looked up: canonical where it can be read. */
function rowOf({ catalogue, questionnaire }: Library, written: string): string {
  return readCitation(written, catalogue, questionnaire.statute).canonical || written;
}

export function isCheck(library: Library, id: string): boolean {
  return checkIds(library).has(id);
}

const checkIds = memo(({ questionnaire }: Library) => new Set(questionnaire.checks.map(({ id }) => id)));

function isPath(address: string): boolean {
  return address !== '' && !/^[a-z][a-z0-9+.-]+:/i.test(address) && !address.startsWith('#');
}
