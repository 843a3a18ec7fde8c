import type { Answer } from '../model/answer.ts';
import { type Manifest, smallestCellOf } from '../model/manifest.ts';
import type { Questionnaire, Respondent } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { auditOf, consistent, isHiddenCell, type Limits } from './audit.ts';
import { cellsToHide } from './protect.ts';
import { type Table, tableOf } from './table.ts';
import type { VictimFigure } from './victim-figure.ts';
import { victimFiguresOf } from './victim-figures.ts';

/** The figures of victims of an answer as one table; `undefined` where it is too large to be worked out. */
export const answerTable: (questionnaire: Questionnaire) => (answer: Answer) => Table | undefined = memo(
  questionnaire =>
    memo(answer => {
      const table = tableOf(victimFiguresOf(questionnaire)(answer), questionnaire);
      return table && consistent(table);
    }),
);

export function limitsOf(manifest: Manifest | undefined, respondent: Respondent | undefined): Limits {
  return { smallest: smallestCellOf(manifest), placed: respondent?.place !== undefined };
}

/** So few victims, told by place together with sex or age. */
export function isSmall({ count, state, traits }: VictimFigure, { smallest, placed }: Limits): boolean {
  if (count === undefined || count === 0 || count >= smallest || (state !== 'shown' && state !== 'about'))
    return false;
  const isTold = traits.has('sex') || traits.has('age');
  return isTold && (placed || traits.has('place'));
}

/** The figures to hide with some of a table, so that none of these can be worked out; `undefined` where no choice helps. */
export function hiddenWith(
  table: Table,
  figures: readonly VictimFigure[],
  limits: Limits,
): readonly VictimFigure[] | undefined {
  const cells = table.cells.map(cell =>
    figures.includes(cell.figure) ? { ...cell, figure: { ...cell.figure, state: 'hidden' as const } } : cell,
  );
  const hidden = { ...table, cells };
  // What could be worked out before need not be mended by the same act.
  const before = new Set(auditOf(table, limits).leaks.flatMap(({ cell }) => cell?.figure ?? []));
  const own = cells.filter(cell => isHiddenCell(cell) && !before.has(cell.figure));
  return cellsToHide(hidden, limits, own, [])?.map(({ figure }) => figure);
}
