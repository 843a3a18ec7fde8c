import { readCitation } from '../questionnaire/citation.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { memo, memo2 } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Answer, Prose } from './answer.ts';
import { combinedQuantity } from './combined.ts';
import { statementsOn } from './contributions.ts';
import { type Keys, type Quantity, quantityAt } from './quantity.ts';
import type { Library } from './read-scalar.ts';
import type { Response } from './response.ts';
import type { Statements } from './statement.ts';
import type { Submission } from './submission.ts';

/** `{{FIA:identification-1.age.child}}` in a prose. Spans are relative to the answer's piece. */
export interface Reference {
  /** Braces included. */
  readonly at: Span;
  /** What stands between the braces. */
  readonly inner: Span;
  readonly written: string;
  readonly respondent?: string;
  readonly respondentAt?: Span;
  /** Undefined where no question's ID begins it. */
  readonly question?: Question;
  readonly questionAt?: Span;
  /** Empty: the answer as a whole. */
  readonly keys: Keys;
  /** What comes behind the question's ID: `.age.child`, `[PPC 371-A].conviction`. */
  readonly keysAt?: Span;
}

/** The references of every prose of an answer, in their order. */
export function referencesOf(answer: Answer, library: Library): readonly Reference[] {
  return referencesBy(library)(answer);
}

const referencesBy = memo((library: Library) =>
  memo((answer: Answer): readonly Reference[] => {
    const proses: (Prose | undefined)[] = [answer.prose, answer.reason, answer.source];
    for (const { text } of answer.supplements) proses.push(text);
    for (const { text } of answer.explain) proses.push(text);
    return proses.flatMap(prose =>
      prose === undefined ? [] : referencesIn(prose.raw, prose.at.start, library),
    );
  }),
);

/** Every reference of a file, with the answer that it stands in. */
export const referencesOfFile = memo2((response: Response, library: Library) =>
  response.answers.flatMap(({ answer }) =>
    referencesOf(answer, library).map(reference => ({ answer, reference })),
  ),
);

/** All that the references of a file stand for. */
export function statementsReferredTo(response: Response, submission: Submission): Statements {
  return statementsOn(submission, questionsReferredTo(response, submission.library));
}

const questionsReferredTo = memo2((response: Response, library: Library) => [
  ...new Set(referencesOfFile(response, library).flatMap(({ reference }) => reference.question?.id ?? [])),
]);

/** The references of a text whose first character stands at `offset`. */
export function referencesIn(text: string, offset: number, library: Library): Reference[] {
  const found: Reference[] = [];
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', start + 2)) {
    const end = text.indexOf('}}', start);
    const line = text.indexOf('\n', start);
    if (end < 0) break;
    if (line >= 0 && line < end) continue;
    found.push(readReference(text.slice(start + 2, end), offset + start, library));
    start = end;
  }
  return found;
}

function readReference(inside: string, start: number, library: Library): Reference {
  const inner = { start: start + 2, end: start + 2 + inside.length };
  const at = { start, end: inner.end + 2 };
  const blanks = inside.length - inside.trimStart().length;
  let rest = inside.trim();
  let from = inner.start + blanks;
  const base = { at, inner, written: inside.trim() };
  const prefix = /^([A-Za-z][\w-]*)\s*:\s*/.exec(rest);
  let respondent: Pick<Reference, 'respondent' | 'respondentAt'> = {};
  if (prefix !== null) {
    const name = prefix[1] ?? '';
    respondent = { respondent: name, respondentAt: { start: from, end: from + name.length } };
    from += prefix[0].length;
    rest = rest.slice(prefix[0].length);
  }
  const question = questionAtStart(rest, library);
  if (question === undefined) return { ...base, ...respondent, keys: [] };
  const questionAt = { start: from, end: from + question.id.length };
  const behind = rest.slice(question.id.length);
  const keysAt = { start: questionAt.end, end: questionAt.end + behind.length };
  return { ...base, ...respondent, question, questionAt, keys: keysOf(behind, library), keysAt };
}

