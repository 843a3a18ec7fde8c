import type { Span } from '../text/span.ts';
import { lookedUp } from './lexicon.ts';

/** Where names stand in a text that somebody said to be institutions', however their letters are written. */
export function institutionsIn(text: string, names: readonly string[]): readonly Span[] {
  if (names.length === 0) return [];
  const plain = text.toLowerCase();
  return names.flatMap(name =>
    occurrencesOf(lookedUp(name.trim()), plain.length === text.length ? plain : text),
  );
}

/** Shorter ones would be parts of anything. */
const SHORTEST = 3;

function occurrencesOf(name: string, text: string): Span[] {
  const spans: Span[] = [];
  if (name.length < SHORTEST) return spans;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}
