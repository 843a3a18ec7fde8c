import type { Question } from '../questionnaire/questionnaire.ts';
import type { Mapping } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import { shift } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { FileProblem } from './problem.ts';
import { readAnswer } from './read-answer.ts';
import type { Library } from './read-scalar.ts';

/** The keys that speak of a whole section: how far it is, or that it is declined. */
export const WHOLE_KEYS: readonly string[] = ['status', 'reason', 'note'];

/** A section has no reason or note of its own unless it is declined. */
export function notDeclining({ entry, offset }: PlacedEntry, within: string): FileProblem[] {
  const written = entry.key.text;
  if (written === 'status') return [];
  return [{ kind: 'section-status', span: shift(entry.key.span, offset), written, instead: [], within }];
}

/** `{status: not-applicable, reason: …}` or `status: final` of a whole section, read like an answer's. */
export function readWhole(root: PlacedEntry, keys: readonly PlacedEntry[], library: Library): Answer {
  const question: Question = {
    id: root.entry.key.text,
    section: root.entry.key.text,
    number: '',
    short: '',
    text: '',
    parts: [],
    stem: false,
    bullets: [],
    lettered: [],
    choices: [],
    explainAfter: [],
    optional: true,
    fields: [],
  };
  const entries = keys.map(({ entry }) => entry);
  const { key, span } = root.entry;
  const value: Mapping = { kind: 'mapping', flow: false, entries, span };
  return readAnswer({ key, colon: true, span, value }, question, library, false);
}
