import type { Submission } from '../model/submission.ts';
import { paragraph, text } from './build.ts';
import { type AnswerEntry, respondentsOf } from './entries.ts';
import type { Inline, Remark } from './report.ts';
import { isUnfinished } from './unfinished.ts';

/** "draft", "under review"; empty of what is final, and of what says why there is no answer. */
export function stageWords(entry: Pick<AnswerEntry, 'answer' | 'status'>): string {
  if (!isUnfinished(entry)) return '';
  return entry.status === 'review' ? 'under review' : 'draft';
}

/** The quiet mark beside an answer that is not final, in every edition. */
export function statusRemarks(entry: AnswerEntry): Remark[] {
  const words = stageWords(entry);
  return words === '' ? [] : [{ kind: 'remark', label: 'Status', blocks: [paragraph(words)] }];
}

/** "Not final: MOHR (draft)", below what several have filled together; without a name where there is one office alone. */
export function statusNote(submission: Submission, entries: readonly AnswerEntry[]): string | undefined {
  const words = entries.filter(isUnfinished).map(entry => {
    const stage = stageWords(entry);
    return respondentsOf(submission).length > 1 ? `${entry.respondent} (${stage})` : stage;
  });
  return words.length === 0 ? undefined : `Not final: ${[...new Set(words)].join(', ')}.`;
}

export function statusNotes(submission: Submission, entries: readonly AnswerEntry[]): Inline[][] {
  const note = statusNote(submission, entries);
  return note === undefined ? [] : [[text(note)]];
}
