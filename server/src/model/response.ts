import type { RespondentId } from '../questionnaire/questionnaire.ts';
import type { PlacedProblem } from '../syntax/placed.ts';
import type { Tree } from '../syntax/tree.ts';
import { HEADER_KEYS, type HeaderValue, headerOf } from './header.ts';
import { placeRoot } from './place-answers.ts';
import type { PlacedAnswer, ResponseSection } from './placed-answer.ts';
import type { FileProblem } from './problem.ts';
import type { Library } from './read-scalar.ts';
import type { Stage } from './status.ts';
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
