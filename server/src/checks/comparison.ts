import type { NamedPlace } from '../model/entries.ts';
import { type FigureSource, sideOf } from '../model/figure-source.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Check, Side } from '../questionnaire/questionnaire.ts';

/** `open` where a figure that the check needs is not stated or not known. */
export type State = 'fails' | 'open' | 'holds';

/** One cell, one row, or the whole of both sides of a check. */
export interface Comparison {
  /** The ID of the axis value that is compared; absent where none is. */
  readonly cell?: string;
  /** The provision of the table's row. */
  readonly row?: string;
  /** `undefined` where a term is not stated. */
  readonly left: Quantity | undefined;
  readonly right: Quantity | undefined;
  readonly state: State;
  /** Of a failure: how much the left side is above the right one, or below it where that is negative. */
  readonly excess: number;
}

/** What may belong to a side without anyone saying so; `Infinity` where its number is unknown. */
interface Slack {
  readonly left: number;
  readonly right: number;
}

const NO_SLACK: Slack = { left: 0, right: 0 };

/** Every comparison that a check makes of the figures of one source. Of a check of names there is none. */
export function comparisonsOf(check: Check, source: FigureSource): readonly Comparison[] {
  if (check.relation === 'names-in') return [];
  if (check.forEach === 'cell') return ofCells(check, source);
  if (check.forEach === 'row') return ofRows(check, source);
  return [compared(check, sideOf(check.left, source), sideOf(check.right, source))];
}

/**
 * Open where a side is not stated or not known, but for a left side that is already too large, and where the difference may
 * lie in figures that nobody divides.
 */
function compared(
  { relation }: Check,
  left: Quantity | undefined,
  right: Quantity | undefined,
  slack: Slack = NO_SLACK,
): Comparison {
  const as = (state: State, excess = 0): Comparison => ({ left, right, state, excess });
  if (left === undefined || right?.value === undefined || left.currency !== right.currency) return as('open');
  const difference = left.atLeast - right.value;
  if (difference > slack.right) return as('fails', difference);
  if (left.value === undefined) return as('open');
  if (relation === 'equals' && left.value + slack.left < right.value) return as('fails', difference);
  const holds = relation === 'equals' ? difference === 0 : difference <= 0;
  return as(holds ? 'holds' : 'open');
}

/** Cell by cell; where no cell differs, the totals, unless the sides state different cells. */
function ofCells(check: Check, source: FigureSource): readonly Comparison[] {
  const left = cellsOf(check.left, source);
  const right = cellsOf(check.right, source);
  const slack = { left: undividedIn(left), right: undividedIn(right) };
  const cells = [...left]
    .filter(([cell]) => cell !== 'unspecified')
    .map(([cell, quantity]) => ({ cell, ...compared(check, quantity, right.get(cell), slack) }));
  if (cells.some(({ state }) => state === 'fails')) return cells;
  const alike = left.size === right.size && [...left.keys()].every(cell => right.has(cell));
  if (!(alike || left.size === 0 || right.size === 0)) return cells;
  return [...cells, compared(check, totalOf(check.left, left, source), totalOf(check.right, right, source))];
}

/** The cells of a side, `unspecified` included; one that a term does not state is `undefined`. */
function cellsOf(side: Side, source: FigureSource): ReadonlyMap<string, Quantity | undefined> {
  const ids = new Set(side.terms.flatMap(({ path }) => [...source.cells(path).keys()]));
  const at = (cell: string) => sideOf(side, { ...source, quantity: path => source.cells(path).get(cell) });
  return new Map([...ids].map(id => [id, at(id)]));
}

function undividedIn(cells: ReadonlyMap<string, Quantity | undefined>): number {
  return cells.has('unspecified') ? (cells.get('unspecified')?.value ?? Infinity) : 0;
}

/** The sum of all; where a cell is not known or not stated everywhere, neither is the sum. */
function totalOf(
  side: Side,
  cells: ReadonlyMap<string, Quantity | undefined>,
  source: FigureSource,
): Quantity | undefined {
  const total = sideOf(side, source);
  const known = [...cells.values()].every(quantity => quantity?.value !== undefined);
  return total === undefined || known ? total : { ...total, value: undefined };
}

/** Row by row of a table; a row whose right side leaves a cell out is not compared. */
function ofRows(check: Check, source: FigureSource): readonly Comparison[] {
  return source.rows(check.left.terms[0]?.path.question ?? '').flatMap(row => {
    const left = inRow(check.left, row);
    const right = inRow(check.right, row);
    const stated = cellsOf(right, source);
    if (stated.size > 0 && [...cellsOf(left, source).keys()].some(cell => !stated.has(cell))) return [];
    return [{ row, ...compared(check, sideOf(left, source), sideOf(right, source)) }];
  });
}

function inRow({ terms }: Side, row: string): Side {
  return {
    terms: terms.map(term => ({
      ...term,
      path: { ...term.path, keys: [row, ...term.path.keys.slice(1)] },
    })),
  };
}

/** The names of a check's left side that its right side does not have, and one that it has. */
export interface NameComparison {
  readonly strangers: readonly NamedPlace[];
  readonly known: NamedPlace | undefined;
  readonly state: State;
}

/** A name stands for itself, however its words are parted. */
export function comparedNames({ left, right }: Check, source: FigureSource): NameComparison {
  const namesOf = ({ terms }: Side) => terms.flatMap(({ path }) => source.names(path));
  const all = namesOf(right);
  const [known] = all;
  const asked = namesOf(left);
  if (known === undefined || asked.length === 0) return { strangers: [], known, state: 'open' };
  const listed = new Set(all.map(({ name }) => simple(name)));
  const strangers = asked.filter(({ name }) => !listed.has(simple(name)));
  return { strangers, known, state: strangers.length > 0 ? 'fails' : 'holds' };
}

function simple(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
