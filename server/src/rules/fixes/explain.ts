import type { Answer } from '../../model/answer.ts';
import { insertEntry, nestValue } from '../../syntax/insert-entry.ts';
import { entryKeyedAt, type Located } from '../../syntax/locate.ts';
import { quoted } from '../../syntax/write-scalar.ts';
import { t } from '../../text/l10n.ts';
import { unnamedExplanations } from '../explained.ts';
import type { FileEdit, Fix, Site } from '../fix.ts';
import { addAnswerKeys, answerEntry } from './answer-keys.ts';

/**
 * A figure that is right although it looks wrong is explained; the text waits for the person. With a fact, the text
 * stands below it.
 */
export function explainFix(site: Site, code: string, fact: string | undefined): Fix[] {
  const { answer } = site;
  const keys = [code, ...(fact === undefined ? [] : [factAsKey(fact)])];
  const edits = answer === undefined ? [] : explainEdits(site, answer, keys);
  return edits.length === 0 ? [] : [{ title: t('Say why this is right'), edits, unfinished: true }];
}

/** Puts a text that stands under a code alone below the fact that it speaks of; `only`: there is no other in the answer. */
export function nameFactFix(site: Site, code: string, fact: string | undefined, only: boolean): Fix[] {
  const [unnamed] = unnamedExplanations(code, site.answer, fact);
  const located = unnamed && entryKeyedAt(site.tree, unnamed.key.start + site.offset);
  if (located === undefined || fact === undefined) return [];
  const edits = nestValue(site.text, located, factAsKey(fact)).map(edit => ({ path: site.path, ...edit }));
  if (edits.length === 0) return [];
  return [{ title: t('Say that the explanation speaks of this'), edits, ...(only && { preferred: true }) }];
}

function explainEdits(site: Site, answer: Answer, keys: readonly string[]): readonly FileEdit[] {
  const located = answerEntry(site, answer);
  if (located === undefined || answer.explain.some(({ code }) => code === '')) return [];
  const explain = below(located, 'explain');
  if (explain === undefined) {
    return addAnswerKeys(site, answer, [{ key: 'explain', ...entryOf(['explain', ...keys]) }]);
  }
  return intoExplain(site, explain, keys);
}

/** Below the keys that are there already; none where the last of them is. */
function intoExplain(site: Site, holder: Located, [key, ...keys]: readonly string[]): readonly FileEdit[] {
  if (key === undefined) return [];
  const there = below(holder, key);
  if (there !== undefined) return intoExplain(site, there, keys);
  const edit = insertEntry(site.text, holder, entryOf([key, ...keys]), () => true);
  return edit === undefined ? [] : [{ path: site.path, ...edit }];
}

function below({ entry: { value }, offset }: Located, name: string): Located | undefined {
  if (value?.kind !== 'mapping') return undefined;
  const entry = value.entries.find(({ key }) => key.text === name || key.raw === name);
  return entry && { entry, offset, flow: value.flow };
}

/** Keys below each other, the last of them blank. */
function entryOf(keys: readonly string[]) {
  const [last = '', ...above] = keys.toReversed();
  return {
    lines: keys.map((key, n) => `${'  '.repeat(n)}${key}:`),
    flow: above.reduce((inner, key) => `${key}: {${inner}}`, `${last}: ""`),
  };
}

function factAsKey(fact: string): string {
  return quoted(fact.replace(/\s+/g, ' ').trim());
}
