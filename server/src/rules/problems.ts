import type { Answer } from '../model/answer.ts';
import type { FileProblem, FileProblemKind, ReadProblem, ReadProblemKind } from '../model/problem.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { SyntaxProblemKind } from '../syntax/node.ts';
import type { PlacedProblem } from '../syntax/placed.ts';
import { memo } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';

/** A problem noted while a file was read, and where a finding of it stands. */
export interface Noted<P> {
  readonly problem: P;
  readonly place: {
    readonly path: Path;
    readonly at: Span;
    readonly answer?: Answer;
    readonly question?: string;
  };
}

/** Mistakes of the text itself, in the manifest and in every response file. */
export function* syntaxProblemsOf(
  { manifest, responses, library }: Submission,
  ...kinds: readonly SyntaxProblemKind[]
): Generator<Noted<PlacedProblem>> {
  for (const { path, syntaxProblems } of manifest === undefined ? responses : [manifest, ...responses]) {
    for (const problem of syntaxProblems) {
      if (!kinds.includes(problem.kind)) continue;
      const question = problem.within.find(name => library.questionnaire.questions.has(name));
      yield { problem, place: { path, at: problem.span, ...(question !== undefined && { question }) } };
    }
  }
}

/** What stands outside of any answer and has no place there. */
export function* fileProblemsOf(
  { manifest, responses }: Submission,
  kind: FileProblemKind,
): Generator<Noted<FileProblem>> {
  for (const { path, problems } of manifest === undefined ? responses : [manifest, ...responses]) {
    for (const problem of problems) {
      const { question } = problem;
      if (problem.kind !== kind) continue;
      yield { problem, place: { path, at: problem.span, ...(question !== undefined && { question }) } };
    }
  }
}

/** What could not be read in the answers, but for what a mistake of the text itself explains. */
export function* readProblemsOf(
  { responses }: Submission,
  kind: ReadProblemKind,
): Generator<Noted<ReadProblem>> {
  for (const response of responses) {
    for (const { answer, offset } of troubled(response)) {
      for (const problem of answer.problems) {
        // A dash alone is no mistake of the text where a figure was left open.
        const own =
          problem.kind !== 'ambiguous-figure' && faultyPlaces(response).has(problem.span.start + offset);
        if (problem.kind !== kind || own) continue;
        yield {
          problem: { ...problem, written: short(problem.written) },
          place: { path: response.path, answer, at: problem.span },
        };
      }
    }
  }
}

/** What could not be read inside answers and outside of them. */
export function* everyProblemOf(
  submission: Submission,
  kind: ReadProblemKind & FileProblemKind,
): Generator<Noted<Pick<ReadProblem, 'written' | 'instead' | 'wanted' | 'where'>>> {
  yield* readProblemsOf(submission, kind);
  for (const { problem, place } of fileProblemsOf(submission, kind)) {
    yield { place, problem: { ...problem, where: problem.within } };
  }
}

/** Answers of which something could not be read. */
const troubled = memo(({ answers }: Response) => answers.filter(({ answer }) => answer.problems.length > 0));

const faultyPlaces = memo(
  ({ syntaxProblems }: Response): ReadonlySet<number> =>
    new Set(syntaxProblems.map(({ span }) => span.start)),
);

/** One line of a text, enough of it to know it by. */
export function short(text: string, most = 60): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
