import type { Library } from '../../model/read-scalar.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import type { Axis, Question } from '../../questionnaire/questionnaire.ts';
import type { ImportTarget } from './import-target.ts';
import type { Meaning } from './meaning.ts';

/** The figures that a question asks for, of which a range may hold some. */
export interface AskedFigures {
  readonly library: Library;
  readonly question: Question;
  /** The axes of all its figures. */
  readonly axes: readonly Axis[];
  readonly figures: readonly AskedFigure[];
  /** What the target says of every figure. */
  readonly implied: Meaning;
}

/** A measure of the table, a split, or a count by itself. */
export interface AskedFigure {
  readonly id: string;
  readonly title: string;
  readonly type: 'count' | 'money';
  /** Outermost first; none for a count by itself. */
  readonly axes: readonly Axis[];
  /** Of a split: the count that it divides. */
  readonly of?: string;
}

/** The labels of a breakdown that takes any: men, women, boys, girls as the police count them. */
export const REPORTED: Axis = { id: '*reported', title: '', values: [] };

/** The figures of the question's table, or of its fields. */
export function askedFigures(target: ImportTarget): AskedFigures {
  const { library, question } = target;
  const { table, fields } = question;
  const known = (ids: readonly string[]) => ids.flatMap(id => library.questionnaire.axes.get(id) ?? []);
  const figures =
    table !== undefined
      ? table.measures.map(
          ({ id, title }): AskedFigure => ({ id, title, type: 'count', axes: known([table.axis]) }),
        )
      : fields.flatMap((field): AskedFigure[] => {
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
  const axes = [...new Set(figures.flatMap(figure => figure.axes))];
  return { library, question, figures, axes, implied: impliedBy(target) };
}

/** For `registered` of a row, the range need not say so. */
function impliedBy({ library, question, home, keys }: ImportTarget): Meaning {
  const cells = new Map(home === undefined ? [] : [['place', home]]);
  const [data, first, second, third] = keys;
  if (data !== 'data' || first === undefined) return { cells };
  if (question.table === undefined) {
    const isFigure = question.fields.some(
      ({ id, kind }) => id === first && (kind === 'split' || kind === 'scalar'),
    );
    return isFigure ? { cells, figure: first } : { cells };
  }
  if (first !== 'rows' || second === undefined) return { cells };
  const provision = provisionOf(library, second);
  return { cells, provision, ...(third !== undefined && { figure: third }) };
}

function provisionOf({ catalogue, questionnaire }: Library, written: string): string {
  const { canonical } = readCitation(written, catalogue, questionnaire.statute);
  return canonical === '' ? written : canonical;
}
