import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Check } from '../../server/src/questionnaire/questionnaire.ts';
import { recoverableCell } from '../../server/src/rules/recoverable-cell.ts';
import { smallCell } from '../../server/src/rules/small-cell.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { withEdits } from '../support/fixes.ts';
import { parseFixture } from '../support/fixture.ts';

const RULES = [smallCell, recoverableCell];

/** What is found in the answer of the FIA to identification-1 with some data. */
function messages(data: string, respondent = 'FIA'): string[] {
  const text = `questionnaire: tip-pakistan-2021\nrespondent: ${respondent}\nidentification:\n  identification-1:\n    data:\n${data
    .split('\n')
    .map(line => `      ${line}`)
    .join('\n')}\n`;
  return findingsIn(workspaceOf([{ path: 'a.tip.yaml', text }]), RULES).map(({ message }) => message);
}

describe('what can be worked out of figures', () => {
  it('is nothing of tables that hide nothing and count nobody small', () => {
    for (const data of [
      'total: 40\nsex: {male: 20, female: 20}\nage: {child: 10, adult: 30}',
      'total: 40\nsex: {male: 39, female: 1}\nnationality: {pakistani: 39, foreign: 1}',
      'total: 120\nas-reported: {girls: 40, "girls, Punjab": 30, "girls, Sindh": 10}',
      'total: 120\nsex: {male: 60, female: withheld, transgender: withheld}',
      'total: 120\nsex: {male: 60 (withheld), female: 58, transgender: 2 (withheld)}',
      'total: 40\nsex: withheld',
      'total: pending\nsex: {male: 39, female: withheld}',
    ]) {
      assert.deepEqual(messages(data), [], data);
    }
  });

  it('is what a part leaves of its whole, by place', () => {
    assert.deepEqual(
      messages('as-reported: {girls: 12, "girls, Punjab": 8, "girls, Sindh": 2, "girls, GB": 1}').length,
      3,
    );
    assert.deepEqual(messages('as-reported: {women: 40, "women - Quetta": 39}'), [
      'The women elsewhere can be worked out: 40 − 39 = 1; withhold “women - Quetta”.',
    ]);
    assert.deepEqual(messages('total: 40\nsex: {female: 12}\nas-reported: {"female, Lahore": 10}'), [
      'The women and girls elsewhere can be worked out: 12 − 10 = 2; withhold “female, Lahore”.',
    ]);
    // Skardu lies in Gilgit-Baltistan.
    assert.deepEqual(messages('as-reported: {"girls, Skardu": 3, "girls, GB": 5}'), [
      'The girls elsewhere in GB can be worked out: 5 − 3 = 2; withhold “girls, Skardu”.',
    ]);
  });

  it('knows that numbers are whole and none negative', () => {
    // 15 = 10 + 3 + 1 + 1
    const found = messages(
      'as-reported: {girls: 15, "girls, Punjab": 10, "girls, Sindh": 3, "girls, KPK": 1 (withheld), "girls, GB": 1 (withheld)}',
    );
    assert.equal(found.length, 2);
    assert.match(
      found[0] ?? '',
      /can be worked out to be no more than 15 − 10 − 3 = 2; withhold “girls, Sindh” too\.$/,
    );
  });

  it('finds three ones in a row that shows its zeros, and hides the zero or what is missed the least', () => {
    const row = (zero: string) =>
      `as-reported: {girls: 10, "girls, Punjab": 1 (withheld), "girls, Sindh": 1 (withheld), "girls, KPK": 7, "girls, GB": 1 (withheld), "girls, AJK": ${zero}}`;
    assert.equal(messages(row('0')).length, 3);
    assert.match(messages(row('0'))[0] ?? '', /withhold “girls, AJK” too/);
    assert.deepEqual(messages(row('0 (withheld)')), []);
  });

  it('crosses breakdowns of an office that answers for one place alone', () => {
    assert.deepEqual(messages('total: 40\nsex: {male: 39 (withheld), female: 1 (withheld)}', 'SWD-GB'), []);
    assert.equal(messages('total: 40\nsex: {male: 39, female: 1}', 'SWD-GB').length, 1);
    const [message, ...others] = messages('total: 2\nsex: {female: 2 (withheld)}', 'SWD-GB');
    assert.match(
      message ?? '',
      /“Female” can be worked out to be no more than 2 = 2; withhold “Victims identified” too/,
    );
    assert.deepEqual(others, []);
  });

  it('says so of tables too large to be worked out', () => {
    const labels = Array.from(
      { length: 700 },
      (_, n) => `  "girls, Chak ${'abcdefghij'[n % 10]}${n}x": ${n + 3}`,
    );
    const [message] = messages(`as-reported:\n${labels.join('\n')}\n  girls: 9 (withheld)`);
    assert.match(message ?? '', /too many to work out/);
  });
});

