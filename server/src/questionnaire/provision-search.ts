import { memo } from '../text/memo.ts';
import { nearest } from '../text/nearest.ts';
import { type Catalogue, findStatute, type Provision } from './provision.ts';

/**
 * The provisions that fit every word of `query`, best first: by number ("371", "371a", "ppc 37"),
 * by short name, by words of the heading and keywords, whole or begun ("slavery" finds slaves too).
 * Of equals trafficking comes first and what is repealed last; without words, all of the catalogue.
 */
export function searchProvisions(catalogue: Catalogue, query: string, most = 50): readonly Provision[] {
  const words = queryWords(query);
  return index(catalogue)
    .map(entry => ({ entry, score: scoreAll(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order)
    .slice(0, most)
    .map(({ entry }) => entry.provision);
}

/**
 * The provisions that a section the catalogue does not have was probably meant to be, best first:
 * the same number with another letter ("371-C": 371-A, 371-B), then those nearest in spelling.
 * Of a statute it does not have ("PCC"), the one nearest in spelling is taken.
 */
export function nearestProvisions(
  catalogue: Catalogue,
  cited: { readonly statute: string; readonly section: string },
  most = 3,
): readonly Provision[] {
  const statute = findStatute(catalogue, cited.statute)?.id ?? nearestStatute(catalogue, cited.statute);
  const sections = new Map(
    catalogue.provisions
      .filter(provision => provision.statute === statute && provision.subsection === undefined)
      .sort((a, b) => weigh(b) - weigh(a))
      .map(provision => [provision.section, provision]),
  );
  const exact = sections.get(cited.section);
  if (exact !== undefined) return [exact];
  const [digits = ''] = cited.section.split('-');
  const lettered = cited.section.includes('-');
  const same = [...sections.keys()].filter(section => section.split('-')[0] === digits).sort();
  same.sort((a, b) => Number(b.includes('-') === lettered) - Number(a.includes('-') === lettered));
  const others = nearest(cited.section, sections.keys(), most);
  return [...new Set([...same, ...others])]
    .slice(0, most)
    .map(section => sections.get(section))
    .filter(provision => provision !== undefined);
}

function nearestStatute(catalogue: Catalogue, written: string): string | undefined {
  return nearest(
    written,
    catalogue.statutes.map(({ id }) => id),
    1,
  )[0];
}

interface SearchEntry {
  readonly provision: Provision;
  readonly order: number;
  /** "371a", "3(2)". */
  readonly number: string;
  readonly statute: string;
  readonly heading: readonly string[];
  readonly keywords: readonly string[];
  /** Above 0: what decides between equals. */
  readonly weight: number;
}

const index = memo((catalogue: Catalogue): readonly SearchEntry[] =>
  catalogue.provisions.map((provision, order) => ({
    provision,
    order,
    number: (provision.section.replace('-', '') + (provision.subsection ?? '')).toLowerCase(),
    statute: provision.statute.toLowerCase(),
    heading: textWords(provision.heading),
    keywords: provision.keywords.flatMap(textWords),
    weight: weigh(provision),
  })),
);

const CONCERN_WEIGHT = { trafficking: 8, related: 6, smuggling: 4, general: 3 } as const;

function weigh(provision: Provision): number {
  const chargeable = !(provision.definition || provision.joinder || provision.noOffence);
  return CONCERN_WEIGHT[provision.concern] / (chargeable ? 1 : 4) / (provision.until === undefined ? 1 : 8);
}

function scoreAll(entry: SearchEntry, words: readonly string[]): number {
  let score = entry.weight;
  for (const word of words) {
    const each = /^[0-9]/.test(word) ? scoreNumber(entry, word) : scoreWord(entry, word);
    if (each === 0) return 0;
    score += each;
  }
  return score;
}

function scoreNumber({ number }: SearchEntry, word: string): number {
  if (number === word) return 100;
  return number.startsWith(word) ? 60 : 0;
}

function scoreWord({ statute, heading, keywords }: SearchEntry, word: string): number {
  if (statute === word) return 40;
  const found = [...heading, ...keywords].map(each => compareWords(each, word));
  return Math.max(statute.startsWith(word) ? 25 : 0, ...found, 0);
}

/** Whole 30, begun 25; of one root ("slavery" and "slaves", "labor" and "labour") 20. */
function compareWords(known: string, word: string): number {
  if (known === word) return 30;
  if (known.startsWith(word)) return 25;
  let shared = 0;
  while (shared < word.length && known[shared] === word[shared]) shared++;
  return shared >= Math.max(4, Math.min(known.length, word.length) - 2) ? 20 : 0;
}

const STOP_WORDS = new Set([
  'a',
  'an',
  'and',
  'for',
  'from',
  'in',
  'of',
  'or',
  'section',
  'the',
  'to',
  'with',
]);

function textWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).filter(word => !STOP_WORDS.has(word));
}

/** "PPC 371-A" as "ppc" and "371a"; "371 A" likewise; sub-sections stay with their number. */
function queryWords(query: string): string[] {
  const found = query
    .toLowerCase()
    .match(/[0-9]+(?:\s?[-/]?\s?[a-z](?![a-z]))?(?:\([0-9a-z]*\)?)*|[a-z]+(?:-[a-z]+)*/g);
  return (found ?? [])
    .map(word => (/^[0-9]/.test(word) ? word.replace(/[\s/-]/g, '') : word))
    .filter(word => !STOP_WORDS.has(word));
}
