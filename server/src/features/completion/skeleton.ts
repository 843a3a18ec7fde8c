import type { Library } from '../../model/read-scalar.ts';
import { onlyScalar } from '../../model/read-short-form.ts';
import type { Axis, Measure, Question } from '../../questionnaire/questionnaire.ts';
import type { CursorContext } from '../cursor-context.ts';
import { fieldSlot } from '../data-slot.ts';
import type { Slot, SplitSlot } from '../slot.ts';
import type { Offer } from './offer.ts';

/** A line to insert: its depth below the first one, and its text with `BLANK` where something is to be typed. */
export interface SkeletonLine {
  readonly depth: number;
  readonly text: string;
}

/** A place to fill in. */
export const BLANK = '\u0000';

/**
 * The lines as text to insert at the cursor's column. Of the blanks the first is a tab stop and the second
 * the end: more of them would catch the Tab key long after the answer was begun.
 */
export function render(
  lines: readonly SkeletonLine[],
  context: Pick<CursorContext, 'column' | 'step'>,
): Pick<Offer, 'insert' | 'snippet'> {
  const text = layOut(lines, context);
  const blanks = text.split(BLANK).length - 1;
  if (blanks === 0 || (blanks === 1 && text.endsWith(BLANK))) {
    return { insert: text.replaceAll(BLANK, '') };
  }
  let seen = 0;
  const stops = blanks === 1 ? ['$0'] : ['$1', '$0'];
  const insert = text.replace(/[\\$}]/g, '\\$&').replaceAll(BLANK, () => stops[seen++] ?? '');
  return { insert, snippet: true };
}

/** The lines as text, its blanks still in it; the first line begins where the text is inserted. */
export function layOut(
  lines: readonly SkeletonLine[],
  { column, step }: Pick<CursorContext, 'column' | 'step'>,
  lineBreak = '\n',
): string {
  return lines
    .map(({ depth, text }, n) => (n === 0 ? text : lineBreak + ' '.repeat(column + depth * step) + text))
    .join('');
}

/** An answer begun as its question wants it: short where one figure or one word is all, else its keys. */
export function answerSkeleton(library: Library, question: Question, home?: string): readonly SkeletonLine[] {
  const { id, fields, choices } = question;
  if (isShort(question)) return [{ depth: 0, text: `${id}: ${BLANK}` }];
  const lines: SkeletonLine[] = [{ depth: 0, text: `${id}:` }];
  if (choices.length > 0) lines.push({ depth: 1, text: `choice: ${BLANK}` });
  if (wantsProse(question)) lines.push({ depth: 1, text: 'answer: |' }, { depth: 2, text: BLANK });
  if (fields.length > 0 || question.table !== undefined) {
    lines.push({ depth: 1, text: 'data:' }, ...dataSkeleton(library, question, home).map(deeper(2)));
  }
  if (question.attachments === 'wanted') {
    lines.push({ depth: 1, text: 'attachments:' }, { depth: 2, text: `- ${BLANK}` });
  }
  return lines;
}

/** True where a list comes up at the first blank of its skeleton. */
export function beginsWithList({ choices, table }: Question): boolean {
  return choices.length > 0 || table !== undefined;
}

/** The fields of a question, those that may be left out excepted. */
export function dataSkeleton(library: Library, question: Question, home?: string): readonly SkeletonLine[] {
  if (question.table !== undefined)
    return [
      { depth: 0, text: 'rows:' },
      { depth: 1, text: BLANK },
    ];
  return question.fields
    .filter(({ optional }) => !optional)
    .flatMap(field => fieldSkeleton(field.id, fieldSlot(library, question, field), home));
}

/** A key with what belongs behind it. */
export function fieldSkeleton(id: string, slot: Slot, home?: string): readonly SkeletonLine[] {
  switch (slot.kind) {
    case 'split':
      return splitSkeleton(id, slot, home);
    case 'list':
      return [
        { depth: 0, text: `${id}:` },
        { depth: 1, text: `- ${BLANK}` },
      ];
    case 'records':
      return [{ depth: 0, text: `${id}:` }, ...entrySkeleton(slot).map(deeper(1))];
    default:
      return [{ depth: 0, text: `${id}: ${BLANK}` }];
  }
}

/** The first entry of records, its dash included. */
export function entrySkeleton({ field }: Slot & { readonly kind: 'records' }): readonly SkeletonLine[] {
  return field.columns.map(({ id }, n) => ({ depth: 0, text: `${n === 0 ? '- ' : '  '}${id}: ${BLANK}` }));
}

/** The figures of one row of the table, or of its total. */
export function rowSkeleton(
  key: string,
  measures: readonly Measure[],
  cells: readonly string[],
): readonly SkeletonLine[] {
  const figures = braces(cells);
  return [
    { depth: 0, text: `${key}:` },
    ...measures.map(({ id }) => ({ depth: 1, text: `${id}: ${figures}` })),
  ];
}

/** `{male: , female: , transgender: }` with its blanks. */
export function braces(cells: readonly string[]): string {
  return cells.length === 0 ? `{${BLANK}}` : `{${cells.map(cell => `${cell}: ${BLANK}`).join(', ')}}`;
}

function splitSkeleton(id: string, { axes }: SplitSlot, home?: string): readonly SkeletonLine[] {
  const [outer, inner] = axes;
  if (inner === undefined) return [{ depth: 0, text: `${id}: ${splitBraces(outer, home)}` }];
  const rows = idsOf(outer).map(cell => ({ depth: 1, text: `${cell}: ${braces(idsOf(inner))}` }));
  return [{ depth: 0, text: `${id}:` }, ...rows];
}

/** An office of one place gives a bare number. */
export function splitBraces(axis: Axis | undefined, home?: string): string {
  const own = home !== undefined && axis?.id === 'place' && idsOf(axis).includes(home);
  return own ? BLANK : braces(idsOf(axis));
}

function idsOf(axis: Axis | undefined): string[] {
  return axis?.values.map(({ id }) => id) ?? [];
}

function isShort(question: Question): boolean {
  const { choices, fields, table, explainAfter, attachments } = question;
  if (table !== undefined || attachments === 'wanted') return false;
  if (choices.length > 0) return fields.length === 0 && explainAfter.length === 0;
  return fields.length === 1 && onlyScalar(question) !== undefined;
}

function wantsProse({ choices, fields, table, explainAfter }: Question): boolean {
  return explainAfter.length > 0 || (choices.length === 0 && fields.length === 0 && table === undefined);
}

function deeper(by: number): (line: SkeletonLine) => SkeletonLine {
  return ({ depth, text }) => ({ depth: depth + by, text });
}
