import type { Answer } from '../model/answer.ts';
import { PROTECTING_CODES } from '../model/protecting-codes.ts';
import type { Submission } from '../model/submission.ts';
import { t } from '../text/l10n.ts';
import { proseBlocks } from './prose.ts';
import type { Remark } from './report.ts';

/**
 * Why figures that seem to contradict each other are right all the same. Why a number is not a victim's is for the
 * desk, and stands in its annex.
 */
export function explanationRemarks(submission: Submission, { explain, question }: Answer): Remark[] {
  return explain
    .filter(({ code }) => !PROTECTING_CODES.has(code))
    .map(({ code, text }) => ({
      kind: 'remark',
      label: t('Explanation'),
      ...(code !== '' && { explains: code }),
      blocks: proseBlocks(submission, text, question.section),
    }));
}