describe('what can be worked out of several answers', () => {
  const fixture = (female: string, prose: string) => `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        answer: |
          ${prose}
        data: {total: 40 (withheld), sex: {male: 38, female: ${female}, unspecified: 0 (withheld)}}
`;

  it('is what a text tells, and not what it refers to', () => {
    const found = (text: string) => findingsIn(workspaceOf(parseFixture(text)), [recoverableCell]);
    assert.deepEqual(found(fixture('2 (withheld)', 'Victims were identified.')), []);
    assert.deepEqual(
      found(fixture('2 (withheld)', 'The FIA identified {{identification-1.sex.female}} women.')),
      [],
    );
    const [told, ...others] = found(fixture('2 (withheld)', '2 female victims were identified.'));
    assert.match(
      told?.message ?? '',
      /“Female” is withheld, and a text tells it; write \{\{identification-1\.sex\.female\}\}/,
    );
    assert.deepEqual(others, []);
    const documents = withEdits(
      parseFixture(fixture('2 (withheld)', '2 female victims were identified.')),
      told?.fixes()[0]?.edits ?? [],
    );
    assert.deepEqual(findingsIn(workspaceOf(documents), [recoverableCell]), []);
  });

  it('is what a check of the definition makes equal', () => {
    const shipped = workspaceOf([]);
    const [questionnaire] = shipped.questionnaires.values();
    assert.ok(questionnaire);
    const path = (question: string, ...keys: string[]) => ({
      terms: [{ kind: 'figure' as const, path: { question, keys } }],
    });
    const check: Check = {
      id: 'same-victims',
      title: 'The same victims',
      reason: 'They are.',
      left: path('statistics-8.c', 'victims'),
      right: path('identification-1', 'sex'),
      relation: 'equals',
      forEach: 'cell',
      severity: 'error',
      message: '{left} {right}',
    };
    const other = { ...questionnaire, id: 'another', checks: [check] };
    const workspace = { ...shipped, shipped: new Map([[other.id, other]]) };
    const text = (hidden: string) =>
      `questionnaire: another\nrespondent: FIA\nidentification:\n  identification-1:\n    data: {sex: {male: 20, female: 2 (withheld)}}\nstatistics:\n  statistics-8.c:\n    data: {victims: {male: 20, female: ${hidden}}}\n`;
    const found = (hidden: string) =>
      findingsIn(withDocument(workspace, `${FOLDER}/fia.tip.yaml`, text(hidden)), [recoverableCell]);
    assert.deepEqual(
      found('2').map(({ message }) => message),
      ['“Female” can be worked out: 2 = 2; withhold “Female” too.'],
    );
    assert.deepEqual(found('2 (withheld)'), []);
  });
});

