import type { Condition, Question, RespondentId, Side } from '../questionnaire/questionnaire.ts';
import { memo, memo2, memoLooked } from '../text/memo.ts';
import { statementsOn } from './contributions.ts';
import { combined, ofRespondent, sideOf, type TermSource } from './figure-source.ts';
import type { Statement, Statements } from './statement.ts';
import type { Submission } from './submission.ts';

/** False when another answer makes this one needless: every parent's "no", a count of none. */
export function applies(submission: Submission, question: Question): boolean {
  if (question.appliesWhen === undefined) return true;
  const found = appliesIn(submission).get(question) ?? findApplies(submission, question.appliesWhen);
  appliesIn(submission).set(question, found);
  return found;
}

/** Asked for by every respondent, of which there may be hundreds. */
const appliesIn = memo((_submission: Submission) => new Map<Question, boolean>());

function findApplies(submission: Submission, condition: Condition): boolean {
  return holdsIn(condition, statementsOn(submission, questionsOf(condition)));
}

const holdsIn = memo2((condition: Condition, statements: Statements) =>
  holds(condition, id => statements.byQuestion.get(id) ?? [], combined(statements)),
);

/** The questions that a condition asks about. */
const questionsOf = memo((condition: Condition): readonly string[] => {
  const ofSide = ({ terms }: Side) => terms.map(({ path }) => path.question);
  switch (condition.kind) {
    case 'unless-choice':
      return [condition.question];
    case 'above-zero':
      return ofSide(condition.side);
    case 'unless-equal':
      return [...ofSide(condition.left), ...ofSide(condition.right)];
  }
});

/**
 * False where the respondent's own answer makes this one needless, whatever the others say: the
 * province that has no committees owes no number of them. True where it says nothing itself.
 */
export function appliesTo(
  submission: Submission,
  respondent: RespondentId,
  { appliesWhen }: Question,
): boolean {
  if (appliesWhen === undefined) return true;
  return holdsForOwn(statementsOn(submission, questionsOf(appliesWhen)), respondent, appliesWhen);
}

/** Those of some respondents for whom their own answers do not make the question needless. */
export function thoseItAppliesTo(
  submission: Submission,
  respondents: readonly RespondentId[],
  { appliesWhen }: Question,
): readonly RespondentId[] {
  if (appliesWhen === undefined) return respondents;
  const statements = statementsOn(submission, questionsOf(appliesWhen));
  return those(appliesWhen, { statements, respondents });
}

const those = memoLooked(
  (
    { statements, respondents }: { statements: Statements; respondents: readonly RespondentId[] },
    condition: Condition,
  ) => respondents.filter(respondent => holdsForOwn(statements, respondent, condition)),
);

function holdsForOwn(statements: Statements, respondent: RespondentId, condition: Condition): boolean {
  const own = (id: string) =>
    (statements.byQuestion.get(id) ?? []).filter(each => each.respondent === respondent);
  const figures = ofRespondent(statements, respondent);
  if (condition.kind === 'above-zero' && sideOf(condition.side, figures) === undefined) return true;
  return holds(condition, own, figures);
}

function holds(
  condition: Condition,
  answersOf: (question: string) => readonly Statement[],
  figures: TermSource,
): boolean {
  switch (condition.kind) {
    case 'unless-choice': {
      const chosen = answersOf(condition.question).map(choiceOf);
      return (
        chosen.length === 0 ||
        !chosen.every(choice => choice !== undefined && condition.choices.includes(choice))
      );
    }
    case 'above-zero':
      return (sideOf(condition.side, figures)?.value ?? 0) > 0;
    case 'unless-equal': {
      const left = sideOf(condition.left, figures)?.value;
      return left === undefined || left !== sideOf(condition.right, figures)?.value;
    }
  }
}

function choiceOf({ answer }: Statement): string | undefined {
  return answer.choice?.value.kind === 'choice' ? answer.choice.value.choice : undefined;
}
