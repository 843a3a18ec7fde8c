import type { Field, Question } from '../questionnaire/questionnaire.ts';
import type { Entry, Mapping, Node, Scalar } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { ANSWER_KEYS, type Answer, type DraftAnswer as Draft, STATUSES, type Status } from './answer.ts';
import type { Datum } from './field-value.ts';
import { readAttachments, readSupplements } from './read-attachments.ts';
import { readField } from './read-field.ts';
import { type Library, readChoice, readScalar } from './read-scalar.ts';
import { readTable } from './read-table.ts';
import { noteCommentBelow, proseOf, rangeOf, textOf } from './read-text.ts';
import { entriesOf, noteGlued, noteShape, noteUnknownKey, type Reader, readDatum } from './reader.ts';

/** Reads the entry of a question ID. Never throws; whatever is odd is among `problems`. */
export function readAnswer(entry: Entry, question: Question, library: Library, broken: boolean): Answer {
  const reader: Reader = { library, problems: [] };
  const draft: Draft = {
    question,
    key: entry.key.span,
    span: entry.span,
    form: 'blank',
    status: 'draft',
    data: new Map(),
    attachments: [],
    supplements: [],
    explain: new Map(),
    problems: reader.problems,
    broken,
  };
  const { value } = entry;
  if (value?.kind === 'mapping') {
    draft.form = 'long';
    readLongForm(reader, draft, value);
  } else if (value?.kind === 'scalar') {
    draft.form = 'short';
    readShortForm(reader, draft, entry, value);
  } else if (value !== undefined) {
    readSequence(reader, draft, value);
  } else {
    noteCommentBelow(reader, entry, question.id);
  }
  return draft;
}

/** A choice, the one figure, or prose: whichever the text is first. */
function readShortForm(reader: Reader, draft: Draft, entry: Entry, node: Scalar): void {
  const { question } = draft;
  if (node.text.trim() === '') return;
  if (question.choices.length > 0) {
    const { value, problem } = readChoice(node.text.trim(), question.choices);
    if (problem === undefined) {
      draft.choice = { at: node.span, value };
      return;
    }
  }
  const field = onlyScalar(question);
  if (field !== undefined) {
    const { value, problem } = readScalar(node.text, field.type, reader.library, field.values);
    const figures = question.choices.length === 0 && field.type === 'count';
    if (
      figures ||
      problem === undefined ||
      (value.kind !== 'unreadable' && problem.kind !== 'figure-with-text')
    ) {
      if (problem !== undefined) {
        reader.problems.push({ where: field.title, ...problem, span: node.span, written: node.text });
      }
      if (problem?.kind === 'unreadable-figure' && isProse(node.text)) {
        draft.prose = proseOf(reader, node, 'answer');
        return;
      }
      draft.data.set(field.id, { kind: 'scalar', field, key: draft.key, datum: { at: node.span, value } });
      return;
    }
  }
  if (GLUED_KEY.test(node.text)) noteGlued(reader, node, question.id);
  else noteCommentBelow(reader, entry, question.id);
  draft.prose = proseOf(reader, node, 'answer');
}

/** Three words and more are no figure that was mistyped. */
export function isProse(text: string): boolean {
  return /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}+/u.test(text);
}

/** `status:final` alone is no prose. */
const GLUED_KEY = new RegExp(`^(?:${ANSWER_KEYS.join('|')}):\\S`);

/** The field that a figure without a name is of: the question's only scalar that is no text. */
export function onlyScalar({ fields }: Question): Extract<Field, { kind: 'scalar' }> | undefined {
  const scalars = fields.filter(field => field.kind === 'scalar');
  const [only] = scalars;
  return scalars.length === 1 && only !== undefined && only.type !== 'text' ? only : undefined;
}

/** A bare list at a question whose only field is a list or records is that field. */
function readSequence(reader: Reader, draft: Draft, node: Node): void {
  const lists = draft.question.fields.filter(({ kind }) => kind === 'list' || kind === 'records');
  const [only] = lists;
  if (lists.length !== 1 || only === undefined) {
    const wanted = onlyScalar(draft.question) === undefined ? 'a text' : 'one figure';
    noteShape(
      reader,
      node.span,
      draft.question.id,
      `${wanted}, or the keys ${ANSWER_KEYS.slice(0, 4).join(', ')}`,
    );
    return;
  }
  draft.form = 'short';
  const key: Scalar = { kind: 'scalar', style: 'plain', text: only.id, raw: only.id, span: draft.key };
  const value = readField(reader, only, { key, value: node, span: node.span, colon: true });
  if (value !== undefined) draft.data.set(only.id, value);
}

function readLongForm(reader: Reader, draft: Draft, node: Mapping): void {
  for (const entry of entriesOf(reader, node, draft.question.id)) {
    const read = READERS.get(entry.key.text);
    if (read !== undefined) read(reader, draft, entry);
    else noteKey(reader, draft, entry);
  }
}