describe('what twenty agencies state by sex, age and ten places', () => {
  const PLACES = [
    'Punjab',
    'Sindh',
    'KPK',
    'Balochistan',
    'ICT',
    'AJK',
    'Skardu',
    'Khuzdar',
    'Lahore',
    'Quetta',
  ];
  const PEOPLE = ['girls', 'boys', 'women', 'men'];

  /** Each small number is hidden; every total is shown. `off`: by how much the total is wrong. */
  const agency = (n: number, off: number) => {
    const counts = PLACES.flatMap((place, at) =>
      PEOPLE.map((who, k) => ({ who, label: `${who}, ${place}`, count: (n * 7 + at * 5 + k * 3) % 9 })),
    );
    const sum = (...whom: string[]) =>
      counts.filter(({ who }) => whom.includes(who)).reduce((all, { count }) => all + count, 0);
    const labels = counts.map(
      ({ label, count }) => `        "${label}": ${count}${count > 0 && count < 3 ? ' (withheld)' : ''}`,
    );
    return {
      path: `a${n}.tip.yaml`,
      text: `questionnaire: tip-pakistan-2021
respondent: A${n}
identification:
  identification-1:
    data:
      total: ${sum(...PEOPLE) + off}
      sex: {male: ${sum('boys', 'men')}, female: ${sum('girls', 'women')}, transgender: 0}
      age: {child: ${sum('girls', 'boys')}, adult: ${sum('women', 'men')}}
      as-reported:
${labels.join('\n')}
  identification-2: {data: {referred: ${sum('girls')}}}
`,
    };
  };

  it('is worked out in seconds, whether it adds up or not', () => {
    for (const off of [0, 5]) {
      const workspace = workspaceOf(Array.from({ length: 20 }, (_, n) => agency(n, off)));
      const begin = process.cpuUsage().user;
      const found = findingsIn(workspace, [recoverableCell]);
      assert.ok(process.cpuUsage().user - begin < 10_000_000, `${off}: ${found.length} findings`);
      assert.ok(found.every(({ message }) => !message.includes('too many')));
    }
  });
});

describe('the fixes of what may be worked out', () => {
  /** Persons by sex, age and place, and which of their sums an answer writes. */
  const answer = fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
    writes: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    respondent: fc.constantFrom('FIA', 'SWD-GB'),
  });

  it('come to an end with nothing left to find, and keep every figure', () => {
    fc.assert(
      fc.property(answer, ({ counts, writes, respondent }) => {
        const before = dataOf(counts, writes, respondent);
        let text = before;
        for (let round = 0; ; round++) {
          const workspace = workspaceOf([{ path: 'a.tip.yaml', text }]);
          const fix = findingsIn(workspace, RULES)
            .map(finding => finding.fixes()[0])
            .find(one => one !== undefined);
          if (fix === undefined) break;
          assert.ok(round < 30, text);
          text = withEdits([{ path: 'a.tip.yaml', text }], fix.edits)[0]?.text ?? '';
        }
        assert.deepEqual(findingsIn(workspaceOf([{ path: 'a.tip.yaml', text }]), RULES), [], text);
        assert.equal(text.replaceAll(' (withheld)', ''), before);
      }),
      { numRuns: 60 },
    );
  });
});

/** An answer that adds up: males and females, children and adults, at two places. */
function dataOf(counts: readonly number[], writes: readonly boolean[], respondent: string): string {
  const sum = (mask: (at: number) => boolean) =>
    counts.reduce((all, count, at) => (mask(at) ? all + count : all), 0);
  const people = ['boys', 'girls', 'men', 'women'];
  const labels = people.flatMap((who, at) =>
    ['Punjab', 'GB'].map(
      (place, n) => `"${who}, ${place}": ${sum(each => each >> 1 === at && each % 2 === n)}`,
    ),
  );
  const lines = [
    `total: ${sum(() => true)}`,
    `sex: {male: ${sum(at => (at >> 1) % 2 === 0)}, female: ${sum(at => (at >> 1) % 2 === 1)}}`,
    `age: {child: ${sum(at => at < 4)}, adult: ${sum(at => at >= 4)}}`,
    `as-reported: {${[`girls: ${sum(at => at >> 1 === 1)}`, ...labels].filter((_, at) => writes[at + 3]).join(', ')}}`,
  ].filter((line, at) => (at === 3 ? !line.includes('{}') : writes[at]));
  const data = lines.length === 0 ? ['total: 1'] : lines;
  return `questionnaire: tip-pakistan-2021\nrespondent: ${respondent}\nidentification:\n  identification-1:\n    data:\n${data
    .map(line => `      ${line}\n`)
    .join('')}`;
}
