import { type Answer, isDeclined } from '../../model/answer.ts';
import { t } from '../../text/l10n.ts';
import type { FileEdit, Fix, Site } from '../fix.ts';
import { addAnswerKeys, answerEntry, newKey, setAnswerKey } from './answer-keys.ts';

/** "Mark trends-3 as not applicable": the status, and a reason that waits for the person. */
export function declineFix(site: Site, answer: Answer): Fix[] {
  if (isDeclined(answer) || answer.broken) return [];
  const title = t('Mark {question} as not applicable', { question: answer.question.id });
  const edits = declineEdits(site, answer);
  return edits.length === 0 ? [] : [{ title, edits }];
}

function declineEdits(site: Site, answer: Answer): readonly FileEdit[] {
  const value = answerEntry(site, answer)?.entry.value;
  const keys = value?.kind === 'mapping' ? value.entries.map(({ key }) => key.text) : [];
  const reason = keys.includes('reason') ? [] : [newKey('reason')];
  if (!keys.includes('status'))
    return addAnswerKeys(site, answer, [newKey('status', 'not-applicable'), ...reason]);
  return [...setAnswerKey(site, answer, 'status', 'not-applicable'), ...addAnswerKeys(site, answer, reason)];
}
