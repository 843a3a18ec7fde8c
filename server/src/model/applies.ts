import type { Condition, Question, RespondentId, Side } from '../questionnaire/questionnaire.ts';
import { memo, memoLatest } from '../text/memo.ts';
import { type Contribution, contributionsOf, groundsOf } from './contributions.ts';
import { combined, ofRespondent, sideOf, type TermSource } from './figure-source.ts';
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

function findApplies(submission: Submission, appliesWhen: Condition): boolean {
  return known(appliesWhen, groundsOf(submission, questionsOf(appliesWhen)), () =>
    holds(appliesWhen, id => contributionsOf(submission).get(id) ?? [], combined(submission)),
  );
}

const known = memoLatest<Condition, boolean>();

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
  return appliesToOwn(submission, respondent, appliesWhen);
}

/** Those of some respondents for whom their own answers do not make the question needless. */
export function thoseItAppliesTo(
  submission: Submission,
  respondents: readonly RespondentId[],
  { appliesWhen }: Question,
): readonly RespondentId[] {
  if (appliesWhen === undefined) return respondents;
  const grounds = [respondents, ...groundsOf(submission, questionsOf(appliesWhen))];
  return knownThose(appliesWhen, grounds, () =>
    respondents.filter(respondent => appliesToOwn(submission, respondent, appliesWhen)),
  );
}

const knownThose = memoLatest<Condition, readonly RespondentId[]>();

function appliesToOwn(submission: Submission, respondent: RespondentId, appliesWhen: Condition): boolean {
  const own = (id: string) =>
    (contributionsOf(submission).get(id) ?? []).filter(({ response }) => response.respondent === respondent);
  const figures = ofRespondent(submission, respondent);
  if (appliesWhen.kind === 'above-zero' && sideOf(appliesWhen.side, figures) === undefined) return true;
  return holds(appliesWhen, own, figures);
}

function holds(
  condition: Condition,
  answersOf: (question: string) => readonly Contribution[],
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

function choiceOf({ placed: { answer } }: Contribution): string | undefined {
  return answer.choice?.value.kind === 'choice' ? answer.choice.value.choice : undefined;
}
