import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { loadQuestionnaire } from '../../server/src/questionnaire/load-questionnaire.ts';
import { inEnglish } from '../support/in-english.ts';
import { readProjectFile } from './read-definition.ts';

const validate = new Ajv({ allErrors: true, strict: true, inlineRefs: false }).compile(
  JSON.parse(readProjectFile('schema/questionnaire.schema.json')),
);

/** A small definition without a mistake; each test puts one in. The names are illustrative. */
function small() {
  return {
    id: 'small',
    title: 'Small questionnaire',
    'short-title': 'Small',
    version: '1',
    government: 'Government of Nowhere',
    period: { from: '2020-01-01', to: '2020-12-31' },
    due: '2021-01-05',
    supplements: { from: '2021-02-01', to: '2021-03-31' },
    'send-to': ['someone@example.org'],
    preamble: ['Please answer.'],
    currency: 'PKR',
    statute: 'PPC',
    lead: 'FIA',
    respondents: [{ id: 'FIA', name: 'Federal Investigation Agency', place: 'north' }],
    axes: {
      place: {
        title: 'Place',
        values: [
          { id: 'north', title: 'North', aliases: ['upper'] },
          { id: 'south', title: 'South', aliases: [] as string[] },
        ],
      },
      government: { title: 'Government', values: [{ id: 'federal', title: 'Federal' }], with: 'place' },
    },
    'choice-lists': {
      'yes-no': [
        { id: 'yes', title: 'Yes' },
        { id: 'no', title: 'No' },
      ],
    },
    sections: [
      {
        id: 'cases',
        title: 'CASES',
        short: 'Cases',
        'owed-by': ['FIA'],
        questions: [
          {
            id: 'cases-1',
            short: 'New cases',
            text: 'How many cases?',
            bullets: ['By place.'],
            fields: [
              { id: 'total', title: 'Cases', type: 'count', unit: 'cases' },
              { id: 'place', title: 'By place', split: ['place'], of: 'total', unit: 'cases' },
              { id: 'budget', title: 'Budget', type: 'money', split: ['government'] },
              { id: 'courts', title: 'Courts', records: [{ id: 'name', title: 'Court' }] },
            ] as Record<string, unknown>[],
          },
          {
            id: 'cases-2',
            short: 'Still open',
            text: 'Are any open?',
            choices: 'yes-no',
            'explain-after': ['yes'],
            'applies-when': { kind: 'above-zero', side: 'cases-1.total' } as Record<string, unknown>,
          },
        ] as Record<string, unknown>[],
      },
    ],
    checks: [
      {
        id: 'more-places-than-cases',
        title: 'More in the places than in all',
        left: 'cases-1.place.north',
        relation: 'at-most',
        right: 'cases-1.total',
        severity: 'error',
        message: 'North has {left} cases of {right}; correct one.',
        reason: 'The north is a part of the whole.',
      } as Record<string, unknown>,
    ],
  };
}

type Small = ReturnType<typeof small>;

/** What the loader says of the small definition with one mistake in it, which the schema does not see. */
function problemsOf(change: (definition: Small) => void): string[] {
  const definition = small();
  change(definition);
  assert.deepEqual(validate(definition) ? [] : validate.errors, []);
  const { value, problems } = loadQuestionnaire(definition);
  assert.equal(value === undefined, problems.length > 0);
  return problems.map(({ path, message }) => `${path}: ${inEnglish(message)}`);
}

const question = (definition: Small, index: number) => definition.sections[0]?.questions[index] ?? {};
const fields = (definition: Small) => question(definition, 0).fields as Record<string, unknown>[];
const check = (definition: Small) => definition.checks[0] ?? {};

