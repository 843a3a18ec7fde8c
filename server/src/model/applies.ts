import type { Condition, Question, RespondentId, Side } from '../questionnaire/questionnaire.ts';
import { memo, memo2, memoLooked } from '../text/memo.ts';
import { statementsOn } from './contributions.ts';
import { combined, ofRespondent, sideOf, type TermSource } from './figure-source.ts';
import type { Statement, Statements } from './statement.ts';
import type { Submission } from './submission.ts';

/** What is stated on some questions. */
export type Ask = (questions: readonly string[]) => Statements;

/** That of a whole submission. */
export function asking(submission: Submission): Ask {
  return questions => statementsOn(submission, questions);
}

/** False when another answer makes this one needless: every parent's "no", a count of none. */
export function applies(ask: Ask, { appliesWhen }: Question): boolean {
  return appliesWhen === undefined || holdsIn(appliesWhen, ask(questionsOf(appliesWhen)));
}

const holdsIn = memo2((condition: Condition, statements: Statements) =>
  holds(condition, id => statements.byQuestion.get(id) ?? [], combined(statements)),
);

/** The questions that the conditions of some others ask about. */
export const askedAbout = memo((questions: readonly Question[]): readonly string[] =>
  questions.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : questionsOf(appliesWhen))),
);

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
export function appliesTo(ask: Ask, respondent: RespondentId, { appliesWhen }: Question): boolean {
  if (appliesWhen === undefined) return true;
  return holdsForOwn(ask(questionsOf(appliesWhen)), respondent, appliesWhen);
}

/** Those of some respondents for whom their own answers do not make the question needless. */
export function thoseItAppliesTo(
  ask: Ask,
  respondents: readonly RespondentId[],
  { appliesWhen }: Question,
): readonly RespondentId[] {
  if (appliesWhen === undefined) return respondents;
  const statements = ask(questionsOf(appliesWhen));
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
