import type { Answer, Explanation } from '../../model/answer.ts';
import { factKey } from '../../model/fact.ts';
import { entryKeyedAt, type Located, locate } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import { indexLines, positionAt } from '../../text/line-index.ts';
import { addAnswerKeys, answerEntry } from '../../writing/answer.ts';
import { blankWords, entries, type Key, type NewEntry } from '../../writing/content.ts';
import { insertEntries } from '../../writing/insert-entries.ts';
import { nestValue } from '../../writing/nest-value.ts';
import { unnamedExplanations } from '../explained.ts';
import { type FileEdit, type Fix, inFile, type Site } from '../fix.ts';
import type { Found } from '../rule.ts';
import { takeOutFix } from './take-out.ts';

/**
 * A figure that is right although it looks wrong is explained; the text waits for the person. With a fact, the text
 * stands below it.
 */
export function explainFix(site: Site, code: string, fact: string | undefined): Fix[] {
  const { answer } = site;
  const keys = [{ key: code }, ...(fact === undefined ? [] : [factAsKey(fact)])];
  const edits = answer === undefined ? [] : explainEdits(site, answer, keys);
  return edits.length === 0 ? [] : [{ title: t('Say why this is right'), edits, unfinished: true }];
}

/** Puts a text that stands under a code alone below the fact that it speaks of; `only`: there is no other in the answer. */
export function nameFactFix(site: Site, code: string, fact: string | undefined, only: boolean): Fix[] {
  const [unnamed] = unnamedExplanations(code, site.answer, fact);
  if (unnamed === undefined || fact === undefined) return [];
  const edits = nestEdits(site, unnamed, fact);
  if (edits.length === 0) return [];
  return [{ title: t('Say that the explanation speaks of this'), edits, ...(only && { preferred: true }) }];
}

/** The same, chosen at the explanation: one fix for each fact that it may speak of. */
export function speakOfFixes(site: Site, explanation: Explanation, open: readonly Found[]): Fix[] {
  const facts = new Map(
    open.flatMap(({ code, sighting: { fact }, span }) =>
      code === explanation.code && fact !== undefined ? [[factKey(fact), { fact, span }] as const] : [],
    ),
  );
  return [...facts.values()].flatMap(({ fact, span }) => {
    const edits = nestEdits(site, explanation, fact);
    const line = 1 + positionAt(indexLines(site.text), span.start).line;
    const title = t('Say that it speaks of what is marked in line {line}', { line });
    return edits.length === 0 ? [] : [{ title, edits, ...(facts.size === 1 && { preferred: true }) }];
  });
}

/** `secret`: it may hold what no message repeats. */
export function takeOutExplanationFix(site: Site, { code, key }: Explanation, secret: boolean): Fix[] {
  const path = locate(site.tree, key.start + site.offset);
  const own = path.findIndex(
    ({ entry, offset }) => entry.key.span.start + offset === key.start + site.offset,
  );
  // With the last text below a key the key goes too.
  const isAlone = ({ entry: { value } }: Located) => value?.kind === 'mapping' && value.entries.length === 1;
  const answer = path.findIndex(({ entry }) => entry.key.text === 'explain') - 1;
  let last = own;
  while (last > answer + 1 && isAlone(path[last - 1] as Located)) last--;
  const gone = path[last];
  if (gone === undefined) return [];
  const fix = takeOutFix(site, gone);
  const { entry, offset } = gone;
  return [
    secret
      ? {
          ...fix,
          title: t('Take out the explanation under “{code}”', { code: code || 'explain' }),
          secret,
          whole: site.text.slice(entry.span.start + offset, entry.span.end + offset),
        }
      : fix,
  ];
}

function nestEdits(site: Site, { key }: Explanation, fact: string): readonly FileEdit[] {
  const located = entryKeyedAt(site.tree, key.start + site.offset);
  if (located === undefined) return [];
  return inFile(site.path, nestValue(site.tree, located, [factAsKey(fact)]));
}

function explainEdits(site: Site, answer: Answer, keys: readonly Key[]): readonly FileEdit[] {
  const located = answerEntry(site, answer);
  if (located === undefined || answer.explain.some(({ code }) => code === '')) return [];
  const explain = below(located, { key: 'explain' });
  return explain === undefined
    ? inFile(site.path, addAnswerKeys(site, answer, [nested([{ key: 'explain' }, ...keys])]))
    : intoExplain(site, explain, keys);
}

/** Below the keys that are there already; none where the last of them is. */
function intoExplain(site: Site, holder: Located, keys: readonly Key[]): readonly FileEdit[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [];
  const there = below(holder, key);
  if (there !== undefined) return intoExplain(site, there, rest);
  return inFile(site.path, insertEntries(site.tree, holder, [nested(keys)]));
}

function below({ entry: { value }, offset }: Located, { key: name, quoted }: Key): Located | undefined {
  if (value?.kind !== 'mapping') return undefined;
  // A fact, in quotes, may be spelt in another way.
  const isSame = (key: string) => (quoted ? factKey(key) === factKey(name) : key === name);
  const entry = value.entries.find(({ key }) => isSame(key.text));
  return entry && { entry, offset, flow: value.flow };
}

/** Keys below each other, the last of them blank. */
function nested([key = { key: '' }, ...keys]: readonly Key[]): NewEntry {
  return { ...key, value: keys.length === 0 ? blankWords : entries([nested(keys)]) };
}

function factAsKey(fact: string): Key {
  return { key: fact.replace(/\s+/g, ' ').trim(), quoted: true };
}
