import { combinedQuantity } from '../model/combined.ts';
import { contributionsOf, statementsOf } from '../model/contributions.ts';
import { cellsAt, type Keys } from '../model/quantity.ts';
import type { Submission } from '../model/submission.ts';
import { readCitation } from '../questionnaire/citation.ts';
import { type Catalogue, findProvision } from '../questionnaire/provision.ts';
import type { Measure, Question, Table } from '../questionnaire/questionnaire.ts';
import { inOrder } from './figure-rows.ts';
import { type Shown, shownOf } from './shown.ts';

/** The table by provision as all respondents together fill it. */
export interface ProvisionFigures {
  readonly measures: readonly Measure[];
  /** The printed places, and further ones that somebody states, in the axis's order. */
  readonly places: readonly string[];
  readonly rows: readonly ProvisionRow[];
  readonly total: FigureLine & { readonly stated: boolean };
}

export interface ProvisionRow extends FigureLine {
  /** Canonical, or as written where it could not be read. */
  readonly provision: string;
  /** Of each section cited, where the catalogue has it. */
  readonly heading: string;
}

/** One line of the table. A cell that nobody states is `undefined`, and never 0. */
export interface FigureLine {
  readonly at: (measure: string, place: string) => Shown | undefined;
  readonly total: (measure: string) => Shown | undefined;
}

/** `undefined` where nobody has filled the table. */
export function provisionFigures(
  submission: Submission,
  question: Question,
  table: Table,
): ProvisionFigures | undefined {
  const contributions = contributionsOf(submission).get(question.id) ?? [];
  const tables = contributions.flatMap(({ placed }) => placed.answer.table ?? []);
  if (tables.length === 0) return undefined;
  const stated = tables.flatMap(({ rows }) => rows.map(({ provision }) => provision));
  const provisions = inCatalogueOrder(submission, new Set([...table.given, ...stated]));
  const totalStated = (measure: string) => tables.every(({ total }) => total?.measures.has(measure) === true);
  const places = contributions.flatMap(({ placed, home }) =>
    table.measures.flatMap(({ id }) =>
      ['rows', 'total'].flatMap(row => [...cellsAt(placed.answer, [row, id], home).keys()]),
    ),
  );
  const line = (row: (measure: string) => string): FigureLine => ({
    at: (measure, place) => shownAt(submission, question, [row(measure), measure, place]),
    total: measure => shownAt(submission, question, [row(measure), measure]),
  });
  return {
    measures: table.measures,
    places: inOrder(submission.library.questionnaire, table.axis, [...table.printed, ...places]),
    rows: provisions.map(provision => ({
      provision,
      heading: headingOf(submission, provision),
      ...line(() => provision),
    })),
    total: {
      stated: table.measures.every(({ id }) => totalStated(id)),
      ...ofStated(line(measure => (totalStated(measure) ? 'total' : 'rows'))),
    },
  };
}

/** A total that is computed adds up what is stated: the dashes above it show that more may be. */
function ofStated({ at, total }: FigureLine): FigureLine {
  const plain = (shown: Shown | undefined): Shown | undefined =>
    shown?.kind === 'partial' && shown.unstated ? { kind: 'sum', sum: shown.sum } : shown;
  return { at: (measure, place) => plain(at(measure, place)), total: measure => plain(total(measure)) };
}

function shownAt(submission: Submission, question: Question, keys: Keys): Shown | undefined {
  return shownOf(submission, combinedQuantity(statementsOf(submission), question, keys), 'sum');
}

/** Statutes as the catalogue has them, sections by their number; what could not be read comes last. */
function inCatalogueOrder({ library }: Submission, provisions: ReadonlySet<string>): string[] {
  const keys = new Map(
    [...provisions].map(provision => [
      provision,
      sortKey(provision, library.catalogue, library.questionnaire.statute),
    ]),
  );
  return [...provisions].sort((a, b) => {
    const left = keys.get(a) ?? '';
    const right = keys.get(b) ?? '';
    return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1;
  });
}

export function sortKey(provision: string, catalogue: Catalogue, statute: string): string {
  const [first] = readCitation(provision, catalogue, statute).sections;
  if (first === undefined) return '~';
  const order = catalogue.statutes.findIndex(({ id }) => id === first.statute);
  const rank = order < 0 ? catalogue.statutes.length : order;
  const number = Number.parseInt(first.section, 10);
  return `${String(rank).padStart(4, '0')} ${String(number).padStart(5, '0')} ${first.section}${first.subsection ?? ''}`;
}

function headingOf({ library: { catalogue, questionnaire } }: Submission, provision: string): string {
  const { sections } = readCitation(provision, catalogue, questionnaire.statute);
  return sections.flatMap(({ id }) => findProvision(catalogue, id)?.heading ?? []).join('; ');
}
