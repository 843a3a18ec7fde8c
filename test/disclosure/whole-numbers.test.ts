import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Constraint,
  greatest,
  isPossible,
  type Terms,
} from '../../server/src/disclosure/whole-numbers.ts';

const LARGEST = 4;

/** Constraints over a few variables, each of which is at most `LARGEST`: small enough to count through. */
const systemOf = (factor: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 4 }).chain(variables =>
    fc.record({
      variables: fc.constant(variables),
      constraints: fc.array(
        fc.record({
          factors: fc.array(factor, { minLength: variables, maxLength: variables }),
          relation: fc.constantFrom('equals' as const, 'at-most' as const),
          constant: fc.integer({ min: -4, max: 8 }),
        }),
        { maxLength: 4 },
      ),
      sum: fc.array(factor, { minLength: variables, maxLength: variables }),
    }),
  );

const terms = (factors: readonly number[]): Terms =>
  new Map(factors.map((times, at) => [at, times] as const).filter(([, times]) => times !== 0));

const total = (factors: readonly number[], values: readonly number[]) =>
  factors.reduce((sum, times, at) => sum + times * (values[at] ?? 0), 0);

function* combinations(variables: number): Generator<number[]> {
  if (variables === 0) yield [];
  else for (const rest of combinations(variables - 1)) for (let n = 0; n <= LARGEST; n++) yield [...rest, n];
}

type System = typeof systemOf extends (factor: fc.Arbitrary<number>) => fc.Arbitrary<infer Value>
  ? Value
  : never;

/** What is found, and the value of the sum in every combination that is possible. */
function solve({ variables, constraints, sum }: System) {
  const limits = Array.from({ length: variables }, (_, at): Constraint => {
    return { terms: new Map([[at, 1]]), relation: 'at-most', constant: LARGEST };
  });
  const all: Constraint[] = [
    ...limits,
    ...constraints.map(({ factors, ...rest }) => ({ terms: terms(factors), ...rest })),
  ];
  const values = [...combinations(variables)]
    .filter(combination =>
      constraints.every(({ factors, relation, constant }) => {
        const value = total(factors, combination);
        return relation === 'equals' ? value === constant : value <= constant;
      }),
    )
    .map(combination => total(sum, combination));
  return { all, values, found: greatest(all, terms(sum)) };
}

function checkSystem(system: System): void {
  const { all, values, found } = solve(system);
  assert.equal(isPossible(all), values.length > 0);
  if (values.length === 0) assert.equal(found, 'impossible');
  else assert.equal(found === 'impossible' ? found : found.value, Math.max(...values));
}

describe('the greatest whole value', () => {
  it('is that of counting through all that is possible', () => {
    // What tables say adds and subtracts, and never multiplies.
    fc.assert(fc.property(systemOf(fc.integer({ min: -1, max: 1 })), checkSystem), { numRuns: 3000 });
  });

  it('is that, or said to be unknown, of any sums', () => {
    fc.assert(
      fc.property(systemOf(fc.integer({ min: -3, max: 3 })), system => {
        const { found, values } = solve(system);
        if (found === 'impossible') assert.deepEqual(values, []);
        else if (found.value !== undefined && values.length > 0)
          assert.equal(found.value, Math.max(...values));
      }),
      { numRuns: 1000 },
    );
  });

  it('is proved by the constraints, each so often', () => {
    const [total, male, other] = [0, 1, 2];
    const known: Constraint[] = [
      { terms: new Map([[total, 1]]), relation: 'equals', constant: 40 },
      { terms: new Map([[male, 1]]), relation: 'equals', constant: 39 },
      {
        terms: new Map([
          [total, 1],
          [male, -1],
          [other, -1],
        ]),
        relation: 'equals',
        constant: 0,
      },
    ];
    const found = greatest(known, new Map([[other, 1]]));
    assert.ok(found !== 'impossible');
    assert.equal(found.value, 1);
    assert.deepEqual(
      [...(found.proof ?? [])],
      [
        [0, 1],
        [1, -1],
        [2, -1],
      ],
    );
  });

  it('has no limit where nothing speaks of a variable, and is unknown of what cannot be counted with', () => {
    assert.deepEqual(greatest([], new Map([[0, 1]])), { value: Infinity });
    assert.equal(isPossible([]), true);
    const huge: Constraint[] = [0, 1, 2].map(at => ({
      terms: new Map([
        [at, 99_999_989 + at],
        [at + 1, 99_999_931],
      ]),
      relation: 'equals',
      constant: 99_999_989_000_000,
    }));
    assert.deepEqual(greatest(huge, new Map([[0, 1]])), { value: undefined });
  });
});
