import { type ReadResult, unreadable } from './read-result.ts';
import { HIDDEN_MARK, isHidden, type Value } from './value.ts';

/** Words with which people say that a figure is not to be told; `(withheld)` is the one of the format. */
const WORDS = /\b(?:withheld|hidden|suppressed|confidential)\b/i;
const SIGNS = /^[\s,;:.()[\]–—-]$/;

/** The figure that is said to be withheld: "2" of "2 (withheld)", "2, withheld" and "withheld (2)". */
export function hiddenFigure(text: string): string | undefined {
  const word = text.length > LONGEST ? null : WORDS.exec(text);
  if (word === null) return undefined;
  const before = text.slice(0, word.index);
  const figure = trimmed(trimmed(before) + text.slice(word.index + word[0].length));
  return figure === '' ? undefined : figure;
}

/** No figure is longer, with whatever is said of it. */
const LONGEST = 200;

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SIGNS.test(text.charAt(start))) start++;
  while (end > start && SIGNS.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * The reading of a figure with the mark that hides it. Whatever is odd about the figure, what is put in its place keeps
 * the mark; a mark in other words is made the one that is known.
 */
export function withHiddenMark(figure: string, text: string, read: ReadResult): ReadResult {
  const { value, problem } = read;
  if (value.kind === 'unreadable') return { ...read, value: unreadable(text) };
  if (value.kind !== 'count' && value.kind !== 'money') return read;
  const hidden: Value = { ...value, hidden: true };
  if (problem?.instead !== undefined) {
    const [first = '', ...rest] = problem.instead;
    return { value: hidden, problem: { ...problem, instead: [marked(first), ...rest] } };
  }
  if (problem !== undefined) return { value: hidden, problem };
  return text === marked(figure)
    ? { value: hidden }
    : { value: hidden, problem: { kind: 'formatted-figure', instead: [marked(figure)] } };
}

/** A figure as it is typed to be withheld: "2 (withheld)". */
export function marked(figure: string): string {
  return `${figure} ${HIDDEN_MARK}`;
}

/** The value as the edition that is sent has it. What could not be read and speaks of withholding is not printed either. */
export function published(value: Value): Value {
  const secret = isHidden(value) || (value.kind === 'unreadable' && WORDS.test(value.written));
  return secret ? WITHHELD : value;
}

const WITHHELD: Value = { kind: 'word', word: 'withheld' };
