import type { CountedCell } from '../model/counted-victims-table.ts';
import { grouped } from '../text/grouped.ts';
import { WHOLE } from './region.ts';
import { type Cell, difference, type Table } from './table.ts';
import type { Constraint, Terms } from './whole-numbers.ts';

/** A table in prose as one of figures: each cell for itself, and the rows and columns that it sums. */
export function textTable(counted: readonly CountedCell[]): Table {
  const variable = new Map(counted.map((cell, at) => [cell, at] as const));
  const terms = (cell: CountedCell): Terms => new Map([[variable.get(cell) ?? 0, 1]]);
  const cells = counted.map(
    (cell): Cell => ({
      terms: terms(cell),
      figure: {
        at: cell.cell.at,
        path: [String(cell.row), String(cell.column)],
        fact: '',
        title: cell.cell.text,
        count: cell.count,
        state: cell.count === undefined ? 'withheld' : 'shown',
        region: WHOLE,
        wholeRegion: true,
        traits: new Set(),
        isNumber: true,
      },
    }),
  );
  const rules = [
    ...sumRules(counted, terms, ({ row }) => row, ['row', 'all']),
    ...sumRules(counted, terms, ({ column }) => column, ['column', 'all']),
  ];
  return { cells, rules, groups: [], size: counted.length };
}

/** In each line that has one sum, the sum is that of all others. */
function sumRules(
  counted: readonly CountedCell[],
  terms: (cell: CountedCell) => Terms,
  lineOf: (cell: CountedCell) => number,
  sums: readonly CountedCell['sums'][],
): Constraint[] {
  return [...grouped(counted, lineOf).values()].flatMap((line): Constraint[] => {
    const isSum = ({ sums: own }: CountedCell) => sums.includes(own);
    const [sum, ...more] = line.filter(isSum);
    if (sum === undefined || more.length > 0) return [];
    const parts = new Map(line.filter(cell => !isSum(cell)).flatMap(cell => [...terms(cell)]));
    return [{ terms: difference(parts, terms(sum)), relation: 'equals', constant: 0 }];
  });
}