/** A mistake, and every problem it makes. */
const MISTAKES: readonly (readonly [string, (definition: Small) => void, readonly string[]])[] = [
  [
    'a question that stands twice',
    definition => Object.assign(question(definition, 1), { id: 'cases-1' }),
    ['/sections/0/questions/1/id: There are two questions cases-1; give one of them another ID.'],
  ],
  [
    'an ID that begins with another section',
    definition => Object.assign(question(definition, 1), { id: 'trends-2' }),
    ["/sections/0/questions/1/id: The ID trends-2 must begin with its section's: cases-."],
  ],
  [
    'a part of another question',
    definition =>
      Object.assign(question(definition, 0), {
        parts: [{ id: 'cases-2.a', short: 'Old', text: 'Old ones?' }],
      }),
    ["/sections/0/questions/0/parts/0/id: The ID cases-2.a must begin with its question's: cases-1."],
  ],
  [
    'a stem without parts',
    definition =>
      definition.sections[0]?.questions.push({ id: 'cases-3', short: 'Courts', text: 'Courts:', stem: true }),
    ['/sections/0/questions/2: cases-3 is a stem, which introduces parts, but it has none; add parts.'],
  ],
  [
    'an owner who is nobody',
    definition => Object.assign(definition.sections[0] ?? {}, { 'owed-by': ['FIAA', 'SWD-*'] }),
    [
      '/sections/0/owed-by/0: "FIAA" is no respondent; did you mean "FIA"?',
      '/sections/0/owed-by/1: "SWD-*" is no respondent (FIA).',
    ],
  ],
  [
    'a lead who is nobody',
    definition => Object.assign(definition, { lead: 'MOI' }),
    ['/lead: The lead "MOI" is no respondent (FIA).'],
  ],
  [
    'an alias of two places',
    definition => definition.axes.place.values[1]?.aliases.push('Upper'),
    [
      '/axes/place: "Upper" stands for both "north" and "south"; keep it with one of them.',
      '/axes/government: "Upper" stands for both "north" and "south"; keep it with one of them.',
    ],
  ],
  [
    'an unknown axis',
    definition => Object.assign(fields(definition)[1] ?? {}, { split: ['places'] }),
    ['/sections/0/questions/0/fields/1/split/0: There is no axis "places"; did you mean "place"?'],
  ],
  [
    'an axis that goes on in a circle',
    definition => Object.assign(definition.axes.place, { with: 'government' }),
    [
      '/axes/place/with: The axis "place" goes on with "government", which must be an axis that ends by itself.',
      '/axes/government/with: The axis "government" goes on with "place", which must be an axis that ends by itself.',
    ],
  ],
  [
    'a value that every split keeps for itself',
    definition => definition.axes.place.values.push({ id: 'total', title: 'All', aliases: [] }),
    [
      '/axes/place: "total" is kept for every split and cannot be a value; choose another name.',
      '/axes/government: "total" is kept for every split and cannot be a value; choose another name.',
    ],
  ],
  [
    'a field of two shapes',
    definition => Object.assign(fields(definition)[1] ?? {}, { list: 'text' }),
    ['/sections/0/questions/0/fields/1: The field "place" has several of split, list and records; keep one.'],
  ],
  [
    'a field of no shape',
    definition => fields(definition).push({ id: 'remark', title: 'Remark' }),
    [
      '/sections/0/questions/0/fields/4: The field "remark" has none of type, split, list and records; add one.',
    ],
  ],
  [
    'a count of nothing',
    definition => fields(definition).push({ id: 'visits', title: 'Visits', type: 'count' }),
    [
      '/sections/0/questions/0/fields/4: "visits" is a count; say under unit what it counts, such as persons or cases.',
    ],
  ],
  [
    'a split of a count that counts something else',
    definition => Object.assign(fields(definition)[1] ?? {}, { unit: 'victims' }),
    [
      '/sections/0/questions/0/fields/1/of: "place" divides "total", which is no count of victims in cases-1; name one that is.',
    ],
  ],
  [
    'a text that is added up',
    definition => fields(definition).push({ id: 'remark', title: 'Remark', type: 'text', combine: 'sum' }),
    [
      '/sections/0/questions/0/fields/4/combine: "remark" holds no figure that could be added up; leave combine out.',
    ],
  ],
  [
    'a choice without its list',
    definition => fields(definition).push({ id: 'kind', title: 'Kind', type: 'choice', values: 'yes-or-no' }),
    ['/sections/0/questions/0/fields/4/values: There is no choice list "yes-or-no"; did you mean "yes-no"?'],
  ],
  [
    'a bullet that is not there',
    definition => fields(definition).push({ id: 'regions', title: 'Regions', list: 'text', bullet: 2 }),
    [
      '/sections/0/questions/0/fields/4/bullet: "regions" answers bullet 2, but the question has 1; correct the number.',
    ],
  ],
  [
    'an explanation after no choice of the question',
    definition => Object.assign(question(definition, 1), { 'explain-after': ['partly'] }),
    ['/sections/0/questions/1/explain-after/0: cases-2 has no choice "partly" (yes, no).'],
  ],
  [
    'a condition on itself',
    definition =>
      Object.assign(question(definition, 1), {
        'applies-when': { kind: 'unless-choice', question: 'cases-2', choices: ['no'] },
      }),
    ['/sections/0/questions/1/applies-when/question: cases-2 depends on "cases-2"; name another question.'],
  ],
  [
    'a condition on what is no figure',
    definition =>
      Object.assign(question(definition, 1), {
        'applies-when': { kind: 'above-zero', side: 'cases-1.courts' },
      }),
    ['/sections/0/questions/1/applies-when/side: This must be a count or an amount of money.'],
  ],
  [
    'a path that leads nowhere',
    definition => Object.assign(check(definition), { left: 'cases-1.place.nort', right: 'cases-1.totals' }),
    [
      '/checks/0/left: "cases-1.place.nort" has no cell "nort"; did you mean "north"?',
      '/checks/0/right: cases-1 has no field "totals"; did you mean "total"?',
    ],
  ],
  [
    'a path that stops too early or too late',
    definition => Object.assign(check(definition), { left: 'cases-1', right: 'cases-1.total.north' }),
    [
      '/checks/0/left: "cases-1" is a whole question; add one of its fields (total, place, budget, courts).',
      '/checks/0/right: "cases-1.total.north" goes on below a single value; leave out "north".',
    ],
  ],
  [
    'money compared with a count',
    definition => Object.assign(check(definition), { right: 'cases-1.budget.federal' }),
    [
      '/checks/0: The check more-places-than-cases compares a count with money; only like is compared with like.',
    ],
  ],
  [
    'cells compared with a single figure',
    definition => Object.assign(check(definition), { left: 'cases-1.place', 'for-each': 'cell' }),
    [
      '/checks/0: The check more-places-than-cases runs over cells, so every figure of it must be split along one same axis.',
    ],
  ],
  [
    'names compared with figures',
    definition => Object.assign(check(definition), { left: 'cases-1.courts.name' }),
    ['/checks/0: The check more-places-than-cases compares figures; both sides must be counts or money.'],
  ],
  [
    'a slot that nothing fills',
    definition => Object.assign(check(definition), { message: 'There are {lefts} in {row}; correct one.' }),
    [
      '/checks/0/message: The message of more-places-than-cases has a slot {lefts} that nothing fills; did you mean "left"?',
      '/checks/0/message: The message of more-places-than-cases has a slot {row} that nothing fills (left, right, by, more-or-fewer, cell).',
    ],
  ],
  [
    'a period that ends before it begins',
    definition => Object.assign(definition.period, { from: '2020-12-31', to: '2020-02-30' }),
    [
      '/period/to: "2020-02-30" is no day of the calendar; write it as 2020-12-31.',
      '/period: The period ends before it begins; correct one of its days.',
    ],
  ],
];

