import type { Entry } from '../syntax/node.ts';
import type { Explanation } from './answer.ts';
import { factKey } from './fact.ts';
import { PROTECTING_CODES } from './protecting-codes.ts';
import { textOf } from './read-text.ts';
import { entriesOf, type Reader } from './reader.ts';

/**
 * What stands below `explain`: one text, or texts by code; below a code of what protects victims, texts by the fact that
 * each was written for. Of two that say of what they are in the same way the later counts.
 */
export function readExplain(reader: Reader, entry: Entry): readonly Explanation[] {
  if (entry.value?.kind !== 'mapping') return explained(reader, entry, { code: '', key: entry.key.span });
  const found = entriesOf(reader, entry.value, 'explain').flatMap(child => {
    const { key, value } = child;
    const under = { code: key.text, key: key.span };
    if (value?.kind !== 'mapping' || !PROTECTING_CODES.has(key.text)) return explained(reader, child, under);
    return entriesOf(reader, value, key.text).flatMap(one =>
      explained(reader, one, { ...under, key: one.key.span, fact: one.key.text }),
    );
  });
  return [...new Map(found.map(one => [`${one.code}\n${one.fact && factKey(one.fact)}`, one])).values()];
}

function explained(reader: Reader, entry: Entry, under: Omit<Explanation, 'text'>): readonly Explanation[] {
  const text = textOf(reader, entry);
  return text === undefined ? [] : [{ ...under, text }];
}
