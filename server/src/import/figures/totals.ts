import type { Library } from '../../model/read-scalar.ts';
import { formatNumber } from '../../text/format-number.ts';
import { grouped } from '../../text/grouped.ts';
import { t } from '../../text/l10n.ts';
import { append } from '../../text/many.ts';
import { countIn } from '../grid/cell-figure.ts';
import type { RangeCell } from '../grid/grid.ts';
import { isTotalStrip, type Layout, type Strip } from '../layout/layout.ts';
import { namesIn } from '../names-in.ts';
import type { AskedFigures } from '../target/asked-figures.ts';
import { type AskedPlace, placeFor } from '../target/asked-place.ts';
import { bothOf, type Meaning } from '../target/meaning.ts';
import { partsOfTotal } from './parts-of-total.ts';
import type { ReadCell } from './read-cell.ts';

/** A total of the range, and what came of comparing it. */
export interface TotalCell {
  readonly read: ReadCell;
  /** What it is the total of. */
  readonly parts: readonly ReadCell[];
  /** Absent where there is nothing that could be added up. */
  readonly compared?: 'agrees' | 'differs';
  /** What is to be said of it. */
  readonly sentence?: string;
  /** Its place, where it is a figure of the question itself. */
  readonly at?: AskedPlace;
}

/** More totals are no table that a person reads; they are listed. */
const MOST = 400;

/** A row or column of a total, in one column or row. */
interface TotalStrip {
  readonly strip: Strip;
  readonly across: Strip;
  /** The sets of strips that it may be the total of; the first is the likeliest. */
  readonly candidates: readonly (readonly Strip[])[];
  readonly cellOf: (strip: Strip) => ReadCell | undefined;
  readonly say: Sentences;
}

/** Compares the total rows and columns of a range with what they are the total of. */
export function checkTotals(layout: Layout, asked: AskedFigures, cells: readonly ReadCell[]): TotalCell[] {
  const rows = layout.rows.filter(({ kind, leftOut }) => kind === 'figures' && leftOut !== 'share');
  const columns = layout.columns.filter(({ leftOut }) => leftOut !== 'share');
  const cellAt = cellsByStrips(cells);
  const check = (total: TotalStrip): TotalCell[] => {
    const read = total.cellOf(total.strip);
    const checked = read && checkTotal(read, total);
    return checked === undefined ? [] : [withPlace(checked, total, asked)];
  };
  const found: TotalCell[] = [];
  for (const n of totalsAmong(rows)) {
    const row = rows[n];
    if (row === undefined) continue;
    const checkAs = (strip: Strip) => {
      const candidates = partsOfTotal(rows, n, strip);
      return columns.flatMap(across => {
        const heading = columns.length === 1 ? '' : across.label;
        const cellOf = (part: Strip) => cellAt(part === strip ? row : part, across);
        const say = rowSentences({ label: strip.label, heading });
        return check({ strip, across, candidates, cellOf, say });
      });
    };
    // Below "Sindh" without figures a total may be of Sindh, or of all that stands above.
    const ofGroup = checkAs(row);
    const isOfAll = row.alone !== undefined && ofGroup.every(({ compared }) => compared !== 'agrees');
    append(found, isOfAll ? checkAs(row.alone) : ofGroup);
  }
  for (const n of totalsAmong(columns)) {
    const strip = columns[n];
    if (strip === undefined) continue;
    const candidates = partsOfTotal(columns, n, strip);
    for (const across of rows) {
      if (isTotalStrip(across)) continue;
      const cellOf = (part: Strip) => cellAt(across, part);
      const say = columnSentences({ label: across.label, heading: strip.label });
      append(found, check({ strip, across, candidates, cellOf, say }));
    }
  }
  return found;
}

function totalsAmong(strips: readonly Strip[]): number[] {
  return strips.flatMap((strip, n) => (isTotalStrip(strip) ? [n] : [])).slice(0, MOST);
}

