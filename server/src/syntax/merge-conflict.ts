import { lineOf, typedOn } from './lines.ts';
import { problemAt } from './mistake.ts';
import type { SyntaxProblem } from './node.ts';

/** A line that a program which joins versions writes between two that it could not join: `<<<<<<< HEAD`. */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)/;
const MARKERS = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$).*$/gm;

/** True of such a line, and then it is no part of what anybody wrote. */
export function isConflictMarker(typed: string): boolean {
  return MARKER.test(typed);
}

/** The text without the markers, of the same length, and a problem for each of them; `undefined` where there is none. */
export function withoutMarkers(
  text: string,
): { readonly text: string; readonly problems: readonly SyntaxProblem[] } | undefined {
  const found = [...text.matchAll(MARKERS)];
  if (found.length === 0) return undefined;
  return {
    text: text.replace(MARKERS, line => line.replace(/[^\r]/g, ' ')),
    problems: found.map(({ index }) => problemAt('merge-conflict', text, typedOn(text, lineOf(text, index)))),
  };
}
