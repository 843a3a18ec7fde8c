import { t, type Words } from '../text/l10n.ts';
import { type CitationToken, type SectionToken, type StatuteToken, scanCitation } from './citation-tokens.ts';
import { type Catalogue, findProvision, findStatute } from './provision.ts';

/** What an officer wrote for the law of a case, read: "334/511/342 PPC", "s. 3(2) PTPA". */
export interface Citation {
  /** In the order written; empty where there is a problem: part of a citation is another citation. */
  readonly sections: readonly CitedSection[];
  /** "PPC 371-A + PTPA 3(2)", each section once, in the order written; empty where there is a problem. */
  readonly canonical: string;
  readonly problem?: CitationProblem;
}

export interface CitedSection {
  /** Short name, or as written where the catalogue does not have it. */
  readonly statute: string;
  /** Canonical, without sub-section: "371-A". */
  readonly section: string;
  /** "(2)", "(2)(a)". */
  readonly subsection?: string;
  /** "PPC 371-A", "PTPA 3(2)". */
  readonly id: string;
  /** UTF-16 offsets in the written text, end exclusive; its statute is within where it stands beside it. */
  readonly start: number;
  readonly end: number;
  /** Whether the catalogue has the section (a sub-section counts with its section), its statute only, or neither. */
  readonly known: 'provision' | 'statute' | 'unknown';
}

export interface CitationProblem {
  readonly kind: 'empty' | 'no-section' | 'unreadable' | 'range' | 'year' | 'unseparated';
  readonly start: number;
  readonly end: number;
  /** Of `no-section`: the statute named, as in `CitedSection`; absent where none is. A law may be meant as a whole. */
  readonly statute?: string;
  /** A sentence that says what is wrong and what to write. */
  readonly message: Words;
}

/**
 * The sections that `written` cites. A section without a statute is of the statute beside it where
 * that has such a section, else of `defaultStatute`. Never throws; linear in the text.
 */
export function readCitation(written: string, catalogue: Catalogue, defaultStatute: string): Citation {
  const scanned = scanCitation(written, catalogue);
  const { named, alone } = nameSections(scanned.tokens);
  const sections = citeSections(scanned.tokens, named, catalogue, defaultStatute);
  const found = scanned.problem ?? findProblem(written, alone, sections);
  if (found === undefined) {
    return { sections, canonical: [...new Set(sections.map(({ id }) => id))].join(' + ') };
  }
  const message = explain(found.kind, written.slice(found.start, found.end), defaultStatute);
  return { sections: [], canonical: '', problem: { ...found, message } };
}

/** The same for two citations of the same sections, whatever their order. */
export function citationKey(citation: Citation): string {
  return [...new Set(citation.sections.map(({ id }) => id))].sort().join(' + ');
}

/** Gives each name to the section it stands beside: the one before it, if still without, else the one after. */
function nameSections(tokens: readonly CitationToken[]): {
  readonly named: ReadonlyMap<SectionToken, StatuteToken>;
  readonly alone: readonly StatuteToken[];
} {
  const named = new Map<SectionToken, StatuteToken>();
  const alone: StatuteToken[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'statute') return;
    const before = tokens[i - 1];
    const near = [before, tokens[i + 1], beyondComma(tokens, i, -1), beyondComma(tokens, i, 1)];
    const open = near.find(each => each?.kind === 'section' && !named.has(each));
    if (open?.kind === 'section') named.set(open, token);
    else if (before?.kind !== 'section' || named.get(before)?.statute !== token.statute) alone.push(token);
  });
  return { named, alone };
}

/** "371-A, PPC" is one citation; in "371-A + PTPA" the section after PTPA is still to come. */
function beyondComma(tokens: readonly CitationToken[], i: number, step: 1 | -1): CitationToken | undefined {
  const between = tokens[i + step];
  return between?.kind === 'separator' && !between.strong ? tokens[i + 2 * step] : undefined;
}

/** A statute that a bare section may belong to. */
interface Neighbour {
  readonly statute: string;
  /** A "+" or "read with" stands between. */
  readonly strong: boolean;
}

