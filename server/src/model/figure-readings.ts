import { combinedQuantity } from './combined.ts';
import { type Keys, type Quantity, quantityAt } from './quantity.ts';
import type { Response } from './response.ts';
import type { SpokenFigure } from './stated-number.ts';
import type { Statements } from './statement.ts';

/** What a figure is, as one agency or all together state it. */
export interface FigureReading {
  /** As a reference names it: "FIA:identification-1.total". */
  readonly name: string;
  readonly known: number;
  /** Of a part: the figure that it is a part of, where that is known. */
  readonly whole?: { readonly name: string; readonly known: number };
}

/**
 * What the figure that a file speaks of is known to be: its own respondent's first, where several agencies
 * state one, then the submission's, then each other agency's.
 */
export function* figureReadings(
  { question, keys, whole }: SpokenFigure,
  response: Response,
  statements: Statements,
): Generator<FigureReading> {
  const reading = (prefix: string, quantityOf: (at: Keys) => Quantity | undefined): FigureReading[] => {
    const name = (of: Keys) => `${prefix}${question.id}.${of.join('.')}`;
    const known = quantityOf(keys)?.value;
    const all = quantityOf(whole)?.value;
    if (known === undefined) return [];
    return [
      { name: name(keys), known, ...(all !== undefined && { whole: { name: name(whole), known: all } }) },
    ];
  };
  const combined = reading('', of => combinedQuantity(statements, question, of));
  const contributions = statements.byQuestion.get(question.id) ?? [];
  if (contributions.length < 2) return yield* combined;
  const readings = contributions.map(({ path, respondent = '', answer, home }) => ({
    own: path === response.path,
    found: reading(`${respondent}:`, of => quantityAt(answer, of, home)),
  }));
  for (const { own, found } of readings) if (own) yield* found;
  yield* combined;
  for (const { own, found } of readings) if (!own) yield* found;
}