/** A key that is no key of an answer: a field typed in the wrong place, or an unknown one. */
function noteKey(reader: Reader, draft: Draft, entry: Entry): void {
  const { id, fields, table } = draft.question;
  const { text, span } = entry.key;
  const own = [...fields.map(field => field.id), ...(table === undefined ? [] : ['rows', 'total'])];
  if (own.includes(text)) {
    reader.problems.push({ kind: 'misplaced-figure', span, written: text, where: id, lost: true });
    const field = fields.find(known => known.id === text);
    const value = field && !draft.data.has(text) ? readField(reader, field, entry) : undefined;
    if (value !== undefined) draft.data.set(text, value);
  } else {
    noteUnknownKey(reader, entry, ANSWER_KEYS, id);
  }
}

type KeyReader = (reader: Reader, draft: Draft, entry: Entry) => void;

const READERS: ReadonlyMap<string, KeyReader> = new Map<(typeof ANSWER_KEYS)[number], KeyReader>([
  ['status', readStatus],
  [
    'choice',
    (reader, draft, { value }) => {
      const choice = readChoiceNode(reader, draft, value);
      if (choice !== undefined) draft.choice = choice;
    },
  ],
  ['answer', textKey('prose')],
  ['data', readData],
  ['attachments', readAttachments],
  ['supplement', readSupplements],
  ['source', textKey('source')],
  ['period', readPeriod],
  ['reason', textKey('reason')],
  ['explain', readExplain],
  ['note', textKey('note')],
]);

function textKey(name: 'prose' | 'source' | 'reason' | 'note'): KeyReader {
  return (reader, draft, entry) => {
    const text = textOf(reader, entry);
    if (text !== undefined) draft[name] = text;
  };
}

function readStatus(reader: Reader, draft: Draft, { value }: Entry): void {
  if (value === undefined) return;
  if (value.kind !== 'scalar') {
    noteShape(reader, value.span, 'status', `one of ${STATUSES.join(', ')}`);
    return;
  }
  const written = value.text;
  draft.statusAt = value.span;
  const status = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if ((STATUSES as readonly string[]).includes(status)) draft.status = status as Status;
  else {
    const instead = nearest(written, STATUSES);
    reader.problems.push({ kind: 'unknown-status', span: value.span, written, instead });
  }
}

function readChoiceNode(reader: Reader, { question }: Draft, node: Node | undefined): Datum | undefined {
  if (node?.kind === 'scalar' && question.choices.length === 0) {
    noteShape(
      reader,
      node.span,
      question.id,
      'a text: this question has no list to choose from; put it under answer',
    );
    return undefined;
  }
  return readDatum(reader, node, 'choice', 'choice', question.choices);
}

function readData(reader: Reader, draft: Draft, entry: Entry): void {
  const { question } = draft;
  const { value } = entry;
  draft.dataKey = entry.key.span;
  if (value === undefined) return;
  if (question.table !== undefined) {
    const table = readTable(reader, question.table, value, entry.key.span);
    if (table !== undefined) draft.table = table;
    return;
  }
  if (value.kind === 'scalar' && noteGlued(reader, value, 'data')) return;
  if (value.kind !== 'mapping') {
    const field = onlyScalar(question);
    const datum =
      field && value.kind === 'scalar' ? readDatum(reader, value, field.type, field.title) : undefined;
    if (field && datum) draft.data.set(field.id, { kind: 'scalar', field, key: entry.key.span, datum });
    else noteShape(reader, value.span, 'data', fieldsInWords(question));
    return;
  }
  for (const child of entriesOf(reader, value, 'data')) {
    const field = question.fields.find(({ id }) => id === child.key.text);
    if (field === undefined)
      noteUnknownKey(
        reader,
        child,
        question.fields.map(({ id }) => id),
        'data',
      );
    else {
      const read = readField(reader, field, child);
      if (read !== undefined) draft.data.set(field.id, read);
    }
  }
}

function fieldsInWords({ fields }: Question): string {
  return fields.length === 0
    ? 'nothing: this question has no figures'
    : fields.map(({ id }) => id).join(', ');
}

function readPeriod(reader: Reader, draft: Draft, { value }: Entry): void {
  const period = rangeOf(readDatum(reader, value, 'date', 'period'));
  if (period !== undefined) draft.period = period;
}

function readExplain(reader: Reader, draft: Draft, entry: Entry): void {
  if (entry.value?.kind !== 'mapping') {
    const text = textOf(reader, entry);
    if (text !== undefined) draft.explain.set('', text);
    return;
  }
  for (const child of entriesOf(reader, entry.value, 'explain')) {
    const text = textOf(reader, child);
    if (text !== undefined) draft.explain.set(child.key.text, text);
  }
}
