import type { CatalogueFile, FileDate, ProvisionEntry, StatuteEntry } from './catalogue-file.ts';
import { loadPenalty } from './load-penalty.ts';
import { termMonths } from './penalty.ts';
import { type Catalogue, type Provision, penaltiesOf, type Statute } from './provision.ts';
import { findAmbiguousNames } from './statute-names.ts';

/** What does not fit together in the catalogue: where ("PPC 371-A") and what, in a sentence. */
export interface CatalogueProblem {
  readonly where: string;
  readonly message: string;
}

/**
 * The catalogue that the files of `schema/provisions/` make together, by their `order`, else as given. Each
 * value must already satisfy `schema/provisions.schema.json`; problems are what a schema cannot see.
 */
export function loadCatalogue(files: readonly CatalogueFile[]): {
  readonly value: Catalogue;
  readonly problems: readonly CatalogueProblem[];
} {
  const problems: CatalogueProblem[] = [];
  const titles = new Map(
    files.flatMap(file => Object.entries(file.sources ?? {}).map(([id, { title }]) => [id, title] as const)),
  );
  const resolve = (where: string, ids: readonly string[]) =>
    ids.map(id => {
      const title = titles.get(id);
      if (title === undefined) problems.push({ where, message: `names the source ${id}, which no file has` });
      return title ?? id;
    });
  const statutes: Statute[] = [];
  const provisions: Provision[] = [];
  const inOrder = files.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  for (const entry of inOrder.flatMap(file => file.statutes ?? [])) {
    const statute = loadStatute(entry, resolve);
    statutes.push(statute);
    for (const each of entry.provisions ?? []) {
      provisions.push(loadProvision(each, statute, entry.currency, resolve));
    }
  }
  const value = { statutes, provisions };
  return {
    value,
    // Looked for when somebody asks: what ships was found right when the program was built.
    get problems() {
      return [...problems, ...checkCatalogue(value)];
    },
  };
}

type Resolve = (where: string, ids: readonly string[]) => readonly string[];

function loadStatute(entry: StatuteEntry, resolve: Resolve): Statute {
  const id = entry.statute;
  return {
    id,
    title: entry.title,
    ...(entry.act !== undefined && { act: entry.act }),
    ...(entry.year !== undefined && { year: entry.year }),
    alsoDated: entry['also-dated'] ?? [],
    aliases: entry.aliases ?? [],
    concern: entry.concern,
    appliesIn: entry['applies-in'] ?? [],
    ...loadShared(entry, id, entry.currency, resolve),
    ...loadDates(entry['in-force']),
    sources: resolve(id, entry.source),
    verified: entry.verified,
    unverified: entry.unverified ?? [],
  };
}

function loadProvision(
  entry: ProvisionEntry,
  statute: Statute,
  currency: string,
  resolve: Resolve,
): Provision {
  const written = String(entry.section);
  const bracket = written.indexOf('(');
  const id = `${statute.id} ${written}`;
  const { from, until, saving, investigatedBy } = statute;
  const inherited = { from, until, saving, investigatedBy };
  return {
    ...dropUndefined(inherited),
    id,
    statute: statute.id,
    section: bracket < 0 ? written : written.slice(0, bracket),
    ...(bracket >= 0 && { subsection: written.slice(bracket) }),
    heading: entry.heading,
    concern: entry.concern ?? statute.concern,
    definition: entry.definition ?? false,
    joinder: entry.joinder ?? false,
    noOffence: entry['no-offence'] ?? false,
    penalizesVictims: entry['penalizes-victims'] ?? false,
    ...(entry.penalty && { penalty: loadPenalty(entry.penalty, currency) }),
    otherPenalties: (entry['other-penalties'] ?? []).map(other => ({
      ...loadPenalty(other, currency),
      when: other.when,
    })),
    punishedBy: entry['punished-by'] ?? [],
    replacedBy: entry['replaced-by'] ?? [],
    mistakenFor: entry['mistaken-for'] ?? [],
    changes: (entry.changes ?? []).map(({ date, what }) => ({ date: String(date), what })),
    keywords: entry.keywords ?? [],
    appliesIn: entry['applies-in'] ?? statute.appliesIn,
    ...loadShared(entry, id, currency, resolve),
    ...loadDates(entry['in-force']),
    sources: entry.source ? resolve(id, entry.source) : statute.sources,
    verified: entry.verified ?? statute.verified,
    unverified: entry.unverified ?? (entry.verified === undefined ? statute.unverified : []),
  };
}

function loadShared(
  entry: StatuteEntry | ProvisionEntry,
  where: string,
  currency: string,
  resolve: Resolve,
): Pick<Statute, 'saving' | 'investigatedBy' | 'note' | 'conflict'> {
  const { saving, note, conflict, 'investigated-by': investigatedBy } = entry;
  return {
    ...dropUndefined({ saving, note, investigatedBy }),
    ...(conflict && {
      conflict: {
        text: conflict.text,
        ...(conflict.penalty && { penalty: loadPenalty(conflict.penalty, currency) }),
        sources: resolve(where, conflict.source),
      },
    }),
  };
}

function loadDates(
  dates: { readonly from?: FileDate; readonly until?: FileDate } = {},
): Pick<Statute, 'from' | 'until'> {
  return {
    ...(dates.from !== undefined && { from: String(dates.from) }),
    ...(dates.until !== undefined && { until: String(dates.until) }),
  };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function dropUndefined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function checkCatalogue(catalogue: Catalogue): CatalogueProblem[] {
  const ids = [...catalogue.statutes, ...catalogue.provisions].map(({ id }) => id);
  const known = new Set(ids);
  const problems = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map(where => ({ where, message: 'stands in the catalogue twice' }));
  for (const { name, statutes } of findAmbiguousNames(catalogue)) {
    problems.push({ where: statutes.join(' and '), message: `share the name “${name}”` });
  }
  for (const provision of catalogue.provisions) {
    for (const id of [...provision.punishedBy, ...provision.replacedBy, ...provision.mistakenFor]) {
      if (!known.has(id))
        problems.push({ where: provision.id, message: `refers to ${id}, which is missing` });
    }
    problems.push(...checkProvision(catalogue, provision));
  }
  return problems;
}

function checkProvision(catalogue: Catalogue, provision: Provision): CatalogueProblem[] {
  const { id: where, from, until } = provision;
  const problems: CatalogueProblem[] = [];
  if (from !== undefined && until !== undefined && from > until) {
    problems.push({ where, message: `is in force from ${from} until ${until}, which is earlier` });
  }
  for (const { imprisonment } of penaltiesOf(catalogue, provision)) {
    const { min, max } = imprisonment ?? {};
    if (min && max && termMonths(min) > termMonths(max)) {
      problems.push({ where, message: 'has a shortest term above its longest' });
    }
  }
  return problems;
}
