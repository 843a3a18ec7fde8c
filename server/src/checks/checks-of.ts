import type { Check, Question, Questionnaire, Term } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';

/** The checks that a question's figures enter; with `key` those that this field, or measure of its table, enters. */
export function checksOf(questionnaire: Questionnaire, question: Question, key?: string): readonly Check[] {
  const checks = checksByQuestion(questionnaire).get(question.id) ?? [];
  const enters = ({ path }: Term) =>
    path.question === question.id &&
    (key === undefined || path.keys[question.table === undefined ? 0 : 1] === key);
  return checks.filter(check => termsOf(check).some(enters));
}

const checksByQuestion = memo(({ checks }: Questionnaire) => {
  const found = new Map<string, Check[]>();
  for (const check of checks) {
    for (const id of new Set(termsOf(check).map(({ path }) => path.question))) {
      const others = found.get(id);
      if (others === undefined) found.set(id, [check]);
      else others.push(check);
    }
  }
  return found;
});

function termsOf({ left, right }: Check): readonly Term[] {
  return [...left.terms, ...right.terms];
}
