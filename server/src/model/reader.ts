import type { Choice, ScalarType } from '../questionnaire/questionnaire.ts';
import type { Entry, Mapping, Node, Scalar } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Datum } from './field-value.ts';
import type { ReadProblem } from './problem.ts';
import { type Library, readScalar } from './read-scalar.ts';

/** What one answer's reading shares: what it knows, and where it notes what it could not read. */
export interface Reader {
  readonly library: Library;
  readonly problems: ReadProblem[];
}

/** The datum of a scalar node; anything else is noted as a wrong shape. Blank is `undefined`. */
export function readDatum(
  reader: Reader,
  node: Node | undefined,
  type: ScalarType,
  where: string,
  values?: readonly Choice[],
): Datum | undefined {
  if (node === undefined) return undefined;
  if (type === 'money' && node.kind === 'mapping') return readAmount(reader, node, where);
  if (node.kind !== 'scalar') {
    noteShape(reader, node.span, where, type === 'text' ? 'a text' : 'one value');
    return undefined;
  }
  noteSwallowed(reader, node, type, where);
  const { value, problem } = readScalar(node.text, type, reader.library, values);
  if (problem !== undefined) reader.problems.push({ where, ...problem, span: node.span, written: node.text });
  return { at: node.span, value };
}

/** `{amount: 12500000, currency: PKR}` */
function readAmount(reader: Reader, node: Mapping, where: string): Datum | undefined {
  const known = ['amount', 'currency'];
  const texts = new Map<string, string>();
  for (const entry of entriesOf(reader, node, where)) {
    if (!known.includes(entry.key.text)) noteUnknownKey(reader, entry, known, where);
    else if (entry.value?.kind === 'scalar') texts.set(entry.key.text, entry.value.text);
  }
  const amount = texts.get('amount');
  if (amount === undefined) {
    noteShape(reader, node.span, where, 'an amount, such as {amount: 12500000, currency: PKR}');
    return undefined;
  }
  const currency = texts.get('currency') ?? reader.library.questionnaire.currency;
  const { value, problem } = readScalar(`${currency} ${amount}`, 'money', reader.library);
  if (problem !== undefined) reader.problems.push({ where, ...problem, span: node.span, written: amount });
  return { at: node.span, value };
}

/** The entries of a mapping that have a meaning; leftovers of a cut figure and keys without a value are noted. */
export function entriesOf(reader: Reader, node: Mapping, where: string): Entry[] {
  const entries: Entry[] = [];
  let before: Entry | undefined;
  for (const entry of node.entries) {
    if (node.flow && !entry.colon) noteLeftover(reader, entry, before, where);
    else entries.push(entry);
    before = entry;
  }
  return entries;
}

/** `{total: 1,234}` leaves a key 234 behind; `{punjab:4}` is a key `punjab:4`. */
function noteLeftover({ problems }: Reader, entry: Entry, before: Entry | undefined, where: string): void {
  const { text, span } = entry.key;
  const earlier = before?.value?.kind === 'scalar' ? before.value : undefined;
  const begun = earlier === undefined && before !== undefined && !before.colon ? before.key : earlier;
  if (/^\d{2,3}(\D|$)/.test(text) && begun !== undefined && /\d$/.test(begun.text)) {
    const whole = { start: begun.span.start, end: span.end };
    const written = `${begun.text},${text}`;
    problems.push({
      kind: 'split-figure',
      span: whole,
      written,
      instead: [written.replace(/,/g, '')],
      where,
    });
    return;
  }
  const glued = /^([\w.-]+):(.+)$/.exec(text);
  if (glued !== null) {
    problems.push({
      kind: 'missing-space',
      span,
      written: text,
      instead: [`${glued[1]}: ${glued[2]}`],
      where,
    });
    return;
  }
  problems.push({ kind: 'missing-value', span, written: text, where });
}

/** Text behind ` #` is a comment to YAML. Two blanks before it say that it is meant as one. */
export function noteSwallowed(reader: Reader, node: Scalar, type: ScalarType, where: string): void {
  const { comment } = node;
  if (type !== 'text' || comment === undefined || comment.gap > 1 || node.style !== 'plain') return;
  const span = { start: node.span.start, end: comment.span.end };
  reader.problems.push({ kind: 'swallowed-comment', span, written: node.text, where });
}

export function noteShape({ problems }: Reader, span: Span, where: string, wanted: string): void {
  problems.push({ kind: 'wrong-shape', span, written: '', where, wanted });
}

export function noteUnknownKey(
  { problems }: Reader,
  entry: Entry,
  known: Iterable<string>,
  where: string,
): void {
  const { text, span } = entry.key;
  problems.push({ kind: 'unknown-key', span, written: text, instead: nearest(text, known), where });
}
