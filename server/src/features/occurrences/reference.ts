import type { Library } from '../../model/read-scalar.ts';
import { isFigurePath, type Reference } from '../../model/reference.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Span } from '../../text/span.ts';
import { figureKeys, type OwnName } from '../target.ts';
import type { Occurrence } from './occurrence.ts';

/** What a reference names: `{{FIA:identification-1.sex.male}}` a respondent, a question and a figure. */
export function* inReference(reference: Reference, library: Library): Generator<Occurrence> {
  const { respondent, respondentAt, question, questionAt, keys, keysAt, written, at } = reference;
  if (respondent !== undefined && respondentAt !== undefined) {
    yield { target: { kind: 'respondent', id: respondent }, span: respondentAt, role: 'mentions' };
  }
  if (question === undefined || questionAt === undefined) return;
  yield { target: { kind: 'question', question }, span: questionAt, role: 'mentions' };
  if (keysAt === undefined || !isFigurePath(library, question, keys)) return;
  const text = written.slice(written.length - (keysAt.end - keysAt.start));
  const dot = text.startsWith('.') ? 1 : 0;
  const own = respondent === undefined ? {} : { respondent };
  yield {
    target: { kind: 'figure', question, keys: figureKeys(question, keys), ...own },
    span: { start: keysAt.start + dot, end: keysAt.end },
    role: 'mentions',
  };
  const name = ownNameIn(text, question);
  if (name === undefined) return;
  const span = { start: keysAt.start + name.start, end: keysAt.start + name.end };
  const lead = question.table === undefined ? 2 : 1;
  const target: OwnName = { kind: 'own-name', question, keys: keys.slice(0, lead), ...own };
  yield { target, span, role: 'mentions' };
  if (question.table !== undefined && at.start <= span.start) {
    yield* provisionsIn(text.slice(name.start, name.end), span.start, library, 'mentions');
  }
}

/** Where the part that the writer chose stands in `[PPC 371-A].conviction` or `.as-reported.women`. */
function ownNameIn(text: string, question: Question): Span | undefined {
  if (question.table !== undefined) {
    const row = /^\[([^\]]*)\]/.exec(text)?.[1];
    if (row === undefined) return undefined;
    const start = 1 + row.length - row.trimStart().length;
    return { start, end: start + row.trim().length };
  }
  const [, field = '', label] = text.split('.');
  if (label === undefined || !hasOwnLabels(question, field) || label === 'total' || label === 'unspecified')
    return undefined;
  const start = field.length + 2;
  return { start, end: start + label.length };
}

/** True for a split whose cells may have any label. */
export function hasOwnLabels({ fields }: Question, id: string): boolean {
  return fields.some(field => field.id === id && field.kind === 'split' && field.axes.length === 0);
}

/** Each section of law in a citation that begins at `offset`. */
export function* provisionsIn(
  written: string,
  offset: number,
  { catalogue, questionnaire }: Library,
  role: Occurrence['role'],
): Generator<Occurrence> {
  for (const { id, start, end } of readCitation(written, catalogue, questionnaire.statute).sections) {
    yield { target: { kind: 'provision', id }, span: { start: offset + start, end: offset + end }, role };
  }
}
