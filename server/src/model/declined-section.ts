import type { Question } from '../questionnaire/questionnaire.ts';
import type { Mapping } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/tree.ts';
import { shift } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { FileProblem } from './problem.ts';
import { readAnswer } from './read-answer.ts';
import type { Library } from './read-scalar.ts';

/** The keys by which a whole section is declined. */
export const DECLINING_KEYS: readonly string[] = ['status', 'reason', 'note'];

/** A section has no status, reason or note of its own unless it is declined. */
export function notDeclining({ entry, offset }: PlacedEntry, within: string): FileProblem[] {
  const written = entry.key.text;
  return [{ kind: 'section-status', span: shift(entry.key.span, offset), written, instead: [], within }];
}

/** `{status: not-applicable, reason: …}` of a whole section, read like an answer's. */
export function readDeclined(root: PlacedEntry, keys: readonly PlacedEntry[], library: Library): Answer {
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
