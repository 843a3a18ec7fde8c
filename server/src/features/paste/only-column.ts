import { isTotalStrip, type Layout } from './layout.ts';
import { NOTHING } from './meaning.ts';
import { placeFor, type Target } from './target.ts';

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
 */
export function withOnlyColumn(layout: Layout, target: Target): ReadLayout {
  const others = layout.columns.filter(column => !isTotalStrip(column));
  const [only] = others;
  if (only === undefined || others.length > 1 || only.meaning !== undefined) return { ...layout, taken: [] };
  const places = layout.rows.flatMap(row => (row.meaning && placeFor(target, row.meaning)) ?? []);
  const titles = [...new Set(places.map(place => place.figure.title))];
  const columns = layout.columns.map(column => (column === only ? { ...column, meaning: NOTHING } : column));
  const taken = titles.map(figure => ({ label: only.label, figure }));
  return taken.length === 0 ? { ...layout, taken } : { ...layout, columns, taken };
}
