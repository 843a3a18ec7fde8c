import type { Question, Questionnaire, RespondentId, SectionId } from '../questionnaire/questionnaire.ts';
import type { Entry } from '../syntax/node.ts';
import type { PlacedEntry, PlacedProblem, Tree } from '../syntax/tree.ts';
import { memo, memo2 } from '../text/memo.ts';
import { nearest } from '../text/nearest.ts';
import { type Span, shift } from '../text/span.ts';
import { type Answer, isDeclined } from './answer.ts';
import { type HeaderValue, readHeader } from './header.ts';
import { readAnswer } from './read-answer.ts';
import type { Library } from './read-scalar.ts';

/** One response file: who answers, and the answers by section. Spans are offsets in the file. */
export interface Response {
  /** Absolute, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  readonly questionnaireKey?: HeaderValue;
  readonly respondentKey?: HeaderValue;
  /** The respondent's ID as written; undefined where the file does not name one. */
  readonly respondent: RespondentId | undefined;
  readonly sections: readonly ResponseSection[];
  /** Every answer of a known question, in the order of the file. */
  readonly answers: readonly PlacedAnswer[];
  /** The first answer of each question. */
  readonly byQuestion: ReadonlyMap<string, PlacedAnswer>;
  readonly syntaxProblems: readonly PlacedProblem[];
  readonly problems: readonly FileProblem[];
}

/** A section's key where it stands in a file. */
export interface ResponseSection {
  readonly id: SectionId;
  readonly key: Span;
  readonly extent: Span;
  /** `trends: {status: not-applicable, reason: …}` declines all of it. */
  readonly declined?: Answer;
  readonly broken: boolean;
}

/** An answer where it stands: `offset` is to be added to its spans. */
export interface PlacedAnswer {
  readonly answer: Answer;
  readonly offset: number;
  /** Its whole stretch of the file, comments below included. */
  readonly extent: Span;
  /** The section that it stands in, which may be the wrong one; empty at the root. */
  readonly within: string;
}

/** A problem of the file's own frame, outside any answer. */
export interface FileProblem {
  readonly kind:
    | 'unknown-key'
    | 'misplaced-answer'
    | 'answered-stem'
    | 'wrong-shape'
    | 'text-at-root'
    | 'comment-below';
  readonly span: Span;
  readonly written: string;
  readonly instead: readonly string[];
  /** The section or key that it stands in; empty at the root. */
  readonly within: string;
  readonly wanted?: string;
  readonly question?: string;
}

/** Answers keep their identity as long as their text, their question and the library do. */
const answersBy = memo2((library: Library, question: Question) =>
  memo((entry: Entry) => readAnswer(entry, question, library, false)),
);

function answerOf(library: Library, question: Question, entry: Entry, broken: boolean): Answer {
  return broken ? readAnswer(entry, question, library, true) : answersBy(library, question)(entry);
}

/** What a file means. Never throws; what it could not place is among `problems`. */
export function readResponse(path: string, tree: Tree, library: Library): Response {
  const { questionnaire } = library;
  const problems: FileProblem[] = [];
  const sections: ResponseSection[] = [];
  const answers: PlacedAnswer[] = [];
  const header = readHeader(tree);
  for (const root of tree.roots) {
    const name = root.entry.key.text;
    if (name === 'questionnaire' || name === 'respondent') continue;
    const section = questionnaire.sections.find(({ id }) => id === name);
    if (section !== undefined) readSection(root, library, { sections, answers, problems });
    else if (questionnaire.questions.has(name)) {
      place(root, '', library, { sections, answers, problems });
    } else problems.push(unknownRoot(root, questionnaire));
  }
  const byQuestion = new Map<string, PlacedAnswer>();
  for (const placed of answers) {
    const { id } = placed.answer.question;
    if (!byQuestion.has(id)) byQuestion.set(id, placed);
  }
  return {
    path,
    text: tree.text,
    ...header,
    respondent: header.respondentKey?.value,
    sections,
    answers,
    byQuestion,
    syntaxProblems: tree.problems,
    problems,
  };
}

interface Found {
  readonly sections: ResponseSection[];
  readonly answers: PlacedAnswer[];
  readonly problems: FileProblem[];
}

const DECLINING_KEYS = ['status', 'reason', 'note'];

function readSection(root: PlacedEntry, library: Library, found: Found): void {
  const { entry, offset, extent, broken } = root;
  const id = entry.key.text;
  const key = shift(entry.key.span, offset);
  const { value } = entry;
  const answerKeys = root.children.filter(child => DECLINING_KEYS.includes(child.entry.key.text));
  const declined = answerKeys.length > 0 ? readDeclined(root, answerKeys, library) : undefined;
  found.sections.push({ id, key, extent, broken, ...(declined && isDeclined(declined) ? { declined } : {}) });
  if (value !== undefined && value.kind !== 'mapping') {
    const span = shift(value.span, offset);
    found.problems.push({
      kind: 'wrong-shape',
      span,
      written: '',
      instead: [],
      within: id,
      wanted: 'question IDs',
    });
  }
  if (value === undefined && root.children.length === 0 && entry.commentBelow !== undefined) return;
  for (const child of root.children) {
    if (!answerKeys.includes(child)) place(child, id, library, found);
  }
}

/** `{status: not-applicable, reason: …}` of a whole section, read like an answer's. */
function readDeclined(root: PlacedEntry, keys: readonly PlacedEntry[], library: Library): Answer {
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
  const span = root.entry.span;
  const entry: Entry = {
    key: root.entry.key,
    colon: true,
    span,
    value: { kind: 'mapping', flow: false, entries, span },
  };
  return readAnswer(entry, question, library, false);
}

/** Puts the entry of a question ID among the answers, wherever it stands; anything else is a problem. */
function place(child: PlacedEntry, within: string, library: Library, found: Found): void {
  const { questionnaire } = library;
  const { entry, offset, extent, broken } = child;
  const id = entry.key.text;
  const span = shift(entry.key.span, offset);
  const question = questionnaire.questions.get(id);
  if (question === undefined) {
    const own = questionnaire.sections.find(section => section.id === within)?.questions ?? [];
    const ids = own.filter(({ stem }) => !stem).map(own => own.id);
    const near = nearest(id, ids);
    const instead = near.length > 0 ? near : nearest(id, questionnaire.questions.keys());
    found.problems.push({ kind: 'unknown-key', span, written: id, instead, within });
    return;
  }
  if (question.stem) {
    found.problems.push({
      kind: 'answered-stem',
      span,
      written: id,
      instead: question.parts,
      within,
      question: id,
    });
    return;
  }
  if (question.section !== within) {
    const instead = [question.section];
    found.problems.push({ kind: 'misplaced-answer', span, written: id, instead, within, question: id });
  }
  found.answers.push({ answer: answerOf(library, question, entry, broken), offset, extent, within });
}

function unknownRoot({ entry, offset }: PlacedEntry, questionnaire: Questionnaire): FileProblem {
  const written = entry.key.text;
  const known = ['questionnaire', 'respondent', ...questionnaire.sections.map(({ id }) => id)];
  const near = nearest(written, known);
  const instead = near.length > 0 ? near : nearest(written, questionnaire.questions.keys());
  return { kind: 'unknown-key', span: shift(entry.key.span, offset), written, instead, within: '' };
}
