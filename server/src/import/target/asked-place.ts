import { type AskedFigure, type AskedFigures, REPORTED } from './asked-figures.ts';
import { ANY, type Meaning } from './meaning.ts';

/** Where one figure of a range belongs. */
export interface AskedPlace {
  readonly figure: AskedFigure;
  /** A value of each axis, outermost first. */
  readonly cells: readonly string[];
  /** Of the table. */
  readonly provision?: string;
}

/** The same for two figures of one place. */
export function nameOfPlace({ figure, cells, provision = '' }: AskedPlace): string {
  return [provision, figure.id, ...cells].join('\n');
}

/** The one place for a figure of which this is said; `undefined` where there is none, or more than one. */
export function placeFor(asked: AskedFigures, said: Meaning): AskedPlace | undefined {
  const { question, figures, implied } = asked;
  const provision = said.provision ?? implied.provision;
  if (said.total || (question.table !== undefined && provision === undefined)) return undefined;
  const id = said.figure ?? implied.figure;
  const fitting = figures.flatMap(figure => {
    // A heading that names a count is of its breakdowns as well.
    if (id !== undefined && figure.id !== id && figure.of !== id) return [];
    const cells = cellsFor(figure, said, implied);
    return cells === undefined ? [] : [{ figure, cells, ...(provision !== undefined && { provision }) }];
  });
  return fitting.length === 0 ? reportedPlace(asked, said) : fitting.length === 1 ? fitting[0] : undefined;
}

/** A value for each axis of a figure, where everything that is said is of its axes. */
function cellsFor({ axes }: AskedFigure, said: Meaning, implied: Meaning): string[] | undefined {
  const any = axes.includes(REPORTED) ? undefined : said.cells.get(ANY);
  const cells = axes.map(({ id }) => said.cells.get(id) ?? any ?? implied.cells.get(id));
  if (cells.some(cell => cell === undefined)) return undefined;
  const extra = [...said.cells.keys()].some(axis => axis !== ANY && !axes.some(({ id }) => id === axis));
  if (extra || (said.cells.has(ANY) && (axes.length !== 1 || any === undefined))) return undefined;
  return cells.filter(cell => cell !== undefined);
}

/** What is said of two breakdowns at once, "Male, Children", where the question takes figures as they are reported. */
function reportedPlace({ axes, figures }: AskedFigures, said: Meaning): AskedPlace | undefined {
  const figure = figures.find(each => each.axes.includes(REPORTED));
  if (figure === undefined || said.cells.size < 2 || said.cells.has(ANY)) return undefined;
  if (said.figure !== undefined && said.figure !== figure.id && said.figure !== figure.of) return undefined;
  const titles = [...said.cells].map(([id, value]) => {
    const axis = axes.find(each => each.id === id);
    return axis?.values.find(each => each.id === value)?.title ?? value;
  });
  return { figure, cells: [titles.join(', ')] };
}