function cellsByStrips(cells: readonly ReadCell[]): (row: Strip, column: Strip) => ReadCell | undefined {
  const byRow = new Map(
    [...grouped(cells, ({ row }) => row)].map(([row, own]) => [
      row,
      new Map(own.map(read => [read.column, read])),
    ]),
  );
  return (row, column) => byRow.get(row)?.get(column);
}

interface Sentences {
  readonly differs: (difference: Difference) => string;
  readonly without: (total: string, names: string) => string;
}

/** Compares a total with the first of the sets of strips that it may be the total of. */
function checkTotal(read: ReadCell, { candidates, cellOf, say }: TotalStrip): TotalCell | undefined {
  const count = read.figure?.count;
  if (read.fate.kind === 'left-out' || read.fate.kind === 'compared') return undefined;
  const [likely = []] = candidates;
  const partsIn = (strips: readonly Strip[]) => strips.flatMap(strip => cellOf(strip) ?? []);
  const parts = partsIn(likely);
  if (count === undefined) return { read, parts };
  for (const candidate of candidates) {
    const own = partsIn(candidate);
    if (sumOf(own) === count) return { read, parts: own, compared: 'agrees' };
  }
  // Men, women, children and adults one below the other: two breakdowns are no sum, and each is to agree.
  const breakdowns = [...grouped(parts, part => axesOf(part, likely)).values()];
  const sums = breakdowns.flatMap(own => sumOf(own) ?? []);
  if (sums.length > 1 && sums.includes(count)) {
    const other = sums.find(sum => sum !== count);
    if (other === undefined) return { read, parts, compared: 'agrees' };
    return { read, parts, compared: 'differs', sentence: say.differs(differenceOf(count, other)) };
  }
  const sum = sumOf(parts);
  // What is not exact may make up the total all the same: "5 (FIA only)", "pending".
  if (sum === undefined)
    return { read, parts, ...(numbersIn(parts) === count && { compared: 'agrees' as const }) };
  const known = likely.filter(({ meaning }) => meaning !== undefined);
  if (known.length < likely.length && sumOf(partsIn(known)) === count) {
    const unknown = likely.filter(strip => strip.meaning === undefined && cellOf(strip) !== undefined);
    const sentence = say.without(formatNumber(count), namesIn(unknown.map(({ label }) => label)));
    return { read, parts: partsIn(known), compared: 'agrees', sentence };
  }
  return { read, parts, compared: 'differs', sentence: say.differs(differenceOf(count, sum)) };
}

/** The axes that the strip of a part among some speaks of; those that were not understood go with any. */
function axesOf({ row, column }: ReadCell, among: readonly Strip[]): string {
  const own = among.includes(row) ? row : column;
  const known = own.meaning === undefined ? among.find(({ meaning }) => meaning !== undefined) : own;
  return [...(known?.meaning?.cells.keys() ?? [])].join();
}

/** The sum of figures; blank cells and dashes count nothing, and one that is not exact makes it unknown. */
function sumOf(parts: readonly ReadCell[]): number | undefined {
  let sum: number | undefined;
  for (const { figure, cell } of parts) {
    if (figure?.count === undefined && /^[-–—]*$/.test(cell.text)) continue;
    if (figure?.count === undefined) return undefined;
    sum = (sum ?? 0) + figure.count;
  }
  return sum;
}

/** The sum of the numbers in what was typed, exact or not. */
function numbersIn(parts: readonly ReadCell[]): number {
  return parts.reduce((sum, { figure }) => sum + (figure?.count ?? figure?.within ?? 0), 0);
}

interface Difference {
  readonly total: string;
  readonly sum: string;
  readonly by: string;
}

function differenceOf(total: number, sum: number): Difference {
  const by = formatNumber(Math.abs(sum - total));
  return {
    total: formatNumber(total),
    sum: formatNumber(sum),
    by: sum < total ? t('{by} too few', { by }) : t('{by} too many', { by }),
  };
}

