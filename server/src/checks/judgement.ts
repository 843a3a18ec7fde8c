import { type Answer, isDeclined } from '../model/answer.ts';
import { decisionFor } from '../model/combined.ts';
import { statementsOn } from '../model/contributions.ts';
import { combined, type FigureSource, ofAnswer, sideOf } from '../model/figure-source.ts';
import type { Decision } from '../model/manifest.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Statements } from '../model/statement.ts';
import type { Submission } from '../model/submission.ts';
import type { Check, RespondentId } from '../questionnaire/questionnaire.ts';
import { memo, memo2 } from '../text/memo.ts';
import {
  type Comparison,
  comparedNames,
  comparisonsOf,
  type NameComparison,
  type State,
} from './comparison.ts';

/**
 * How a check of the definition stands, worked out once: the finding, the hover, the panel and the report find their words
 * for it, and none of them compares anything again.
 */
export interface Judgement {
  readonly check: Check;
  /** Whose own answer is judged; absent where the figures of all are compared, combined. */
  readonly own?: { readonly answer: Answer; readonly respondent?: RespondentId };
  /** The sides as a whole, with every figure that enters them; `undefined` where a term is not stated. */
  readonly left: Quantity | undefined;
  readonly right: Quantity | undefined;
  /** The lead's decisions that say whose figures count. */
  readonly decisions: readonly Decision[];
  readonly comparisons: readonly Comparison[];
  /** Of a check that compares names and no figures. */
  readonly names?: NameComparison;
  readonly state: State;
}

/**
 * A check between questions is judged once, on the combined submission; one within a question on each answer, and where
 * there is none, on nothing, so that there is always at least one judgement.
 */
export function judgementsOf(submission: Submission, check: Check): readonly Judgement[] {
  return judgementsIn(check, comparedBy(submission, check));
}

/** The answers that a check compares, and all that their figures follow from. */
export function comparedBy(submission: Submission, check: Check): Statements {
  return statementsOn(submission, questionsOf(check));
}

/** The questions whose answers a check compares. */
const questionsOf: (check: Check) => readonly string[] = memo(({ left, right }) => [
  ...new Set([...left.terms, ...right.terms].map(({ path }) => path.question)),
]);

export const judgementsIn = memo2((check: Check, statements: Statements): readonly Judgement[] => {
  const [only, ...others] = questionsOf(check);
  const whole = () => judgement(check, combined(statements), { decisions: decisionsOn(statements, check) });
  if (only === undefined || others.length > 0) return [whole()];
  const own = (statements.byQuestion.get(only) ?? []).flatMap(({ answer, respondent, home }) => {
    if (isDeclined(answer)) return [];
    const whose = { answer, ...(respondent !== undefined && { respondent }) };
    return [judgement(check, ofAnswer(answer, home), { own: whose, decisions: [] })];
  });
  return own.length > 0 ? own : [whole()];
});

function judgement(check: Check, source: FigureSource, of: Pick<Judgement, 'own' | 'decisions'>): Judgement {
  if (check.relation === 'names-in') {
    const names = comparedNames(check, source);
    return { check, ...of, left: undefined, right: undefined, comparisons: [], names, state: names.state };
  }
  const comparisons = comparisonsOf(check, source);
  const left = sideOf(check.left, source);
  const right = sideOf(check.right, source);
  return { check, ...of, left, right, comparisons, state: stateOf(comparisons) };
}

/** One that is open keeps the whole open, but no failure from being one. */
function stateOf(comparisons: readonly Comparison[]): State {
  if (comparisons.some(({ state }) => state === 'fails')) return 'fails';
  return comparisons.length > 0 && comparisons.every(({ state }) => state === 'holds') ? 'holds' : 'open';
}

function decisionsOn(statements: Statements, { left, right }: Check): readonly Decision[] {
  const { questions } = statements.library.questionnaire;
  const found = [...left.terms, ...right.terms].flatMap(({ path }) => {
    const question = questions.get(path.question);
    return (question && decisionFor(statements, question, path.keys)) ?? [];
  });
  return [...new Set(found)];
}
