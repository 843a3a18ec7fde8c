import assert from 'node:assert/strict';
import { numberReferencesAt } from '../../server/src/features/number-references.ts';
import { contradictingNumber } from '../../server/src/rules/contradicting-number.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { open } from '../support/features.ts';
import { checkFix, withEdits } from '../support/fixes.ts';
import { printFixture } from '../support/fixture.ts';
import { inEnglish } from '../support/in-english.ts';

/** The numbers that the rule doubts in a text of `identification-1`, beside known figures. */
function doubted(text: string): string[] {
  const file = `respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 48, transgender: 2}
      age: {child: 20, adult: 100}
      nationality: {pakistani: 110, foreign: 10}
    answer: |
${text.replace(/^/gm, '      ')}
  identification-2: 57
statistics:
  statistics-4:
    data:
      convicted: {punjab: 98, sindh: 1, kpk: 1, total: 100}
prevention:
  prevention-2.c: 412
`;
  const workspace = workspaceOf([{ path: 'fia.tip.yaml', text: file }]);
  return findingsIn(workspace, [contradictingNumber]).map(({ span }) => file.slice(span.start, span.end));
}

const SILENT: readonly string[] = [
  // Right.
  'The government identified 120 victims.',
  'During the reporting period, 120 victims of trafficking were identified, and 57 victims were referred.',
  'Of the 120 victims identified, 48 were female.',
  'Children were 17 percent of the victims identified.',
  'Children were 16.7 per cent of the victims identified.',
  // Hedged or rounded.
  'The government identified over 100 victims.',
  'About 110 victims were identified.',
  'Nearly 130 victims were identified.',
  'At least 90 victims were identified.',
  'The authorities identified more than 115 victims.',
  'Approximately 200 victims were identified by the government.',
  // Another time, or a part.
  'In 2019, the government identified 90 victims.',
  'The government identified 30 victims more than in the previous year.',
  'Compared with 117 victims identified last year, the number rose.',
  'In January, 12 victims were identified.',
  'Between 1 March and 30 June 2020, 45 victims were identified.',
  'Police identified 60 victims.',
  'Police identified and referred 60 victims.',
  'The Punjab police identified 80 victims.',
  'The government identified 14 victims in brick kilns.',
  'Another 12 victims were identified abroad.',
  'The government identified a further 5 victims.',
  'Inspectors identified 5 victims, and the courts released them.',
  '15 of the 120 victims identified were children.',
  'The government identified 3 victims of bonded labor in Sindh.',
  // No figures at all.
  'Section 371 of the Penal Code was used for victims identified in 2020.',
  'PPC 370 and PPC 371-A protect victims who are identified.',
  'See question 12 on the victims identified.',
  'The 2018 law says how victims are identified.',
  'Victims were identified within 15 days.',
  'On 18 February 2020 victims were identified.',
  'Rs 500 were paid to each of the victims identified.',
  'The government spent PKR 12 million on the victims identified.',
  '1. Victims were identified.\n2. Victims were referred.',
  '24 hours a day, victims were identified.',
  // Somebody else's words.
  'The report said: “the government identified 90 victims”.',
  '> The government identified 90 victims.',
  '| Victims identified | 90 |',
  'The report found that Punjab supplied "98 percent of convictions".',
  // Statements of the State Department's reports of 2017 to 2021, in reported speech.
  'Punjab supplied 98 percent of convictions.',
  'The authorities only referred four percent of all victims identified to care.',
  'Sindh, Balochistan and ICT reported data for the first time in 2017.',
  'FIA registered 4,096 cases in 2016: Punjab 3,349, KP 140, Sindh 77, Balochistan 181 and ICT 349.',
  'In 2017 the FIA arrested 3,148 persons: 2,746 in Punjab, 69 in KP, 31 in Sindh, 4 in Balochistan and 298 in ICT.',
  'It was said that 99 percent of reported cases were solved, which set 7,381 arrested persons against 7,430 cases.',
  'Between November 2015 and December 2016, 1,936 raids were carried out, 1,421 of them in Punjab.',
  'In 2024 there were 1,638 arrests and 458 convictions.',
  'The Punjab labour department registered 1,441 FIRs for child employment and 616 for brick kilns in 2019.',
];

