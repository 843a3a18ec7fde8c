import type { Question } from '../questionnaire/questionnaire.ts';
import type { Entry, Mapping, Node } from '../syntax/node.ts';
import { commaList, t, type Words } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { ANSWER_KEYS, type Answer, type DraftAnswer as Draft } from './answer.ts';
import type { Datum } from './field-value.ts';
import { readAttachments, readSupplements } from './read-attachments.ts';
import { readExplain } from './read-explain.ts';
import { readField } from './read-field.ts';
import type { Library } from './read-scalar.ts';
import { onlyScalar, readSequence, readShortForm } from './read-short-form.ts';
import { readTable } from './read-table.ts';
import { noteCommentBelow, rangeOf, textOf } from './read-text.ts';
import { entriesOf, noteGlued, noteShape, noteUnknownKey, type Reader, readDatum } from './reader.ts';
import { STATUSES, statusNamed } from './status.ts';

/** Reads the entry of a question ID. Never throws; whatever is odd is among `problems`. */
export function readAnswer(entry: Entry, question: Question, library: Library, broken: boolean): Answer {
  const reader: Reader = { library, problems: [] };
  const draft: Draft = {
    question,
    key: entry.key.span,
    span: entry.span,
    form: 'blank',
    data: new Map(),
    attachments: [],
    supplements: [],
    explain: [],
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
  [
    'explain',
    (reader, draft, entry) => {
      draft.explain = readExplain(reader, entry);
    },
  ],
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
  // Nobody knows what was meant, and so it is not as final as what surrounds it.
  draft.status = 'draft';
  if (value.kind !== 'scalar') {
    noteShape(reader, value.span, 'status', t('one of {values}', { values: commaList(STATUSES) }));
    return;
  }
  const written = value.text;
  draft.statusAt = value.span;
  const status = statusNamed(written);
  if (status !== undefined) draft.status = status;
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
      t('a text: this question has no list to choose from; put it under answer'),
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

function fieldsInWords({ fields }: Question): Words {
  return fields.length === 0
    ? t('nothing: this question has no figures')
    : commaList(fields.map(({ id }) => id));
}

function readPeriod(reader: Reader, draft: Draft, { value }: Entry): void {
  const period = rangeOf(readDatum(reader, value, 'date', 'period'));
  if (period !== undefined) draft.period = period;
}
