import type { State } from '../checks/comparison.ts';
import { type Judgement, judgementsOf } from '../checks/judgement.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Submission } from '../model/submission.ts';
import type { Check, Side } from '../questionnaire/questionnaire.ts';
import { writePath } from '../questionnaire/side.ts';
import { explanationsOf } from '../rules/explained.ts';
import { failuresOf, figureCheck } from '../rules/figure-check.ts';
import { joined } from '../rules/in-words.ts';
import { english, row, t, verbatim, type Words } from '../text/l10n.ts';
import { quantityInWords } from './figures.ts';

/** How a check of the definition stands in a submission. */
export interface Standing {
  readonly check: Check;
  readonly state: State;
  /** A sentence with the figures. */
  readonly text: Words;
}

/** How checks stand, those that fail first and those that wait for figures last. */
export function standingsOf(submission: Submission, checks: readonly Check[]): readonly Standing[] {
  const found = checks.map(check => standingOf(submission, check));
  return (['fails', 'holds', 'open'] as const).flatMap(state => found.filter(each => each.state === state));
}

function standingOf(submission: Submission, check: Check): Standing {
  const [failure, ...others] = failuresOf(submission, check);
  if (failure !== undefined) {
    const explained = explanationsOf(figureCheck, check.id, failure.answer, failure).length > 0;
    const more = others.length === 0 ? [] : [t('(and {count} more)', { count: others.length })];
    const text = row([failure.message, ...more, ...(explained ? [t('It is explained.')] : [])], ' ');
    return { check, state: 'fails', text };
  }
  const judgements = judgementsOf(submission, check);
  const state = judgements.every(judgement => judgement.state === 'holds') ? 'holds' : 'open';
  const telling = judgements.filter(judgement => judgement.state === state);
  const each = check.forEach === undefined ? [] : [t(EACH[check.forEach])];
  const text = row([...telling.map(judgement => inWords(judgement, judgements.length > 1)), ...each], ' ');
  return { check, state, text };
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

function inWords({ check, state, own, left, right, decisions }: Judgement, ofSeveral: boolean): Words {
  const words = t(RELATION[state === 'holds' ? 'holds' : 'open'][check.relation], {
    left: sideInWords(check, check.left, left),
    right: sideInWords(check, check.right, right),
  });
  const whose = ofSeveral && own !== undefined ? verbatim`${own.respondent ?? t('no name')}: ` : '';
  const used = [...new Set(decisions.flatMap(({ use }) => use?.text ?? []))];
  const decided =
    used.length === 0
      ? ''
      : verbatim` ${t('The lead decided that the figures of {agencies} count.', { agencies: joined(used) })}`;
  return verbatim`${whose}${words}${decided}`;
}

function sideInWords({ relation }: Check, { terms }: Side, quantity: Quantity | undefined): Words {
  const names = terms.map(({ kind, path }) =>
    kind === 'entries' ? t('entries of {field}', { field: writePath(path) }) : writePath(path),
  );
  return relation === 'names-in'
    ? joined(names)
    : verbatim`${row(names, ' + ')} (${quantityInWords(quantity)})`;
}