/** The longest question ID that begins a text: IDs hold dots themselves. */
export function questionAtStart(text: string, { questionnaire }: Library): Question | undefined {
  const run = /^[\w.-]*/.exec(text)?.[0] ?? '';
  for (let length = run.length; length > 0; length--) {
    const next = run[length];
    if (next !== undefined && next !== '.') continue;
    const question = questionnaire.questions.get(run.slice(0, length));
    if (question !== undefined) return question;
  }
  return undefined;
}

/** `.age.child` as [age, child]; `[PPC 371-A].conviction.punjab` as [PPC 371-A, conviction, punjab]. */
function keysOf(text: string, { catalogue, questionnaire }: Library): string[] {
  const row = /^\[([^\]]*)\]/.exec(text);
  const rest = row === null ? text : text.slice(row[0].length);
  const keys = rest.split('.').filter(key => key !== '');
  if (row === null) return keys;
  const written = row[1] ?? '';
  const { canonical } = readCitation(written, catalogue, questionnaire.statute);
  return [canonical === '' ? written : canonical, ...keys];
}

export type Resolution =
  /** No such question, field, cell or respondent. `at` is the part that leads nowhere. */
  | { readonly kind: 'nowhere'; readonly at: Span; readonly part: 'question' | 'respondent' | 'figure' }
  /** A place that exists and holds nothing yet. */
  | { readonly kind: 'empty'; readonly question: Question }
  | { readonly kind: 'answer'; readonly question: Question }
  | { readonly kind: 'figure'; readonly question: Question; readonly quantity: Quantity };

/** What a reference stands for in the submission as it is. */
export function resolve(statements: Statements, reference: Reference): Resolution {
  const { question, keys, respondent } = reference;
  if (respondent !== undefined && !statements.respondents.has(respondent)) {
    return { kind: 'nowhere', at: reference.respondentAt ?? reference.inner, part: 'respondent' };
  }
  if (question === undefined) return { kind: 'nowhere', at: reference.inner, part: 'question' };
  if (keys.length === 0) {
    const answered = question.stem || statements.byQuestion.has(question.id);
    return answered ? { kind: 'answer', question } : { kind: 'empty', question };
  }
  if (!isFigurePath(statements.library, question, keys)) {
    return { kind: 'nowhere', at: reference.keysAt ?? reference.inner, part: 'figure' };
  }
  const quantity =
    respondent === undefined
      ? combinedQuantity(statements, question, keys)
      : quantityOf(statements, respondent, question, keys);
  return quantity === undefined ? { kind: 'empty', question } : { kind: 'figure', question, quantity };
}

function quantityOf(
  { byQuestion }: Statements,
  respondent: string,
  question: Question,
  keys: Keys,
): Quantity | undefined {
  const own = (byQuestion.get(question.id) ?? []).find(each => each.respondent === respondent);
  return own && quantityAt(own.answer, keys, own.home);
}

/** True when a question can hold a figure at the path, whether it does or not. */
export function isFigurePath({ questionnaire }: Library, question: Question, keys: Keys): boolean {
  const [first, second, third, ...more] = keys;
  if (first === undefined || more.length > 0) return false;
  const { table } = question;
  if (table !== undefined) {
    const measure = table.measures.some(({ id }) => id === second);
    return second !== undefined && measure && (third === undefined || isCell(table.axis, third));
  }
  const field = question.fields.find(({ id }) => id === first);
  if (field === undefined) return false;
  if (field.kind === 'scalar') return second === undefined;
  if (field.kind === 'records') {
    return field.columns.some(({ id, type }) => id === second && type === 'count') && third === undefined;
  }
  if (field.kind !== 'split') return false;
  const [axis, inner] = field.axes;
  if (second === undefined) return true;
  if (axis !== undefined && !isCell(axis, second)) return false;
  return third === undefined || (inner !== undefined && isCell(inner, third));

  function isCell(axisId: string, cell: string): boolean {
    return (
      cell === 'total' ||
      cell === 'unspecified' ||
      (questionnaire.axes.get(axisId)?.values.some(({ id }) => id === cell) ?? false)
    );
  }
}
