import type { RespondentId, SectionId } from '../questionnaire/questionnaire.ts';
import type { PlacedProblem } from '../syntax/placed.ts';
import type { Tree } from '../syntax/tree.ts';
import { memo } from '../text/memo.ts';
import type { Answer } from './answer.ts';
import { type HeaderValue, headerOf } from './header.ts';
import { MOST_MEANT } from './place-answers.ts';
import type { PlacedAnswer, ResponseSection } from './placed-answer.ts';
import type { FileProblem } from './problem.ts';
import {
  movedAnswer,
  movedProblem,
  movedSection,
  type PartReading,
  type PlacedReading,
  partReader,
} from './read-part.ts';
import type { Library } from './read-scalar.ts';
import type { Stage } from './status.ts';
import { statusOfFile } from './whole-status.ts';

/** One response file: who answers, and the answers by section. */
export interface Response {
  /** Absolute, with `/` between its parts. */
  readonly path: string;
  readonly tree: Tree;
  readonly questionnaireKey?: HeaderValue;
  readonly respondentKey?: HeaderValue;
  readonly statusKey?: HeaderValue;
  /** What stands at its head: how far its answers are that do not say it themselves, nor their section. */
  readonly stage?: Stage;
  /** The respondent's ID as written; undefined where the file does not name one. */
  readonly respondent: RespondentId | undefined;
  /** All that stands in it, in its order, as values that stay the same while others change. */
  readonly parts: readonly PlacedReading[];
  /** What is wrong with its head. */
  readonly ownProblems: readonly FileProblem[];
  /** What follows is put together of the parts when it is asked for. Spans are offsets in the file. */
  readonly text: string;
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
  const patient = partReader({ library, stage, isPatient: true });
  const parts: PlacedReading[] = [];
  let mistaken = 0;
  for (const { part, offset } of tree.parts) {
    const read = mistaken < MOST_MEANT ? patient : partReader({ library, stage, isPatient: false });
    const reading = read(part);
    mistaken += reading.problems.length;
    parts.push({ reading, offset });
  }
  const respondent = header.respondentKey?.value;
  return joined({ path, tree, ...header, ...(stage && { stage }), respondent, ownProblems: atHead }, parts);
}

/** The same file with other parts, each in the place of the one that it was made of. */
export function withParts(
  { path, tree, stage, respondent, ownProblems }: Response,
  parts: readonly PlacedReading[],
): Response {
  return joined({ path, tree, ...headerOf(tree), ...(stage && { stage }), respondent, ownProblems }, parts);
}

type Head = Omit<
  Response,
  'parts' | 'text' | 'sections' | 'answers' | 'byQuestion' | 'syntaxProblems' | 'problems'
>;

function joined(head: Head, parts: readonly PlacedReading[]): Response {
  const response: Response = {
    ...head,
    parts,
    get text() {
      return head.tree.text;
    },
    get sections() {
      return sectionsOf(response);
    },
    get answers() {
      return answersOf(response);
    },
    get byQuestion() {
      return firstAnswersOf(response);
    },
    get syntaxProblems() {
      return head.tree.problems;
    },
    get problems() {
      return problemsOf(response);
    },
  };
  return response;
}

/** The parts of a file that speak of a section of the questionnaire: that have its key, or an answer to a question of it. */
export function partsOn(response: Response, section: SectionId): readonly PlacedReading[] {
  return partsBySection(response).get(section) ?? NOWHERE;
}

const NOWHERE: readonly PlacedReading[] = [];

/** By section, in the order of the file. */
export const partsBySection = memo(
  ({ parts }: Response): ReadonlyMap<SectionId, readonly PlacedReading[]> => {
    const found = new Map<SectionId, PlacedReading[]>();
    for (const placed of parts) {
      for (const section of sectionsIn(placed.reading)) {
        const others = found.get(section);
        if (others === undefined) found.set(section, [placed]);
        else others.push(placed);
      }
    }
    return found;
  },
);

const sectionsIn = memo(({ sections, answers }: PartReading): readonly SectionId[] => [
  ...new Set([...sections.map(({ id }) => id), ...answers.map(({ answer }) => answer.question.section)]),
]);

/** Where an answer stands in a file, if it does. */
export function placedIn(response: Response, answer: Answer): PlacedAnswer | undefined {
  for (const { reading, offset } of partsOn(response, answer.question.section)) {
    const placed = placesIn(reading).get(answer);
    if (placed !== undefined) return movedAnswer(placed, offset);
  }
  return undefined;
}

const placesIn = memo(
  ({ answers }: PartReading) => new Map(answers.map(placed => [placed.answer, placed] as const)),
);

const sectionsOf = memo(({ parts }: Response) =>
  parts.flatMap(({ reading, offset }) => reading.sections.map(section => movedSection(section, offset))),
);

const answersOf = memo(({ parts }: Response) => parts.flatMap(placedAnswers));

/** The same as long as its part and its place are. */
const placedAnswers = memo(({ reading, offset }: PlacedReading): readonly PlacedAnswer[] =>
  reading.answers.map(placed => movedAnswer(placed, offset)),
);

const firstAnswersOf = memo(({ answers }: Response) => firstAnswers(answers));

/** The first answer to each question in a part. */
export const firstAnswersIn = memo(({ answers }: PartReading) => firstAnswers(answers));

function firstAnswers(answers: readonly PlacedAnswer[]): ReadonlyMap<string, PlacedAnswer> {
  const first = new Map<string, PlacedAnswer>();
  for (const placed of answers) {
    const { id } = placed.answer.question;
    if (!first.has(id)) first.set(id, placed);
  }
  return first;
}

const problemsOf = memo(({ tree, parts, ownProblems }: Response): readonly FileProblem[] => {
  const problems = parts.flatMap(({ reading, offset }) =>
    reading.problems.map(problem => movedProblem(problem, offset)),
  );
  const faulty = new Set(tree.ownProblems.map(({ span }) => span.start));
  return [...ownProblems, ...problems].filter(({ span }) => !faulty.has(span.start));
});
