import type { Library } from '../../model/read-scalar.ts';
import { formatNumber } from '../../text/format-number.ts';
import { t } from '../../text/l10n.ts';
import { readCell } from './cell-figure.ts';
import { isTotalStrip, type Layout, type Strip } from './layout.ts';
import type { Coordinate, Target } from './target.ts';

export interface Totals {
  /** What a total row or column says wrongly. */
  readonly sentences: readonly string[];
  /** Totals that are figures of the question themselves: the total that a breakdown divides. */
  readonly figures: readonly { readonly at: Coordinate; readonly written: string }[];
}

/** Compares the total rows and columns of a range with what they are the total of. */
export function checkTotals(layout: Layout, target: Target): Totals {
  const { rows, columns, grid } = layout;
  const { library } = target;
  const cellAt = (row: Strip, column: Strip) => grid[row.at]?.[column.at] ?? '';
  const sentences: string[] = [];
  const figures: Totals['figures'][number][] = [];
  for (const [n, total] of rows.entries()) {
    if (!isTotalStrip(total)) continue;
    const above = partsAbove(rows, n, total);
    for (const column of columns) {
      const written = cellAt(total, column);
      const parts = above.map(row => cellAt(row, column));
      const heading = columns.length === 1 ? '' : column.label;
      const said = isOneSum(above) ? sentenceOfRow(total.label, heading, written, parts, library) : undefined;
      if (said !== undefined) sentences.push(said);
      for (const each of figureOfTotal(above, column, written, target)) figures.push(each);
    }
  }
  for (const total of columns.filter(isTotalStrip)) {
    const beside = columns.filter(column => !isTotalStrip(column) && speaksOf(column, total));
    for (const row of rows.filter(each => !isTotalStrip(each))) {
      const parts = beside.map(column => cellAt(row, column));
      const differing = differenceOf(cellAt(row, total), parts, library);
      if (differing !== undefined) sentences.push(columnSentence(total.label, row.label, differing));
      for (const each of figureOfTotal(beside, row, cellAt(row, total), target)) figures.push(each);
    }
  }
  return { sentences, figures };
}

/** What a total row says wrongly of the cells above it; `undefined` where it is right, or where nothing can be added up. */
export function sentenceOfRow(
  label: string,
  heading: string,
  written: string,
  parts: readonly string[],
  library: Library,
): string | undefined {
  const found = differenceOf(written, parts, library);
  if (found === undefined) return undefined;
  const slots = { label, heading, ...found };
  return heading === ''
    ? t('The row “{label}” says {total}, but the rows add up to {sum} ({by}).', slots)
    : t(
        'In the column “{heading}” the row “{label}” says {total}, but the rows add up to {sum} ({by}).',
        slots,
      );
}

/** A total is of the rows since the total above it; a grand total, or one that follows another, of all. */
function partsAbove(rows: readonly Strip[], at: number, total: Strip): Strip[] {
  const above = rows.slice(0, at);
  const plain = above.filter(row => !isTotalStrip(row) && speaksOf(row, total));
  const last = above.findLastIndex(isTotalStrip);
  const since = plain.filter(row => row.at > (above[last]?.at ?? -1));
  if (above.length === 0) return rows.filter(row => !isTotalStrip(row));
  return since.length === 0 || /grand|^g\b/i.test(total.label) ? plain : since;
}

/** False for men, women, children and adults one below the other: two breakdowns are no sum. */
function isOneSum(rows: readonly Strip[]): boolean {
  return new Set(rows.map(({ meaning }) => [...(meaning?.cells.keys() ?? [])].join())).size <= 1;
}

/** True where a strip is of all that the total is of: "Registered, Total" adds up what is registered. */
function speaksOf({ meaning }: Strip, { meaning: total }: Strip): boolean {
  if (total === undefined) return false;
  if (meaning === undefined) return total.figure === undefined && total.cells.size === 0;
  const { figure, cells } = total;
  return (
    (figure === undefined || meaning.figure === figure) &&
    [...cells].every(([axis, value]) => meaning.cells.get(axis) === value)
  );
}

interface Difference {
  readonly total: string;
  readonly sum: string;
  readonly by: string;
}

/** Blank cells and dashes count nothing; a cell that is no exact figure makes the sum unknown. */
function differenceOf(written: string, parts: readonly string[], library: Library): Difference | undefined {
  const countOf = (text: string) => {
    const cell = readCell(text, 'count', library);
    return cell.kind === 'figure' ? cell.count : undefined;
  };
  const counted = parts.filter(text => !/^[-–—]*$/.test(text));
  const counts = counted.map(countOf).filter(count => count !== undefined);
  const total = countOf(written);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (total === undefined || counts.length === 0 || counts.length < counted.length || sum === total)
    return undefined;
  const by = formatNumber(Math.abs(sum - total));
  return {
    total: formatNumber(total),
    sum: formatNumber(sum),
    by: sum < total ? t('{by} too few', { by }) : t('{by} too many', { by }),
  };
}

function columnSentence(heading: string, label: string, difference: Difference): string {
  const slots = { label, heading, ...difference };
  return label === ''
    ? t('The column “{heading}” says {total}, but the columns add up to {sum} ({by}).', slots)
    : t(
        'In the row “{label}” the column “{heading}” says {total}, but the columns add up to {sum} ({by}).',
        slots,
      );
}

/** The total of one breakdown is a figure of the question itself, where the question asks for the count that is broken down. */
function figureOfTotal(
  parts: readonly Strip[],
  across: Strip,
  text: string,
  { figures, question, library }: Target,
): Totals['figures'] {
  if (question.table !== undefined || isTotalStrip(across) || across.meaning === undefined) return [];
  const axes = new Set(parts.flatMap(({ meaning }) => [...(meaning?.cells.keys() ?? [])]));
  const [axis] = axes;
  const said = across.meaning.figure;
  const split = figures.find(
    ({ id, of, axes: own }) => own[0]?.id === axis && [undefined, id, of].includes(said),
  );
  const figure =
    axes.size === 1 && split?.of !== undefined ? figures.find(({ id }) => id === split.of) : undefined;
  const cell = readCell(text, 'count', library);
  return figure === undefined || cell.kind !== 'figure'
    ? []
    : [{ at: { figure, cells: [] }, written: cell.written }];
}
