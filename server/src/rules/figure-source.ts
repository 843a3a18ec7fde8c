import type { Answer } from '../model/answer.ts';
import { combinedCells, combinedQuantity, countingContributions } from '../model/contributions.ts';
import { cellsAt, type Keys, type Quantity, quantityAt } from '../model/quantity.ts';
import { entryCount, namesAt } from '../model/side-quantity.ts';
import type { Submission } from '../model/submission.ts';
import type { FieldPath } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';

/** Where the figures of a check come from: one answer, or the combined submission. */
export interface FigureSource {
  readonly quantity: (path: FieldPath) => Quantity | undefined;
  /** By the axis value's ID. */
  readonly cells: (path: FieldPath) => ReadonlyMap<string, Quantity>;
  readonly entries: (path: FieldPath) => Quantity | undefined;
  readonly names: (path: FieldPath) => ReturnType<typeof namesAt>;
  /** The provisions of a table's rows, each once. */
  readonly rows: (question: string) => readonly string[];
}

/** What all agencies' answers amount to together, the lead's decisions applied. */
export const combined: (submission: Submission) => FigureSource = memo(submission => {
  const { questions } = submission.library.questionnaire;
  const answers = (id: string, keys: Keys): readonly Answer[] => {
    const question = questions.get(id);
    if (question === undefined) return [];
    return countingContributions(submission, question, keys).map(({ placed }) => placed.answer);
  };
  return {
    quantity: oncePerPath(({ question: id, keys }) => {
      const question = questions.get(id);
      return question && combinedQuantity(submission, question, keys);
    }),
    cells: oncePerPath(({ question: id, keys }) => {
      const question = questions.get(id);
      return question === undefined ? new Map() : combinedCells(submission, question, keys);
    }),
    entries: ({ question, keys }) => entryCount(answers(question, keys), keys),
    names: ({ question, keys }) => answers(question, keys).flatMap(answer => namesAt(answer, keys)),
    rows: id => rowsOf(answers(id, [])),
  };
});

/** Several checks look at one path. */
function oncePerPath<T>(look: (path: FieldPath) => T): (path: FieldPath) => T {
  const known = new Map<string, { readonly found: T }>();
  return path => {
    const key = [path.question, ...path.keys].join('\n');
    const entry = known.get(key) ?? { found: look(path) };
    known.set(key, entry);
    return entry.found;
  };
}

/** What one answer states. `home` is the place of a respondent that answers for one place only. */
export function ofAnswer(answer: Answer, home: string | undefined): FigureSource {
  return {
    quantity: ({ keys }) => quantityAt(answer, keys, home),
    cells: oncePerPath(({ keys }) => cellsAt(answer, keys, home)),
    entries: ({ keys }) => entryCount([answer], keys),
    names: ({ keys }) => namesAt(answer, keys),
    rows: () => rowsOf([answer]),
  };
}

function rowsOf(answers: readonly Answer[]): readonly string[] {
  return [...new Set(answers.flatMap(({ table }) => table?.rows.map(({ provision }) => provision) ?? []))];
}