const DOUBTED: readonly (readonly [text: string, numbers: readonly string[]])[] = [
  ['The government identified 117 victims.', ['117']],
  ['The government identified 117 trafficking victims in 2020.', ['117']],
  ['A total of 1,203 victims were identified.', ['1,203']],
  ['In 2020, 117 victims of trafficking were identified,\nand 60 victims were referred.', ['117', '60']],
  ['117 victims were identified.', ['117']],
  ['**117** victims were identified.', ['117']],
  ['The government identified 30 children.', ['30']],
  ['The government identified 50 female victims.', ['50']],
  ['The Government of Pakistan identified 12 foreign victims.', ['12']],
  ['The government convicted 96 individuals.', ['96']],
  ['The courts sat. There were 96 convictions.', ['96']],
  ['Punjab convicted 90 traffickers.', ['90']],
  ['Punjab supplied 89 percent of convictions.', []],
  ['Children were 27 percent of the victims identified.', ['27']],
];

describe('numbers in prose', () => {
  for (const text of SILENT) it(`leaves alone: ${text}`, () => assert.deepEqual(doubted(text), []));
  for (const [text, numbers] of DOUBTED) {
    it(`reads: ${text}`, () => assert.deepEqual(doubted(text), numbers));
  }

  it('compares with any agency that states the figure, and with all together', () => {
    const say = (number: number) => {
      const files = [
        [
          'fia.tip.yaml',
          `respondent: FIA\nidentification:\n  identification-1:\n    data: {total: 120}\n    answer: The government identified ${number} victims.\n`,
        ],
        ['mohr.tip.yaml', 'respondent: MOHR\nidentification:\n  identification-1:\n    data: {total: 30}\n'],
      ].map(([path = '', text = '']) => ({ path, text }));
      return findingsIn(workspaceOf(files), [contradictingNumber]).map(({ path, message }) =>
        [path.slice(FOLDER.length + 1), inEnglish(message)].join(' '),
      );
    };
    for (const right of [120, 30, 150]) assert.deepEqual(say(right), []);
    assert.deepEqual(say(117), [
      'fia.tip.yaml The text says 117, but FIA:identification-1.total is 120; put {{FIA:identification-1.total}} in place of the number, or correct one of them.',
    ]);
  });

  it('quotes a text that would begin with the braces of a reference', () => {
    checkFix(
      `
    identification:
      identification-1:
        data: {total: 120}
        answer: 1$017 victims were identified. See "Circles".
`,
      'Put {{identification-1.total}} (120) in place of “117”',
      `
    identification:
      identification-1:
        data: {total: 120}
        answer: "{{identification-1.total}} victims were identified. See \\"Circles\\"."
`,
    );
    checkFix(
      `
    identification:
      identification-1: {data: {total: 120}, answer: We identified 1$017 victims}
`,
      'Put {{identification-1.total}} (120) in place of “117”',
      `
    identification:
      identification-1: {data: {total: 120}, answer: "We identified {{identification-1.total}} victims"}
`,
    );
  });

  it('puts a reference in place of a number that is right, where it is asked to', () => {
    const { workspace, path, cursor, documents } = open(`
    identification:
      identification-1:
        data: {total: 120}
        answer: The government identified 12$00 victims.
`);
    const [fix, ...others] = numberReferencesAt(workspace, path, cursor);
    assert.deepEqual(others, []);
    assert.equal(inEnglish(fix?.title), 'Replace 120 by the reference {{identification-1.total}}');
    assert.equal(
      printFixture(withEdits(documents, fix?.edits ?? []), []),
      `
    identification:
      identification-1:
        data: {total: 120}
        answer: The government identified {{identification-1.total}} victims.
`,
    );
  });
});
