import type { Answer } from '../model/answer.ts';
import { countingStatements } from '../model/combined.ts';
import { statementsOf } from '../model/contributions.ts';
import type { Keys } from '../model/quantity.ts';
import { isFigurePath, type Reference, referencesOf } from '../model/reference.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { QuestionId } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';

/** A place in a text of a submission that a figure is put into. */
export interface FigureUse {
  readonly path: Path;
  /** In the file, braces included. */
  readonly span: Span;
  /** The answer that the text is of. */
  readonly answer: Answer;
  readonly reference: Reference;
}

/** The places in the texts of other answers that a figure of this one goes into, in the order of the files. */
export function usesOf(
  submission: Submission,
  { respondent }: Response,
  answer: Answer,
  figure: Keys,
): readonly FigureUse[] {
  const { question } = answer;
  const uses = (allUses(submission).get(question.id) ?? []).filter(
    use => use.answer !== answer && figure.every((key, depth) => use.reference.keys[depth] === key),
  );
  if (uses.length === 0) return [];
  // Where the lead has decided for another agency, this one's figure goes nowhere.
  const counts = countingStatements(statementsOf(submission), question, figure).some(
    ({ placed }) => placed.answer === answer,
  );
  return uses.filter(({ reference }) =>
    reference.respondent === undefined ? counts : reference.respondent === respondent,
  );
}

const allUses: (submission: Submission) => ReadonlyMap<QuestionId, readonly FigureUse[]> = memo(
  ({ responses, library }) => {
    const found = new Map<QuestionId, FigureUse[]>();
    for (const { path, answers } of responses) {
      for (const { answer, offset } of answers) {
        for (const reference of referencesOf(answer, library)) {
          const { question, keys, at } = reference;
          if (question === undefined || !isFigurePath(library, question, keys)) continue;
          const use = { path, span: shift(at, offset), answer, reference };
          found.set(question.id, [...(found.get(question.id) ?? []), use]);
        }
      }
    }
    return found;
  },
);
