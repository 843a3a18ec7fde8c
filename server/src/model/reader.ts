import type { Choice, ScalarType } from '../questionnaire/questionnaire.ts';
import type { Entry, Mapping, Node, Scalar } from '../syntax/node.ts';
import { commaList, type Sayable, t, type Words } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Datum } from './field-value.ts';
import { type Regrouped, regrouped } from './misplaced-sign.ts';
import type { ReadProblem } from './problem.ts';
import { type Library, readScalar } from './read-scalar.ts';

/** What one answer's reading shares: what it knows, and where it notes what it could not read. */
export interface Reader {
  readonly library: Library;
  readonly problems: ReadProblem[];
}

/** Where a reader notes what it could not read. */
export type Notes = Pick<Reader, 'problems'>;

/** The datum of a scalar node; anything else is noted as a wrong shape. Blank is `undefined`. */
export function readDatum(
  reader: Reader,
  node: Node | undefined,
  type: ScalarType,
  where: Sayable,
  values?: readonly Choice[],
): Datum | undefined {
  if (node === undefined) return undefined;
  if (type === 'money' && node.kind === 'mapping') return readAmount(reader, node, where);
  if (node.kind !== 'scalar') {
    noteShape(reader, node.span, where, type === 'text' ? t('a text') : t('one value'));
    return undefined;
  }
  noteSwallowed(reader, node, type, where);
  const { value, problem } = readScalar(node.text, type, reader.library, values);
  if (problem !== undefined) reader.problems.push({ where, ...problem, span: node.span, written: node.text });
  return { at: node.span, value };
}

/** `{amount: 12500000, currency: PKR}` */
function readAmount(reader: Reader, node: Mapping, where: Sayable): Datum | undefined {
  const known = ['amount', 'currency'];
  const texts = new Map<string, string>();
  for (const entry of entriesOf(reader, node, where)) {
    if (!known.includes(entry.key.text)) noteUnknownKey(reader, entry, known, where);
    else if (entry.value?.kind === 'scalar') texts.set(entry.key.text, entry.value.text);
  }
  const amount = texts.get('amount');
  if (amount === undefined) {
    noteShape(reader, node.span, where, t('an amount, such as {amount: 12500000, currency: PKR}'));
    return undefined;
  }
  const currency = texts.get('currency') ?? reader.library.questionnaire.currency;
  const { value, problem } = readScalar(`${currency} ${amount}`, 'money', reader.library);
  if (problem !== undefined) reader.problems.push({ where, ...problem, span: node.span, written: amount });
  return { at: node.span, value };
}

/**
 * The entries of a mapping that have a meaning. Keys without a value are noted, and a figure or a text
 * that a comma cut is put together again.
 */
export function entriesOf(reader: Notes, node: Mapping, where: Sayable): Entry[] {
  const entries: Entry[] = [];
  for (let n = 0; n < node.entries.length; n++) {
    const entry = node.entries[n] as Entry;
    // In lines below each other the missing colon is a mistake of the text itself.
    if (!node.flow && !entry.colon) continue;
    const cut = node.flow ? cutOff(node.entries, n) : undefined;
    const meant = node.flow && cut === undefined ? regrouped(node.entries, n) : undefined;
    n += cut?.rest.length ?? (meant?.taken ?? 1) - 1;
    if (cut !== undefined) entries.push(joined(reader, entry, cut, where));
    else if (meant !== undefined) entries.push(...noteMisplaced(reader, entry, meant, where));
    else if (entry.colon) entries.push(entry);
    else entries.push(...loneKey(reader, entry, where));
  }
  return entries;
}

interface Cut {
  readonly kind: 'split-figure' | 'cut-text';
  readonly begun: Scalar;
  readonly rest: readonly Entry[];
}

const FIGURE = /^\D{0,5}\d{1,3}$/;

