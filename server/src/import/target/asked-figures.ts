import type { Library } from '../../model/read-scalar.ts';
import type { Axis, Question } from '../../questionnaire/questionnaire.ts';
import { ANY, type Meaning } from './meaning.ts';

/** The figures of a question that a range may hold. */
export interface Target {
  readonly library: Library;
  readonly question: Question;
  /** The axes of all its figures. */
  readonly axes: readonly Axis[];
  readonly figures: readonly FigureOfQuestion[];
  /** What the place of the cursor says of every figure. */
  readonly implied: Meaning;
}

/** A measure of the table, a split, or a count by itself. */
export interface FigureOfQuestion {
  readonly id: string;
  readonly title: string;
  readonly type: 'count' | 'money';
  /** Outermost first; none for a count by itself. */
  readonly axes: readonly Axis[];
  /** Of a split: the count that it divides. */
  readonly of?: string;
}

/** Where one figure of the range belongs. */
export interface Coordinate {
  readonly figure: FigureOfQuestion;
  /** A value of each axis, outermost first. */
  readonly cells: readonly string[];
  /** Of the table. */
  readonly provision?: string;
}

/** The labels of a breakdown that takes any: men, women, boys, girls as the police count them. */
export const REPORTED: Axis = { id: '*reported', title: '', values: [] };

/** The figures of the question's table, or of its fields. */
export function targetOf(library: Library, question: Question, implied: Meaning): Target {
  const { axes } = library.questionnaire;
  const known = (ids: readonly string[]) => ids.flatMap(id => axes.get(id) ?? []);
  const { table, fields } = question;
  const figures =
    table !== undefined
      ? table.measures.map(
          ({ id, title }): FigureOfQuestion => ({ id, title, type: 'count', axes: known([table.axis]) }),
        )
      : fields.flatMap((field): FigureOfQuestion[] => {
          const { id, title } = field;
          if (field.kind === 'split') {
            return [
              {
                id,
                title,
                type: field.type,
                axes: field.axes.length === 0 ? [REPORTED] : known(field.axes),
                ...(field.of !== undefined && { of: field.of }),
              },
            ];
          }
          return field.kind === 'scalar' && field.type === 'count'
            ? [{ id, title, type: 'count', axes: [] }]
            : [];
        });
  return { library, question, figures, axes: [...new Set(figures.flatMap(figure => figure.axes))], implied };
}

/** The same for two figures of one place. */
export function nameOfPlace({ figure, cells, provision = '' }: Coordinate): string {
  return [provision, figure.id, ...cells].join('\n');
}

/** The one place for a figure of which this is said; `undefined` where there is none, or more than one. */
export function placeFor(target: Target, said: Meaning): Coordinate | undefined {
  const { question, figures, implied } = target;
  const provision = said.provision ?? implied.provision;
  if (said.total || (question.table !== undefined && provision === undefined)) return undefined;
  const id = said.figure ?? implied.figure;
  const fitting = figures.flatMap(figure => {
    // A heading that names a count is of its breakdowns as well.
    if (id !== undefined && figure.id !== id && figure.of !== id) return [];
    const cells = cellsFor(figure, said, implied);
    return cells === undefined ? [] : [{ figure, cells, ...(provision !== undefined && { provision }) }];
  });
  return fitting.length === 0 ? reportedPlace(target, said) : fitting.length === 1 ? fitting[0] : undefined;
}

/** A value for each axis of a figure, where everything that is said is of its axes. */
function cellsFor({ axes }: FigureOfQuestion, said: Meaning, implied: Meaning): string[] | undefined {
  const any = axes.includes(REPORTED) ? undefined : said.cells.get(ANY);
  const cells = axes.map(({ id }) => said.cells.get(id) ?? any ?? implied.cells.get(id));
  if (cells.some(cell => cell === undefined)) return undefined;
  const extra = [...said.cells.keys()].some(axis => axis !== ANY && !axes.some(({ id }) => id === axis));
  if (extra || (said.cells.has(ANY) && (axes.length !== 1 || any === undefined))) return undefined;
  return cells.filter(cell => cell !== undefined);
}

/** What is said of two breakdowns at once, "Male, Children", where the question takes figures as they are reported. */
function reportedPlace({ axes, figures }: Target, said: Meaning): Coordinate | undefined {
  const figure = figures.find(each => each.axes.includes(REPORTED));
  if (figure === undefined || said.cells.size < 2 || said.cells.has(ANY)) return undefined;
  if (said.figure !== undefined && said.figure !== figure.id && said.figure !== figure.of) return undefined;
  const titles = [...said.cells].map(([id, value]) => {
    const axis = axes.find(each => each.id === id);
    return axis?.values.find(each => each.id === value)?.title ?? value;
  });
  return { figure, cells: [titles.join(', ')] };
}
