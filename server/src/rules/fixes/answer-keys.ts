import type { Answer, AnswerKey } from '../../model/answer.ts';
import { t } from '../../text/l10n.ts';
import { addAnswerKeys, hasKey } from '../../writing/answer.ts';
import { blankWords } from '../../writing/content.ts';
import { type Fix, inFile, type Site } from '../fix.ts';

/** A fix that inserts a key whose value the person is to write; none where the key is there. */
export function insertKeyFix(site: Site, answer: Answer, key: AnswerKey): Fix[] {
  if (hasKey(site, answer, key)) return [];
  const edits = inFile(site.path, addAnswerKeys(site, answer, [{ key, value: blankWords }]));
  return edits.length === 0 ? [] : [{ title: t('Insert {key}', { key }), edits, unfinished: true }];
}
