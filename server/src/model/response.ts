import type { RespondentId, SectionId } from '../questionnaire/questionnaire.ts';
import type { PlacedProblem, Tree } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import { HEADER_KEYS, type HeaderValue, headerOf } from './header.ts';
import { placeRoot } from './place-answers.ts';
import type { FileProblem } from './problem.ts';
import type { Library } from './read-scalar.ts';
import type { Stage, Status } from './status.ts';
import { statusOfFile } from './whole-status.ts';

/** One response file: who answers, and the answers by section. Spans are offsets in the file. */
export interface Response {
  /** Absolute, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  readonly tree: Tree;
  readonly questionnaireKey?: HeaderValue;
  readonly respondentKey?: HeaderValue;
  readonly statusKey?: HeaderValue;
  /** What stands at its head: how far its answers are that do not say it themselves, nor their section. */
  readonly stage?: Stage;
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
  /** `trends: {status: final, …}`: how far its answers are that do not say it themselves. */
  readonly stage?: Stage;
  readonly broken: boolean;
  /** True where nothing stands below it but comments. */
  readonly bare: boolean;
}

/** An answer where it stands: `offset` is to be added to its spans. */
export interface PlacedAnswer {
  readonly answer: Answer;
  readonly offset: number;
  /** Its whole stretch of the file, comments below included. */
  readonly extent: Span;
  /** The section or question that it stands in, which may be the wrong one; empty at the root. */
  readonly within: string;
  /** How far it is: its own status, else that of its section, else that of its file, else draft. */
  readonly status: Status;
}

/** What a file means. Never throws; what it could not place is among `problems`. */
export function readResponse(path: string, tree: Tree, library: Library): Response {
  const header = headerOf(tree);
  const { stage, problems: atHead } = statusOfFile(header.statusKey);
  const problems: FileProblem[] = [...atHead];
  const sections: ResponseSection[] = [];
  const answers: PlacedAnswer[] = [];
  for (const root of tree.roots) {
    if (!HEADER_KEYS.includes(root.entry.key.text))
      placeRoot(root, library, { sections, answers, problems, ...(stage !== undefined && { stage }) });
  }
  const faulty = new Set(tree.problems.map(({ span }) => span.start));
  const byQuestion = new Map<string, PlacedAnswer>();
  for (const placed of answers) {
    const { id } = placed.answer.question;
    if (!byQuestion.has(id)) byQuestion.set(id, placed);
  }
  return {
    path,
    text: tree.text,
    tree,
    ...header,
    ...(stage !== undefined && { stage }),
    respondent: header.respondentKey?.value,
    sections,
    answers,
    byQuestion,
    syntaxProblems: tree.problems,
    // Where the text itself is at fault, the same place needs no second finding.
    problems: problems.filter(({ span }) => !faulty.has(span.start)),
  };
}
