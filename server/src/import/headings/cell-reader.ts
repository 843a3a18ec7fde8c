import { looksLikeFigure } from '../grid/cell-figure.ts';
import type { RangeCell } from '../grid/grid.ts';
import type { AskedFigures } from '../target/asked-figures.ts';
import type { Meaning } from '../target/meaning.ts';
import { meaningOfHeading, type NamedPeriod, periodOfHeading } from './headings.ts';

/** What the cells of a range say for a question, as headings and as figures; each is read once. */
export interface CellReader {
  readonly asked: AskedFigures;
  /** `undefined` for a heading that was not understood. */
  readonly meaningOf: (heading: string) => Meaning | undefined;
  readonly periodOf: (heading: string) => NamedPeriod | undefined;
  /** True for what may stand where a figure belongs. */
  readonly isFigure: (cell: RangeCell) => boolean;
}

export function cellReader(asked: AskedFigures): CellReader {
  const { figures, library } = asked;
  const types = [...new Set(['count' as const, ...figures.map(({ type }) => type)])];
  return {
    asked,
    meaningOf: once(heading => meaningOfHeading(asked, heading)),
    periodOf: once(heading => periodOfHeading(asked, heading)),
    isFigure: once(cell => types.some(type => looksLikeFigure(cell, type, library))),
  };
}

function once<In, Out>(read: (from: In) => Out): (from: In) => Out {
  const known = new Map<In, { readonly said: Out }>();
  return from => {
    const entry = known.get(from) ?? { said: read(from) };
    known.set(from, entry);
    return entry.said;
  };
}
