import { rootNamed, type Tree } from '../syntax/tree.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift } from '../text/span.ts';

/** The keys at the head of a response file, in their order. */
export const HEADER_KEYS: readonly string[] = ['questionnaire', 'respondent', 'status'];

/** A line of the header, with the places of its key and its value in the file. */
export interface HeaderValue {
  readonly key: Span;
  readonly at: Span;
  /** Undefined where the key has no value, or no text as value. */
  readonly value?: string;
}

export interface Header {
  readonly questionnaireKey?: HeaderValue;
  readonly respondentKey?: HeaderValue;
  readonly statusKey?: HeaderValue;
}

/** The first of each key of the header. */
export const headerOf: (tree: Tree) => Header = memo(tree => {
  const questionnaireKey = find(tree, 'questionnaire');
  const respondentKey = find(tree, 'respondent');
  const statusKey = find(tree, 'status');
  return {
    ...(questionnaireKey && { questionnaireKey }),
    ...(respondentKey && { respondentKey }),
    ...(statusKey && { statusKey }),
  };
});

function find(tree: Tree, name: string): HeaderValue | undefined {
  const root = rootNamed(tree, name);
  if (root === undefined) return undefined;
  const { entry, offset } = root;
  const key = shift(entry.key.span, offset);
  if (entry.value === undefined) return { key, at: key };
  const at = shift(entry.value.span, offset);
  const text = entry.value.kind === 'scalar' ? entry.value.text.trim() : '';
  return text === '' ? { key, at } : { key, at, value: text };
}
