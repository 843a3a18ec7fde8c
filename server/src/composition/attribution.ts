import type { Submission } from '../model/submission.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { paragraph } from './build.ts';
import { type AnswerEntry, entriesOf, respondentsOf, respondentTitle } from './entries.ts';
import type { Remark } from './report.ts';

/** Who answers most of a section by itself: said once at its head, and at no answer of theirs. */
export interface Voice {
  readonly respondent: string;
  /** True where another answered a question of the section too. */
  readonly others: boolean;
}

/** Below this share of the questions that one alone answered, each says who answered it. */
const SHARE = 2 / 3;

/** `undefined` where one respondent alone takes part in the submission, and where nobody's voice prevails. */
export function voiceOf(submission: Submission, { questions }: Section): Voice | undefined {
  if (respondentsOf(submission).length < 2) return undefined;
  const answered = questions.map(({ id }) => entriesOf(submission).get(id) ?? []);
  const alone = answered.flatMap(entries => (entries.length === 1 ? entries : []));
  const count = (respondent: string) => alone.filter(entry => entry.respondent === respondent).length;
  const respondent = respondentsOf(submission).find(id => count(id) > 0 && count(id) >= alone.length * SHARE);
  if (respondent === undefined) return undefined;
  return { respondent, others: answered.flat().some(entry => entry.respondent !== respondent) };
}

export function voiceRemark(submission: Submission, { respondent, others }: Voice): Remark {
  const name = respondentTitle(submission, respondent);
  return answeredBy(others ? t('{name}, where no other is named', { name }) : name);
}

/** Who answered a question that one alone answered, unless it is the section's voice. */
export function attribution(
  submission: Submission,
  entries: readonly AnswerEntry[],
  voice: Voice | undefined,
): Remark[] {
  const [only] = entries;
  if (only === undefined || only.respondent === voice?.respondent) return [];
  return respondentsOf(submission).length < 2
    ? []
    : [answeredBy(respondentTitle(submission, only.respondent))];
}

function answeredBy(words: Sayable): Remark {
  return { kind: 'remark', label: t('Answered by'), blocks: [paragraph(words)] };
}
