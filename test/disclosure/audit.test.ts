import assert from 'node:assert/strict';
import fc from 'fast-check';
import { auditOf, isHiddenCell, isShownCell, type Limits } from '../../server/src/disclosure/audit.ts';
import { remedyFor } from '../../server/src/disclosure/protect.ts';
import type { Region } from '../../server/src/disclosure/region.ts';
import { type Cell, type Table, tableOf } from '../../server/src/disclosure/table.ts';
import type { Division, VictimFigure } from '../../server/src/disclosure/victim-figure.ts';
import type { Terms } from '../../server/src/disclosure/whole-numbers.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';

const [questionnaire] = [...shippedQuestionnaires().values()];
assert.ok(questionnaire);

/** Persons of two sexes at two places: small enough to count through all that they could be. */
const SEXES = ['male', 'female'];
const PLACES = ['punjab', 'gb'];

interface Population {
  readonly counts: readonly number[];
  readonly limits: Limits;
}

const people = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
  limits: fc.record({ smallest: fc.integer({ min: 2, max: 4 }), placed: fc.constant(false) }),
});

const REGIONS: readonly Region[] = [
  new Map(),
  ...SEXES.map(sex => new Map([['sex', sex]])),
  ...PLACES.map(place => new Map([['place', place]])),
  ...SEXES.flatMap(sex =>
    PLACES.map(
      place =>
        new Map([
          ['sex', sex],
          ['place', place],
        ]),
    ),
  ),
];

/** How many of a population are in a region: males and females of the first place, then those of the second. */
function countIn({ counts }: Population, region: Region): number {
  return counts.reduce((sum, count, at) => {
    const fits =
      (region.get('sex') ?? SEXES[at % 2]) === SEXES[at % 2] &&
      (region.get('place') ?? PLACES[at >> 1]) === PLACES[at >> 1];
    return fits ? sum + count : sum;
  }, 0);
}

const DIVISIONS: readonly Division[] = [
  { population: 'total', region: new Map(), parts: SEXES.map(sex => new Map([['sex', sex]])) },
  { population: 'total', region: new Map(), parts: PLACES.map(place => new Map([['place', place]])) },
];

/** A table that hides what is small of sex together with place, and of the rest what it is told to. */
function tableFrom(population: Population, written: readonly boolean[]): Table {
  const figures = REGIONS.flatMap((region, at): VictimFigure[] => {
    if (written[at] === false) return [];
    const count = countIn(population, region);
    const isSmall = region.size > 1 && count > 0 && count < population.limits.smallest;
    return [
      {
        at: { start: at, end: at + 1 },
        path: [`of ${[...region.keys()].join(' ')}`, String(at)],
        fact: String(at),
        title: String(at),
        count,
        state: isSmall ? 'hidden' : 'shown',
        region,
        wholeRegion: true,
        traits: new Set(),
        population: 'total',
        isNumber: true,
      },
    ];
  });
  const table = tableOf({ figures, divisions: DIVISIONS }, questionnaire as never);
  assert.ok(table);
  return table;
}

const written = fc.array(fc.boolean(), { minLength: REGIONS.length, maxLength: REGIONS.length });

