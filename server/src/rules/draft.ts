import type { Draft } from '../composition/report.ts';
import { unfinishedEntries } from '../composition/unfinished.ts';
import { tallyOfAll } from '../model/progress.ts';
import type { Submission } from '../model/submission.ts';
import { english, t } from '../text/l10n.ts';
import { counted, joined } from './in-words.ts';
import type { Finding } from './rule.ts';

/** Why the report of a submission is a DRAFT, however quiet the findings are, in whichever edition; `undefined` where it is none. */
export function draftOf(submission: Submission, findings: readonly Finding[]): Draft | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { missing } = tallyOfAll(submission);
  const accepted = submission.manifest?.acceptsDrafts === true;
  const notFinal = accepted ? 0 : unfinishedEntries(submission).length;
  return errors + missing + notFinal > 0 ? { errors, missing, notFinal } : undefined;
}

/** "3 errors remain, 23 questions are not answered and 12 answers are not final". */
function draftReasons({ errors, missing, notFinal }: Draft): string {
  const reasons = [
    errors > 0 && counted(errors, english('{count} error remains'), english('{count} errors remain')),
    missing > 0 &&
      counted(
        missing,
        english('{count} question is not answered'),
        english('{count} questions are not answered'),
      ),
    notFinal > 0 &&
      counted(notFinal, english('{count} answer is not final'), english('{count} answers are not final')),
  ].filter(reason => reason !== false);
  return joined(reasons);
}

/** What to say of a report that is a DRAFT. */
export function draftSentence(draft: Draft): string {
  return t('The report is marked DRAFT: {reasons}.', { reasons: draftReasons(draft) });
}
