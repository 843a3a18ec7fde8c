import type { Draft } from '../composition/report.ts';
import { unfinishedEntries } from '../composition/unfinished.ts';
import type { Submission } from '../model/submission.ts';
import { english, t } from '../text/l10n.ts';
import type { Finding } from './finding.ts';
import { counted, joined } from './in-words.ts';

/** Why the report of a submission is a DRAFT, in whichever edition; `undefined` where it is none. */
export function draftOf(submission: Submission, findings: readonly Finding[]): Draft | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const accepted = submission.manifest?.acceptsDrafts === true;
  const notFinal = accepted ? 0 : unfinishedEntries(submission).length;
  return errors + notFinal > 0 ? { errors, notFinal } : undefined;
}

/** "3 errors remain and 12 answers are not final". */
export function draftReasons({ errors, notFinal }: Draft): string {
  const reasons = [
    errors > 0 && counted(errors, english('{count} error remains'), english('{count} errors remain')),
    notFinal > 0 &&
      counted(notFinal, english('{count} answer is not final'), english('{count} answers are not final')),
  ].filter(reason => reason !== false);
  return joined(reasons);
}

/** What to say of a report that is a DRAFT. */
export function draftSentence(draft: Draft): string {
  return t('The report is marked DRAFT: {reasons}.', { reasons: draftReasons(draft) });
}
