import type { Answer, AnswerKey } from '../../model/answer.ts';
import { t } from '../../text/l10n.ts';
import * as writer from '../../writing/answer.ts';
import { blankWords, type NewEntry } from '../../writing/content.ts';
import { type FileEdit, type Fix, inFile, type Site } from '../fix.ts';

/** The edits that write keys into an answer; none where it holds what no key can be added to. */
export function addAnswerKeys(site: Site, answer: Answer, added: readonly NewEntry[]): readonly FileEdit[] {
  return inFile(site.path, writer.addAnswerKeys(site, answer, added));
}

/** The same, of a key that may be there already with another value. */
export function setAnswerKey(site: Site, answer: Answer, entry: NewEntry): readonly FileEdit[] {
  return inFile(site.path, writer.setAnswerKey(site, answer, entry));
}

/** A fix that inserts a key whose value the person is to write; none where the key is there. */
export function insertKeyFix(site: Site, answer: Answer, key: AnswerKey): Fix[] {
  const isThere = writer.hasKey(site, answer, key);
  const edits = isThere ? [] : addAnswerKeys(site, answer, [{ key, value: blankWords }]);
  return edits.length === 0 ? [] : [{ title: t('Insert {key}', { key }), edits, unfinished: true }];
}
