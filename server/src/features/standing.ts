import { combinedQuantity, contributionsOf } from '../model/contributions.ts';
import type { Quantity } from '../model/quantity.ts';
import { entryCount, namesAt, sideOf } from '../model/side-quantity.ts';
import type { Submission } from '../model/submission.ts';
import type { Check, Question, Questionnaire, Side, Term } from '../questionnaire/questionnaire.ts';
import { writePath } from '../questionnaire/side.ts';
import { explanationsOf } from '../rules/explained.ts';
import { figureCheck } from '../rules/figure-check.ts';
import { joined } from '../rules/in-words.ts';
import type { PlacedSighting } from '../rules/rule.ts';
import { english, t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { quantityInWords } from './figures.ts';

/** How a check of the definition stands in a submission. */
export interface Standing {
  readonly check: Check;
  /** `open` while a figure that it needs is not known. */
  readonly state: 'fails' | 'open' | 'holds';
  /** A sentence with the figures. */
  readonly text: string;
}

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

/** How checks stand, those that fail first and those that wait for figures last. */
export function standingsOf(submission: Submission, checks: readonly Check[]): readonly Standing[] {
  const found = checks.map(check => standingOf(submission, check));
  return (['fails', 'holds', 'open'] as const).flatMap(state => found.filter(each => each.state === state));
}

function standingOf(submission: Submission, check: Check): Standing {
  const [failure, ...others] = failuresOf(submission).get(check.id) ?? [];
  if (failure !== undefined) {
    const explained = explanationsOf(figureCheck, check.id, failure.answer, failure).length > 0;
    const more = others.length === 0 ? [] : [t('(and {count} more)', { count: others.length })];
    const text = [failure.message, ...more, ...(explained ? [t('It is explained.')] : [])].join(' ');
    return { check, state: 'fails', text };
  }
  const sides = [check.left, check.right].map(side => sideInWords(submission, check, side));
  const [left, right] = sides;
  const state = sides.every(side => side.known) ? 'holds' : 'open';
  const relation = RELATION[state][check.relation];
  const text = t(relation, { left: left?.text ?? '', right: right?.text ?? '' });
  return { check, state, text: check.forEach === undefined ? text : `${text} ${t(EACH[check.forEach])}` };
}

const RELATION = {
  holds: {
    equals: english('{left} equals {right}.'),
    'at-most': english('{left} is at most {right}.'),
    'names-in': english('{left} are all among {right}.'),
  },
  open: {
    equals: english('{left} must equal {right}.'),
    'at-most': english('{left} must be at most {right}.'),
    'names-in': english('{left} must all be among {right}.'),
  },
} as const;

const EACH = {
  cell: english('Each cell is compared.'),
  row: english('Each row is compared.'),
} as const;

/** What the rule that runs the checks found, by check. */
const failuresOf = memo((submission: Submission): ReadonlyMap<string, readonly PlacedSighting[]> => {
  const found = new Map<string, PlacedSighting[]>();
  for (const sighting of figureCheck.scope === 'submission' ? figureCheck.check(submission) : []) {
    const code = sighting.code ?? '';
    found.set(code, [...(found.get(code) ?? []), sighting]);
  }
  return found;
});

function sideInWords(submission: Submission, check: Check, side: Side): { text: string; known: boolean } {
  const names = side.terms.map(({ kind, path }) =>
    kind === 'entries' ? t('entries of {field}', { field: writePath(path) }) : writePath(path),
  );
  if (check.relation === 'names-in') {
    const known = side.terms.some(({ path }) =>
      answersTo(submission, path.question).some(answer => namesAt(answer, path.keys).length > 0),
    );
    return { text: joined(names), known };
  }
  const quantity = combinedSide(submission, side);
  return {
    text: `${names.join(' + ')} (${quantityInWords(quantity)})`,
    known: quantity?.value !== undefined,
  };
}

function combinedSide(submission: Submission, side: Side): Quantity | undefined {
  const { questions } = submission.library.questionnaire;
  return sideOf(side, {
    quantity: path => {
      const question = questions.get(path.question);
      return question && combinedQuantity(submission, question, path.keys);
    },
    entries: path => entryCount(answersTo(submission, path.question), path.keys),
  });
}

function answersTo(submission: Submission, question: string) {
  return (contributionsOf(submission).get(question) ?? []).map(({ placed }) => placed.answer);
}
