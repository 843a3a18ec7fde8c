import { HEADER_KEYS } from '../../model/header.ts';
import { setValue } from '../../syntax/insert-entry.ts';
import { findEntry } from '../../syntax/locate.ts';
import type { PlacedEntry } from '../../syntax/placed.ts';
import type { Tree } from '../../syntax/tree.ts';
import { lineBreakOf } from '../../syntax/write-scalar.ts';
import { t } from '../../text/l10n.ts';
import { nameOf } from '../../text/path.ts';
import type { FileEdit, Fix, Site } from '../fix.ts';

/** "Write respondent: FIA" at the top of a file, below its comments, or behind a key that has no value. */
export function headerFix(site: Site, key: 'questionnaire' | 'respondent' | 'status', value: string): Fix {
  return {
    title: t('Write {line}', { line: `${key}: ${value}` }),
    edits: [headerEdit(site, key, value)],
  };
}

function headerEdit({ path, text, tree }: Site, key: string, value: string): FileEdit {
  const blank = findEntry(tree, [key]);
  if (blank !== undefined && blank.entry.value === undefined)
    return { path, ...setValue(text, blank, value) };
  const first = tree.roots[0];
  const behind = lastBefore(tree, key);
  const lineBreak = lineBreakOf(text);
  if (behind !== undefined) {
    const at = (behind.entry.value ?? behind.entry.key).span.end + behind.offset;
    const line = /^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
    return insertion(path, at + line, `${lineBreak}${key}: ${value}`);
  }
  const at = first?.extent.start ?? text.length;
  const begun = at === 0 || /[\r\n\uFEFF]$/.test(text.slice(0, at)) ? '' : lineBreak;
  return insertion(path, at, `${begun}${key}: ${value}${lineBreak}`);
}

/** The last line of the header that `key` stands below. */
function lastBefore({ roots }: Tree, key: string): PlacedEntry | undefined {
  const above = HEADER_KEYS.slice(0, HEADER_KEYS.indexOf(key));
  const end = roots.findIndex(({ entry }) => !above.includes(entry.key.text));
  return roots[(end < 0 ? roots.length : end) - 1];
}

function insertion(path: string, at: number, newText: string): FileEdit {
  return { path, span: { start: at, end: at }, newText };
}

/** The respondents that a file's name speaks of, else the first ones: "fia.tip.yaml" is FIA's. */
export function respondentsFor({ path, submission }: Site, most: number): readonly string[] {
  const ids = [...submission.respondents.keys()];
  const name = nameOf(path).toLowerCase();
  const named = ids.filter(id => name.startsWith(id.toLowerCase()));
  const taken = new Set(submission.responses.map(({ respondent }) => respondent));
  const free = ids.filter(id => !taken.has(id) && !named.includes(id));
  return [...named, ...free].slice(0, most);
}
