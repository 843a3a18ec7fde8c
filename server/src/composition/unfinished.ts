import { isDeclined } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import { memo } from '../text/memo.ts';
import { type AnswerEntry, entriesOf } from './entries.ts';

/** True of what is printed and not yet as it is to be read. One that is declined says all that it has to say. */
export function isUnfinished({ answer, status }: Pick<AnswerEntry, 'answer' | 'status'>): boolean {
  return !isDeclined(answer) && status !== 'final';
}

/** Every answer that is printed and not final. */
export const unfinishedEntries: (submission: Submission) => readonly AnswerEntry[] = memo(submission =>
  [...entriesOf(submission).values()].flat().filter(isUnfinished),
);