/** What commas cut off an entry: of `{total: 1,234,567}` the keys 234 and 567, of `{title: Lahore, Punjab}` Punjab. */
function cutOff(entries: readonly Entry[], at: number): Cut | undefined {
  const begun = entries[at]?.value;
  if (begun?.kind !== 'scalar' || begun.style !== 'plain') return undefined;
  const figure = FIGURE.test(begun.text);
  if (!figure && !/\p{L}{2}/u.test(begun.text)) return undefined;
  const goesOn = figure ? /^\d{2,3}(\D.*)?$/ : /[^a-z-]/;
  let end = at + 1;
  let last = begun.span.end;
  for (let next = entries[end]; next !== undefined && !next.colon; next = entries[end]) {
    const { text, span } = next.key;
    if (!goesOn.test(text) || /^[\w.-]+:\S/.test(text) || (figure && span.start !== last + 1)) break;
    last = span.end;
    end++;
  }
  const rest = entries.slice(at + 1, end);
  return rest.length === 0 ? undefined : { kind: figure ? 'split-figure' : 'cut-text', begun, rest };
}

function joined({ problems }: Notes, entry: Entry, { kind, begun, rest }: Cut, where: Sayable): Entry {
  const comma = kind === 'cut-text' ? ', ' : ',';
  const written = [begun.text, ...rest.map(({ key }) => key.text)].join(comma);
  const text = kind === 'cut-text' ? written : written.replaceAll(',', '');
  const span = { start: begun.span.start, end: rest.at(-1)?.span.end ?? begun.span.end };
  problems.push({ kind, span, written, instead: [text], where: commaList([where, entry.key.text]) });
  return { ...entry, value: { ...begun, text, span }, span: { start: entry.span.start, end: span.end } };
}

function noteMisplaced(
  { problems }: Notes,
  { key }: Entry,
  { entries, written, instead }: Regrouped,
  where: Sayable,
): readonly Entry[] {
  const last = entries.at(-1);
  const end = entries.length > 1 ? last?.key.span.end : last?.span.end;
  const span = { start: key.span.start, end: end ?? key.span.end };
  problems.push({ kind: 'misplaced-sign', span, written, instead: [instead], where });
  return entries;
}

/** `{punjab:4}` is a key `punjab:4`, and read as it was meant; `{punjab}` is one without a figure. */
function loneKey(reader: Notes, { key }: Entry, where: Sayable): Entry[] {
  const { text, span } = key;
  const colon = text.indexOf(':');
  if (!noteGlued(reader, key, where, false)) {
    reader.problems.push({ kind: 'missing-value', span, written: text, where });
    return [];
  }
  const middle = span.start + colon;
  const part = (start: number, end: number): Scalar => {
    const raw = text.slice(start - span.start, end - span.start);
    return { kind: 'scalar', style: 'plain', text: raw, raw, span: { start, end } };
  };
  return [{ key: part(span.start, middle), value: part(middle + 1, span.end), span, colon: true }];
}

/** `punjab:4`, where a key and its value were meant; true where it was noted. */
export function noteGlued(
  { problems }: Notes,
  { text, span, style }: Scalar,
  where: Sayable,
  lost = true,
): boolean {
  const glued = style === 'plain' ? /^([\w.-]+):([^\s/].*)$/s.exec(text) : null;
  if (glued === null) return false;
  const instead = [`${glued[1]}: ${glued[2]}`];
  problems.push({ kind: 'missing-space', span, written: text, instead, where, lost });
  return true;
}

/** Text behind ` #` is a comment to YAML. Two blanks before it say that it is meant as one. */
export function noteSwallowed(reader: Reader, node: Scalar, type: ScalarType, where: Sayable): void {
  const { comment } = node;
  if (type !== 'text' || comment === undefined || comment.gap > 1 || node.style !== 'plain') return;
  const span = { start: node.span.start, end: comment.span.end };
  reader.problems.push({ kind: 'swallowed-comment', span, written: node.text, where });
}

export function noteShape({ problems }: Reader, span: Span, where: Sayable, wanted: Words): void {
  problems.push({ kind: 'wrong-shape', span, written: '', where, wanted, lost: true });
}

export function noteUnknownKey(
  { problems }: Reader,
  { key, value }: Entry,
  known: readonly string[],
  where: Sayable,
): void {
  const { text: written, span } = key;
  // An answer with more mistakes than that is another kind of text.
  const instead = problems.length < 1_000 ? nearest(written, known) : [];
  problems.push({ kind: 'unknown-key', span, written, instead, known, where, lost: value !== undefined });
}
