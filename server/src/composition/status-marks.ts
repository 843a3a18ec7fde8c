import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import { commaList, distinctWords, english, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';
import { paragraph, text } from './build.ts';
import { type AnswerEntry, respondentsOf } from './entries.ts';
import type { Inline, Remark } from './report.ts';
import { isUnfinished } from './unfinished.ts';

/** "draft", "under review"; empty of what is final, and of what says why there is no answer. */
export function stageWords(entry: Pick<AnswerEntry, 'answer' | 'status'>): Sayable {
  if (!isUnfinished(entry)) return '';
  return entry.status === 'review' ? t('under review') : t('draft');
}

/** The quiet mark beside an answer that is not final, in every edition. */
export function statusRemarks(entry: AnswerEntry): Remark[] {
  const words = stageWords(entry);
  return words === '' ? [] : [{ kind: 'remark', label: t('Status'), blocks: [paragraph(words)] }];
}

/** "Not final: MOHR (draft)", below what several have filled together; without a name where there is one office alone. */
export function statusNote(submission: Submission, entries: readonly AnswerEntry[]): Words | undefined {
  const words = entries.filter(isUnfinished).map(entry => {
    const stage = stageWords(entry);
    return respondentsOf(submission).length > 1 ? verbatim`${entry.respondent} (${stage})` : stage;
  });
  return words.length === 0
    ? undefined
    : t('Not final: {answers}.', { answers: commaList(distinctWords(words)) });
}

export function statusNotes(submission: Submission, entries: readonly AnswerEntry[]): Inline[][] {
  const note = statusNote(submission, entries);
  return note === undefined ? [] : [[text(note)]];
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  draft: english('draft'),
  review: english('review'),
  final: english('final'),
  'not-applicable': english('not-applicable'),
  'no-information': english('no-information'),
};

/** How far an answer is, to sort and to filter by. */
export function statusWords(status: Status): Words {
  return t(STATUS_WORDS[status]);
}
