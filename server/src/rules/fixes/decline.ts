import { type Answer, isDeclined } from '../../model/answer.ts';
import type { TextEdit } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { addAnswerKeys, hasKey, setAnswerKey } from '../../writing/answer.ts';
import { blankWords, type NewEntry, word } from '../../writing/content.ts';
import { type Fix, inFile, type Site } from '../fix.ts';

/** "Mark trends-3 as not applicable": the status, and a reason that waits for the person. */
export function declineFix(site: Site, answer: Answer): Fix[] {
  if (isDeclined(answer) || answer.broken) return [];
  const title = t('Mark {question} as not applicable', { question: answer.question.id });
  const edits = inFile(site.path, declineEdits(site, answer));
  return edits.length === 0 ? [] : [{ title, edits }];
}

function declineEdits(site: Site, answer: Answer): readonly TextEdit[] {
  const status: NewEntry = { key: 'status', value: word('not-applicable') };
  const reason = hasKey(site, answer, 'reason') ? [] : [{ key: 'reason', value: blankWords }];
  if (!hasKey(site, answer, 'status')) return addAnswerKeys(site, answer, [status, ...reason]);
  return [...setAnswerKey(site, answer, status), ...addAnswerKeys(site, answer, reason)];
}