/** Every population that the reader cannot tell from the true one. */
function readings(table: Table, isShown: (cell: Cell) => boolean): Map<number, number>[] {
  const variables = table.size;
  const most = Math.max(...table.cells.map(({ figure }) => figure.count ?? 0), 6);
  const shown = table.cells.filter(isShown);
  const zeroIn = new Set(
    shown.filter(({ figure }) => figure.count === 0).map(({ figure }) => figure.path[0]),
  );
  const hidden = table.cells.filter(cell => !isShown(cell) && zeroIn.has(cell.figure.path[0]));
  const all: Map<number, number>[] = [];
  const values = new Array<number>(variables).fill(0);
  const sum = (terms: Terms) =>
    [...terms].reduce((total, [at, times]) => total + times * (values[at] ?? 0), 0);
  const fits = () =>
    shown.every(({ terms, figure }) => sum(terms) === figure.count) &&
    table.rules.every(({ terms, relation, constant }) =>
      relation === 'equals' ? sum(terms) === constant : sum(terms) <= constant,
    );
  const fill = (at: number): void => {
    if (at === variables) {
      if (fits()) all.push(new Map(values.entries()));
      return;
    }
    const limit = Math.min(
      ...shown.filter(({ terms }) => terms.has(at)).map(({ figure }) => figure.count ?? 0),
      most,
    );
    // Divisions that nobody is left out of: the groups of all others are empty.
    for (let value = 0; value <= (table.rules.length > 0 && isLeftOver(table, at) ? 0 : limit); value++) {
      values[at] = value;
      fill(at + 1);
    }
    values[at] = 0;
  };
  fill(0);
  const peopled = all.filter(reading => hidden.every(({ terms }) => total(terms, reading) > 0));
  return peopled.length > 0 ? peopled : all;
}

/** A part that the divisions prove to be empty: in no region that is one of their parts. */
function isLeftOver(table: Table, variable: number): boolean {
  return table.rules.some(({ terms }) => terms.get(variable) === -1);
}

const total = (terms: Terms, reading: ReadonlyMap<number, number>) =>
  [...terms].reduce((sum, [at, times]) => sum + times * (reading.get(at) ?? 0), 0);

describe('what a reader can work out', () => {
  it('is what all populations that fit the shown figures have in common', () => {
    fc.assert(
      fc.property(people, written, (population, which) => {
        const table = tableFrom(population, which);
        const { leaks, tooLarge } = auditOf(table, population.limits);
        assert.equal(tooLarge, false);
        const possible = readings(table, isShownCell);
        assert.ok(possible.length > 0);
        for (const cell of table.cells.filter(isHiddenCell)) {
          const counts = possible.map(reading => total(cell.terms, reading));
          const isFound = leaks.some(leak => leak.cell === cell);
          assert.equal(isFound, Math.max(...counts) < population.limits.smallest && Math.max(...counts) > 0);
          for (const leak of leaks.filter(leak => leak.cell === cell)) {
            assert.deepEqual([leak.least, leak.greatest], [Math.min(...counts), Math.max(...counts)]);
          }
        }
        for (const leak of leaks.filter(({ cell }) => cell === undefined)) {
          const counts = possible.map(reading => total(leak.terms, reading));
          assert.deepEqual([leak.least, leak.greatest], [Math.min(...counts), Math.max(...counts)]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing that is hidden, once what is proposed is hidden too, and nothing is proposed without need', () => {
    fc.assert(
      fc.property(people, written, (population, which) => {
        const table = tableFrom(population, which);
        const { limits } = population;
        const remedy = remedyFor(table, limits);
        if (remedy === undefined) {
          // Nothing helps where even with nothing shown the number is known.
          return;
        }
        const hidden = new Set(remedy);
        const isSafe = (without: ReadonlySet<Cell>) => {
          const possible = readings(table, cell => isShownCell(cell) && !without.has(cell));
          const cells = table.cells.filter(isHiddenCell).every(cell => {
            const most = Math.max(...possible.map(reading => total(cell.terms, reading)));
            return most === 0 || most >= limits.smallest;
          });
          const groups = auditOf(table, limits).leaks.filter(({ cell }) => cell === undefined);
          const others = groups.every(({ terms }) => {
            const counts = possible.map(reading => total(terms, reading));
            return Math.min(...counts) === 0 || Math.max(...counts) >= limits.smallest;
          });
          return cells && others;
        };
        assert.ok(isSafe(hidden));
        for (const cell of remedy) {
          assert.ok(!isSafe(new Set([...hidden].filter(other => other !== cell))), cell.figure.title);
        }
        if (auditOf(table, limits).leaks.length === 0) assert.deepEqual(remedy, []);
      }),
      { numRuns: 250 },
    );
  });
});
