import assert from 'node:assert/strict';
import type { Question, Questionnaire } from '../../server/src/questionnaire/questionnaire.ts';
import { readProjectFile, readQuestionnaire } from './read-definition.ts';

/** What is left in the source of the table: its heading cells, two of its eighteen rows, and the word for its totals. */
const TABLE_REMNANTS = [
  'Sr. #',
  'Law/Section of PPC',
  'Cases registered',
  'Prosecution',
  'Conviction',
  ...['Punjab', 'Sindh', 'KPK', 'Balochistan'],
  ...['Punjab', 'Sindh', 'KPK', 'Balochistan'],
  ...['Punjab', 'Sindh'],
  '376',
  '18)',
  '496/A',
  'Total:-',
];

describe('the text of the 2021 questionnaire', () => {
  it('is the source document, line by line', () => {
    const source = readProjectFile('test/questionnaire/source-2020-2021.txt')
      .split('\n')
      .map(line => line.replace(/\s+/g, ' ').trim())
      .filter(line => line !== '')
      // One asterisk of the source is followed by a space.
      .map(line => line.replace(/^\* /, '*'));
    assert.deepEqual(printed(readQuestionnaire()), source);
  });

  it('has no white space but single spaces', () => {
    const crooked = printed(readQuestionnaire()).filter(line => line !== line.replace(/\s+/g, ' ').trim());
    assert.deepEqual(crooked, []);
  });
});

/** The lines of the source document as the questionnaire reproduces them. */
function printed({ title, preamble, sections }: Questionnaire): string[] {
  const lines = [title, ...preamble];
  for (const section of sections) {
    lines.push(section.title);
    if (section.audience !== undefined) lines.push(`*${section.audience}`);
    if (section.intro !== undefined) lines.push(section.intro);
    for (const question of section.questions) lines.push(...printedQuestion(question));
  }
  return lines;
}

function printedQuestion(question: Question): string[] {
  const { number, text, lettered, bullets, note, table } = question;
  // A part is printed with its letter alone.
  const sign = number.split('.').at(-1) ?? '';
  return [
    sign === '' ? text : `${sign}. ${text}`,
    ...lettered,
    ...bullets.map(bullet => `· ${bullet}`),
    ...(note === undefined ? [] : [`NOTE: ${note} END NOTE.`]),
    ...(table === undefined ? [] : TABLE_REMNANTS),
  ];
}
