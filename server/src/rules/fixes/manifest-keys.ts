import { type Manifest, SUBMISSION_KEYS } from '../../model/manifest.ts';
import { insertEntry, setValue } from '../../syntax/insert-entry.ts';
import { findEntry } from '../../syntax/locate.ts';
import type { FileEdit } from '../fix.ts';

/**
 * The edits that write `name: value` below a key of the manifest's `submission`, which is made where it is
 * missing; a value that is there is replaced. None where the manifest is not written as the format says.
 */
export function setInManifest(
  { path, text, tree }: Manifest,
  key: string,
  name: string,
  value: string,
): readonly FileEdit[] {
  const line = `${name}: ${value}`;
  const old = findEntry(tree, ['submission', key, name]);
  if (old !== undefined) return [{ path, ...setValue(text, old, value) }];
  const holder = findEntry(tree, ['submission', key]);
  const edit =
    holder === undefined ? newKey() : insertEntry(text, holder, { lines: [line], flow: line }, () => true);
  return edit === undefined ? [] : [{ path, ...edit }];

  function newKey() {
    const submission = findEntry(tree, ['submission']);
    const added = { lines: [`${key}:`, `  ${line}`], flow: `${key}: {${line}}` };
    return submission && insertEntry(text, submission, added, other => rankOf(other) < rankOf(key));
  }
}

function rankOf(key: string): number {
  const rank = SUBMISSION_KEYS.indexOf(key);
  return rank < 0 ? SUBMISSION_KEYS.length : rank;
}
