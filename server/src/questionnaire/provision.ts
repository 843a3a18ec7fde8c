import { memo } from '../text/memo.ts';
import type { OtherPenalty, Penalty } from './penalty.ts';
import type { Period } from './questionnaire.ts';

/**
 * The laws that officials cite, from the files of `schema/provisions/`. Plain data, so that the
 * build can write it as JSON; look-ups are functions of it.
 */
export interface Catalogue {
  /** By the `order` of the files, else in the order of the files. */
  readonly statutes: readonly Statute[];
  /** By statute, in the order of the files; a sub-section follows its section. */
  readonly provisions: readonly Provision[];
}

/** `related`: a related crime; `smuggling`: smuggling and immigration, which the questionnaire excludes. */
export type Concern = 'trafficking' | 'related' | 'smuggling' | 'general';

/** `police`: outside the FIA's schedule; `police-or-fia`: in it; the last: by where the victim was taken. */
export type InvestigatedBy = 'police' | 'police-or-fia' | 'fia-if-cross-border';

/** What of an entry was not read in a source that can be relied on. */
export type Doubt = 'title' | 'section' | 'heading' | 'penalty' | 'dates' | 'places' | 'investigated-by';

/** What a statute and a provision have in common. */
interface Entry {
  readonly concern: Concern;
  /** First and last day in force: ISO dates, or a year or month where no more is known; absent where unknown. */
  readonly from?: string;
  readonly until?: string;
  /** Why it may still be cited after its repeal. */
  readonly saving?: string;
  /** IDs of places; empty where it applies in all. */
  readonly appliesIn: readonly string[];
  /** Absent where not known. */
  readonly investigatedBy?: InvestigatedBy;
  readonly note?: string;
  /** What another source says. Checks take neither for wrong. */
  readonly conflict?: Conflict;
  /** Titles of what was read; never empty. */
  readonly sources: readonly string[];
  readonly verified: boolean;
  /** Empty where `verified`. */
  readonly unverified: readonly Doubt[];
}

export interface Statute extends Entry {
  /** Short name: "PPC". */
  readonly id: string;
  readonly title: string;
  /** "Act XLV of 1860". */
  readonly act?: string;
  readonly year?: number;
  /** Other years that people cite it by. */
  readonly alsoDated: readonly number[];
  readonly aliases: readonly string[];
}

/** A section, or a sub-section that differs from it. Dates, places and agency are its statute's unless it has its own. */
export interface Provision extends Entry {
  /** Canonical: "PPC 371-A", "PTPA 3(2)". */
  readonly id: string;
  readonly statute: string;
  /** "371-A", without sub-section. */
  readonly section: string;
  /** "(2)". */
  readonly subsection?: string;
  readonly heading: string;
  /** It defines, and punishes nothing. */
  readonly definition: boolean;
  /** A general rule that goes with an offence: common intention, abetment, attempt. */
  readonly joinder: boolean;
  /** Procedure, an institution, a right. */
  readonly noOffence: boolean;
  /** A charge brought against victims. */
  readonly penalizesVictims: boolean;
  /** As in the reporting period; absent where not known or where there is none. */
  readonly penalty?: Penalty;
  readonly otherPenalties: readonly OtherPenalty[];
  /** IDs of the sections that punish what it defines. */
  readonly punishedBy: readonly string[];
  /** IDs to look at in place of a repealed one. */
  readonly replacedBy: readonly string[];
  /** IDs that were perhaps meant where it stands in a trafficking table. */
  readonly mistakenFor: readonly string[];
  readonly changes: readonly Change[];
  readonly keywords: readonly string[];
}

export interface Change {
  /** ISO date, or a year. */
  readonly date: string;
  readonly what: string;
}

export interface Conflict {
  readonly text: string;
  readonly penalty?: Penalty;
  readonly sources: readonly string[];
}

const byId = memo((catalogue: Catalogue) => ({
  statutes: new Map(catalogue.statutes.map(statute => [statute.id, statute])),
  provisions: new Map(catalogue.provisions.map(provision => [provision.id, provision])),
}));

export function findStatute(catalogue: Catalogue, id: string): Statute | undefined {
  return byId(catalogue).statutes.get(id);
}

/**
 * The provision of a canonical citation; of a sub-section that the catalogue does not have, its
 * section: "PPC 376(5)" finds PPC 376.
 */
export function findProvision(catalogue: Catalogue, id: string): Provision | undefined {
  const { provisions } = byId(catalogue);
  let wanted = id;
  for (;;) {
    const found = provisions.get(wanted);
    const bracket = wanted.lastIndexOf('(');
    if (found !== undefined || bracket < 0) return found;
    wanted = wanted.slice(0, bracket);
  }
}

/** Its own penalties, those of other cases and the one another source gives; else those of its sub-sections. */
export function penaltiesOf(catalogue: Catalogue, provision: Provision): readonly Penalty[] {
  const own = [provision.penalty, ...provision.otherPenalties, provision.conflict?.penalty];
  const known = own.filter(penalty => penalty !== undefined);
  if (known.length > 0) return known;
  return catalogue.provisions
    .filter(({ id }) => id.startsWith(`${provision.id}(`))
    .flatMap(({ penalty, otherPenalties }) => (penalty ? [penalty, ...otherPenalties] : []));
}

/**
 * Whether a law was in force in a period (ISO dates, both inclusive). Of a date known only by its
 * year or month, `throughout` and `no` are said only if they hold for every day of it. A side
 * without a date is taken as in force.
 */
export function inForce(
  law: { readonly from?: string; readonly until?: string },
  period: Period,
): 'throughout' | 'partly' | 'no' {
  const { from = '0000', until = '9999' } = law;
  if (firstDay(from) > period.to || lastDay(until) < period.from) return 'no';
  return lastDay(from) <= period.from && firstDay(until) >= period.to ? 'throughout' : 'partly';
}

/** Good enough to compare: a month's last day is 31. */
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}

function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** Whether a law applies in a place; a law without places applies in all. */
export function appliesIn(law: { readonly appliesIn: readonly string[] }, place: string): boolean {
  return law.appliesIn.length === 0 || law.appliesIn.includes(place);
}

/** The catalogue with statutes that a manifest adds, without sections; one it already has stays as it is. */
export function withStatutes(
  catalogue: Catalogue,
  added: readonly { readonly statute: string; readonly title: string }[],
): Catalogue {
  const fresh = added.filter(
    ({ statute }, index) =>
      findStatute(catalogue, statute) === undefined &&
      added.findIndex(other => other.statute === statute) === index,
  );
  if (fresh.length === 0) return catalogue;
  return { ...catalogue, statutes: [...catalogue.statutes, ...fresh.map(addedStatute)] };
}

function addedStatute({ statute, title }: { readonly statute: string; readonly title: string }): Statute {
  return {
    id: statute,
    title,
    alsoDated: [],
    aliases: [],
    concern: 'general',
    appliesIn: [],
    sources: ['The manifest of the submission'],
    verified: false,
    unverified: ['title', 'dates', 'places'],
  };
}