describe('loading a definition', () => {
  it('finds nothing wrong with a right one', () => {
    assert.deepEqual(
      problemsOf(() => undefined),
      [],
    );
  });

  for (const [name, change, problems] of MISTAKES) {
    it(`explains ${name}`, () => assert.deepEqual(problemsOf(change), problems));
  }

  it('continues an axis with the values of another', () => {
    const { value } = loadQuestionnaire(small());
    const government = value?.axes.get('government')?.values.map(({ id }) => id);
    assert.deepEqual(government, ['federal', 'north', 'south']);
  });

  it('takes names that objects have of their own for names like any other', () => {
    const definition = JSON.parse(JSON.stringify(small()).replaceAll('"north"', '"constructor"'));
    definition.checks[0].left = 'cases-1.place.constructor';
    definition.axes.constructor = { title: 'Odd', values: [{ id: 'valueof', title: 'Odd' }] };
    assert.deepEqual(loadQuestionnaire(definition).problems, []);
    definition.sections[0].questions[0].fields[1].split = ['tostring'];
    assert.equal(loadQuestionnaire(definition).problems.length, 1);
  });

  it('pollutes no prototype', () => {
    const axes = JSON.parse('{"__proto__": {"title": "Odd", "values": [{"id": "odd", "title": "Odd"}]}}');
    const definition = { ...small(), axes };
    assert.equal(validate(definition), false);
    loadQuestionnaire(definition);
    assert.equal(({} as Record<string, unknown>).title, undefined);
  });

  it('takes time in proportion to what is written', () => {
    const definition = small();
    const [section] = definition.sections;
    for (let number = 3; number < 3000; number++) {
      section?.questions.push({ id: `cases-${number}`, short: 'More', text: 'More?' });
    }
    for (let number = 0; number < 3000; number++) {
      definition.checks.push({ ...check(definition), id: `check-${number}` });
    }
    const started = performance.now();
    assert.deepEqual(loadQuestionnaire(definition).problems, []);
    assert.ok(performance.now() - started < 5000);
  });

  it('stops at 25 problems, however many there are and however long the names', () => {
    const definition = small();
    const name = (end: number) => `${'A'.repeat(70)}${end}`;
    definition.respondents.push(
      ...Array.from({ length: 199 }, (_, n) => ({ id: name(n), name: 'One', place: 'north' })),
    );
    for (let number = 3; number < 1000; number++) {
      definition.sections[0]?.questions.push({
        id: `cases-${number}`,
        short: 'More',
        text: 'More?',
        'owed-by': Array.from({ length: 100 }, (_, n) => name(n + 1000)),
      });
    }
    const started = performance.now();
    assert.equal(loadQuestionnaire(definition).problems.length, 25);
    assert.ok(performance.now() - started < 5000);
  });
});