/** The headings of a cell. */
interface Names {
  readonly label: string;
  readonly heading: string;
}

function rowSentences({ label, heading }: Names): Sentences {
  return {
    differs: found => {
      const slots = { label, heading, ...found };
      return heading === ''
        ? t('The row “{label}” says {total}, but the rows add up to {sum} ({by}).', slots)
        : t(
            'In the column “{heading}” the row “{label}” says {total}, but the rows add up to {sum} ({by}).',
            slots,
          );
    },
    without: (total, names) =>
      t('The row “{label}” says {total}, which is without {names}.', { label, total, names }),
  };
}

function columnSentences({ label, heading }: Names): Sentences {
  return {
    differs: found => {
      const slots = { label, heading, ...found };
      return label === ''
        ? t('The column “{heading}” says {total}, but the columns add up to {sum} ({by}).', slots)
        : t(
            'In the row “{label}” the column “{heading}” says {total}, but the columns add up to {sum} ({by}).',
            slots,
          );
    },
    without: (total, names) =>
      t('The column “{heading}” says {total}, which is without {names}.', { heading, total, names }),
  };
}

/** How a total stands to the cells above it, with the sentence where they differ; `undefined` where they cannot be added up. */
export function compareTotal(
  names: Names,
  written: RangeCell,
  parts: readonly RangeCell[],
  library: Library,
): Pick<TotalCell, 'compared' | 'sentence'> | undefined {
  const counted = parts.filter(({ text }) => !/^[-–—]*$/.test(text));
  const counts = counted.flatMap(cell => countIn(cell, library) ?? []);
  const total = countIn(written, library);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (total === undefined || counts.length === 0 || counts.length < counted.length) return undefined;
  if (sum === total) return { compared: 'agrees' };
  return { compared: 'differs', sentence: rowSentences(names).differs(differenceOf(total, sum)) };
}

/** Gives a total the place that it has in the question: "Punjab Total", or the count that a breakdown divides. */
function withPlace(
  total: TotalCell,
  { strip, across, candidates: [parts = []] }: TotalStrip,
  asked: AskedFigures,
): TotalCell {
  const isOfOthers = parts.some(({ leftOut }) => leftOut === 'period');
  if (total.read.figure === undefined || isOfOthers) return total;
  const own = strip.meaning && across.meaning && bothOf(strip.meaning, across.meaning);
  if (own === undefined) return total;
  const { total: _, ...said } = own;
  const at = placeFor(asked, said);
  const place =
    at === undefined ? countDivided(parts, across, asked) : isSpokenOf(at, said, parts) ? undefined : at;
  return place === undefined ? total : { ...total, at: place };
}

/** True where parts of a total speak of an axis of which the total has its value from the cursor or the office alone. */
function isSpokenOf({ figure }: AskedPlace, said: Meaning, parts: readonly Strip[]): boolean {
  const implied = figure.axes.filter(({ id }) => !said.cells.has(id));
  return implied.some(({ id }) => parts.some(({ meaning }) => meaning?.cells.has(id)));
}

/** The total of one breakdown is a figure of the question itself, where the question asks for the count that is broken down. */
function countDivided(
  parts: readonly Strip[],
  across: Strip,
  { figures, question }: AskedFigures,
): AskedPlace | undefined {
  if (question.table !== undefined || isTotalStrip(across) || across.meaning === undefined) return undefined;
  const axes = new Set(parts.flatMap(({ meaning }) => [...(meaning?.cells.keys() ?? [])]));
  const [axis] = axes;
  const said = across.meaning.figure;
  const split = figures.find(
    ({ id, of, axes: own }) => own[0]?.id === axis && [undefined, id, of].includes(said),
  );
  const figure =
    axes.size === 1 && split?.of !== undefined ? figures.find(({ id }) => id === split.of) : undefined;
  return figure && { figure, cells: [] };
}
