import { memo } from '../text/memo.ts';
import type { Catalogue, Statute } from './provision.ts';

/** A statute's name found in a text, with a year where one follows. */
export interface NameMatch {
  readonly statute: Statute;
  /** Offset after the name. */
  readonly end: number;
  readonly words: number;
}

interface Node {
  readonly next: Map<string, Node>;
  statute?: Statute;
}

const WORD = /[A-Za-z]+|[0-9]+|&/y;
const GAP = /[\s.,()/'’"‐‑–-]*/y;

/**
 * The longest name of a statute that begins at `at`: short name, title with or without its year,
 * alias, or act number in Roman or Arabic figures. Capitals and punctuation do not matter.
 */
export function matchName(catalogue: Catalogue, text: string, at: number): NameMatch | undefined {
  let node: Node | undefined = names(catalogue).root;
  let best: NameMatch | undefined;
  let words = 0;
  for (let from = at; ; ) {
    WORD.lastIndex = from;
    const word = WORD.exec(text)?.[0];
    node = word === undefined ? undefined : node.next.get(simplify(word));
    if (word === undefined || node === undefined) return best;
    words++;
    const end = from + word.length;
    if (node.statute) best = { statute: node.statute, end, words };
    GAP.lastIndex = end;
    from = end + (GAP.exec(text)?.[0].length ?? 0);
  }
}

/** Names that two statutes of the catalogue share; the earlier statute has them. */
export function findAmbiguousNames(
  catalogue: Catalogue,
): readonly { readonly name: string; readonly statutes: readonly string[] }[] {
  return names(catalogue).ambiguous;
}

const names = memo((catalogue: Catalogue) => {
  const root: Node = { next: new Map() };
  const ambiguous: { name: string; statutes: string[] }[] = [];
  for (const statute of catalogue.statutes) {
    for (const name of namesOf(statute)) {
      const node = reach(root, name);
      node.statute ??= statute;
      if (node.statute !== statute) ambiguous.push({ name, statutes: [node.statute.id, statute.id] });
    }
  }
  return { root, ambiguous };
});

function reach(root: Node, name: string): Node {
  let node = root;
  for (const word of name.match(/[A-Za-z]+|[0-9]+|&/g) ?? []) {
    const key = simplify(word);
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(key, next);
    }
    node = next;
  }
  return node;
}

function simplify(word: string): string {
  const lower = word.toLowerCase();
  if (lower === '&') return 'and';
  return lower === 'labor' ? 'labour' : lower;
}

function namesOf({ id, title, act, aliases }: Statute): ReadonlySet<string> {
  const found = new Set([id, title, title.replace(/ (?:1[89]|20)\d\d$/, ''), ...aliases]);
  if (act !== undefined) for (const form of actForms(act)) found.add(form);
  return found;
}

/** "Act XLV of 1860", "Act 45 of 1860", and "XLV of 1860" as it stands in brackets after a title. */
function actForms(act: string): string[] {
  const [, kind = '', roman] = /^(.*?)\b([IVXLC]+) of \d{4}$/.exec(act) ?? [];
  if (roman === undefined) return [act];
  const rest = act.slice(kind.length + roman.length);
  const forms = [act, `${kind}${fromRoman(roman)}${rest}`];
  return kind === 'Act ' || kind === 'Ordinance ' ? [...forms, roman + rest] : forms;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function fromRoman(roman: string): number {
  const values = [...roman].map(letter => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => ((values[i + 1] ?? 0) > value ? sum - value : sum + value), 0);
}