function citeSections(
  tokens: readonly CitationToken[],
  named: ReadonlyMap<SectionToken, StatuteToken>,
  catalogue: Catalogue,
  defaultStatute: string,
): CitedSection[] {
  const after = findNeighbours(
    tokens.toReversed(),
    section => {
      const name = named.get(section);
      return name && name.start > section.start ? name.statute : undefined;
    },
    named,
  );
  const before = findNeighbours(tokens, section => named.get(section)?.statute, named);
  return tokens
    .filter(token => token.kind === 'section')
    .map(token => {
      const name = named.get(token);
      const near = [after.get(token), before.get(token)].filter(each => each !== undefined);
      const statute = name?.statute ?? chooseStatute(token.section, near, catalogue, defaultStatute);
      return cite(token, name, statute, catalogue);
    });
}

/** For each section without a name the nearest named one before it, as far as `share` lends its statute. */
function findNeighbours(
  tokens: readonly CitationToken[],
  share: (section: SectionToken) => string | undefined,
  named: ReadonlyMap<SectionToken, StatuteToken>,
): ReadonlyMap<SectionToken, Neighbour> {
  const found = new Map<SectionToken, Neighbour>();
  let statute: string | undefined;
  let strong = false;
  for (const token of tokens) {
    if (token.kind === 'separator') strong ||= token.strong;
    if (token.kind !== 'section') continue;
    if (named.has(token)) {
      statute = share(token);
      strong = false;
    } else if (statute !== undefined) found.set(token, { statute, strong });
  }
  return found;
}

/** "11/12 BLSA" are both of the BLSA; in "371-A, 3(2) PTPA" and "BLSA 11/34" the bare one is of the default. */
function chooseStatute(
  section: string,
  near: readonly Neighbour[],
  catalogue: Catalogue,
  defaultStatute: string,
): string {
  const has = (statute: string) => findProvision(catalogue, `${statute} ${section}`) !== undefined;
  const weak = near.filter(({ strong }) => !strong);
  const known =
    weak.find(({ statute }) => has(statute))?.statute ??
    (has(defaultStatute) ? defaultStatute : near.find(({ statute }) => has(statute))?.statute);
  return known ?? weak[0]?.statute ?? defaultStatute;
}

function cite(
  token: SectionToken,
  name: StatuteToken | undefined,
  statute: string,
  catalogue: Catalogue,
): CitedSection {
  const { section, subsection, start, end } = token;
  const id = `${statute} ${section}${subsection}`;
  const known = findProvision(catalogue, id)
    ? 'provision'
    : findStatute(catalogue, statute)
      ? 'statute'
      : 'unknown';
  return {
    statute,
    section,
    ...(subsection !== '' && { subsection }),
    id,
    start: Math.min(start, name?.start ?? start),
    end: Math.max(end, name?.end ?? end),
    known,
  };
}

function findProblem(
  written: string,
  alone: readonly StatuteToken[],
  sections: readonly CitedSection[],
): Omit<CitationProblem, 'message'> | undefined {
  const [first] = alone;
  if (first) return { kind: 'no-section', start: first.start, end: first.end, statute: first.statute };
  if (sections.length > 0) return undefined;
  const kind = written.trim() === '' ? 'empty' : 'no-section';
  return { kind, start: 0, end: written.length };
}

function explain(kind: CitationProblem['kind'], part: string, statute: string): Words {
  const slots = { part, example: `${statute} 371-A` };
  switch (kind) {
    case 'empty':
      return t('No law is named; write the law and the section, for example {example}.', slots);
    case 'no-section':
      return t('“{part}” names no section; write the law and the section, for example {example}.', slots);
    case 'range':
      return t('“{part}” reads as a range; write each section, with + between them.', slots);
    case 'year':
      return t(
        '“{part}” reads as a year, not as a section; write the law and the section, for example {example}.',
        slots,
      );
    case 'unseparated':
      return t('“{part}” follows another section with nothing between; write + between two sections.', slots);
    case 'unreadable':
      return t(
        "“{part}” is neither a section nor a law of the catalogue; write the law's short name and the section, for example {example}.",
        slots,
      );
  }
}
