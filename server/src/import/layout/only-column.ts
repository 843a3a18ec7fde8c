import type { AskedFigures } from '../target/asked-figures.ts';
import { placeFor } from '../target/asked-place.ts';
import { NO_MEANING } from '../target/meaning.ts';
import { isTotalStrip, type Layout, type Strip } from './layout.ts';

/** A heading that names no figure of the question, and the figure that it was taken to be. */
export interface Taken {
  readonly label: string;
  readonly figure: string;
}

/** A layout, and what in it was taken for what. */
export interface ReadLayout extends Layout {
  readonly taken: readonly Taken[];
}

/**
 * The layout with its only column of figures understood whatever its heading: below "Raids", at a question that asks for new
 * investigations by place, there is only one figure that it can be. What was taken for what is told to whoever pasted.
 * A total that is the total of nothing is a figure as any other.
 */
export function withOnlyColumn(layout: Layout, asked: AskedFigures): ReadLayout {
  const plain = { ...layout, rows: withoutLoneTotal(layout.rows), columns: withoutLoneTotal(layout.columns) };
  const others = plain.columns.filter(column => !isTotalStrip(column) && column.leftOut === undefined);
  const [only] = others;
  if (only === undefined || others.length > 1 || only.meaning !== undefined) return { ...plain, taken: [] };
  const places = plain.rows.flatMap(row => (row.meaning && placeFor(asked, row.meaning)) ?? []);
  const titles = [...new Set(places.map(place => place.figure.title))];
  const columns = plain.columns.map(column =>
    column === only ? { ...column, meaning: NO_MEANING } : column,
  );
  const taken = titles.map(figure => ({ label: only.label, figure }));
  return taken.length === 0 ? { ...plain, taken } : { ...plain, columns, taken };
}

function withoutLoneTotal(strips: readonly Strip[]): readonly Strip[] {
  const figures = strips.filter(({ kind, leftOut }) => kind === 'figures' && leftOut !== 'share');
  const [only] = figures;
  if (only?.meaning === undefined || figures.length > 1 || !isTotalStrip(only)) return strips;
  const { total: _, ...meaning } = only.meaning;
  return strips.map(strip => (strip === only ? { ...only, meaning } : strip));
}
