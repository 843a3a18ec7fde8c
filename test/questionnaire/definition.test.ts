import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { loadQuestionnaire } from '../../server/src/questionnaire/load-questionnaire.ts';
import type { Field, Question } from '../../server/src/questionnaire/questionnaire.ts';
import { readDefinition, readProjectFile, readQuestionnaire } from './read-definition.ts';

/** The whole questions of each section by their IDs, and the lettered parts below them. */
const IDS = {
  trends: numbered('trends', 9),
  efforts: numbered('efforts', 14),
  laws: numbered('laws', 13),
  complicity: numbered('complicity', 12),
  training: numbered('training', 9),
  protection: withParts(numbered('protection', 19), 'protection-11', 'ab'),
  assistance: numbered('assistance', 7),
  recruitment: numbered('recruitment', 9),
  identification: numbered('identification', 11),
  atu: withParts(numbered('atu', 6), 'atu-5', 'ab'),
  dvc: withParts(numbered('dvc', 1), 'dvc-1', 'abc'),
  prevention: withParts(numbered('prevention', 10), 'prevention-2', 'abcdef'),
  statistics: withParts(
    withParts(numbered('statistics', 9), 'statistics-7', 'abc'),
    'statistics-8',
    'abcd',
  ).toSpliced(-1, 0, 'statistics-table'),
  other: numbered('other', 7),
};

const validate = new Ajv({ allErrors: true, strict: true, inlineRefs: false }).compile(
  JSON.parse(readProjectFile('schema/questionnaire.schema.json')),
);

describe('the definition of the 2021 questionnaire', () => {
  it('fits the schema', () => {
    validate(readDefinition());
    assert.deepEqual(validate.errors ?? [], []);
  });

  it('loads without a problem', () => {
    assert.deepEqual(loadQuestionnaire(readDefinition()).problems, []);
  });

  it('has the IDs of the questionnaire, in its order', () => {
    const { sections, questions } = readQuestionnaire();
    const ids = sections.map(section => [section.id, section.questions.map(({ id }) => id)]);
    assert.deepEqual(Object.fromEntries(ids), IDS);
    assert.deepEqual([...questions.keys()], Object.values(IDS).flat());
  });

  it('has 14 sections, 136 questions, 3 stems, 20 parts, 6 lettered columns, one table and 154 answers', () => {
    const { sections, questions } = readQuestionnaire();
    const all = [...questions.values()];
    const whole = all.filter(({ parent, table }) => parent === undefined && table === undefined);
    assert.equal(sections.length, 14);
    assert.equal(whole.length, 136);
    assert.equal(whole.filter(({ number }) => number === '').length, 1);
    assert.deepEqual(
      idsOf(all, ({ stem }) => stem),
      ['prevention-2', 'statistics-7', 'statistics-8'],
    );
    assert.equal(all.filter(({ parent }) => parent !== undefined).length, 20);
    assert.equal(questions.get('training-2')?.lettered.length, 6);
    assert.deepEqual(
      idsOf(all, ({ table }) => table !== undefined),
      ['statistics-table'],
    );
    assert.equal(all.filter(({ stem }) => !stem).length, 154);
  });

  it('offers a choice exactly where a question asks for yes or no, or for one of several', () => {
    const opening = /^(Is|Are|Was|Were|Has|Have|Do|Does|Did|Can)\b/;
    // These ask it after an opening phrase, or ask for one of several.
    const others = ['efforts-11', 'laws-1', 'atu-3', 'other-5', 'other-6'];
    const all = [...readQuestionnaire().questions.values()];
    assert.deepEqual(
      idsOf(all, ({ choices }) => choices.length > 0),
      idsOf(all, ({ id, text }) => opening.test(text) || others.includes(id)),
    );
    const own = all.filter(
      ({ choices }) => choices.length > 0 && choices.map(({ id }) => id).join() !== YES_NO,
    );
    assert.deepEqual(
      own.map(({ id, choices }) => `${id}: ${choices.map(choice => choice.id).join()}`),
      [
        'efforts-11: yes,no,being-drafted',
        'protection-2: government,ngo,jointly',
        'protection-3: dedicated,shared,both',
        'atu-3: changed,unchanged',
      ],
    );
  });

  it('asks for an explanation only after a choice, and never of the ratification', () => {
    const all = [...readQuestionnaire().questions.values()];
    assert.deepEqual(
      idsOf(all, ({ explainAfter, choices }) => explainAfter.length > 0 && choices.length === 0),
      [],
    );
    assert.deepEqual(all.find(({ id }) => id === 'laws-3')?.explainAfter, []);
    assert.deepEqual(all.find(({ id }) => id === 'efforts-11')?.explainAfter, ['no']);
    // What is asked for in so many words is asked for here.
    const asks =
      /[Ii]f so, please (describe|specify|explain)|[Ii]f yes, please describe|Please (describe|provide examples)/;
    const asked = all.filter(({ text, choices }) => choices.length > 0 && asks.test(text));
    assert.equal(asked.length, 13);
    assert.deepEqual(
      idsOf(asked, ({ explainAfter }) => !explainAfter.includes('yes')),
      [],
    );
  });

  it('wants copies where they are asked for', () => {
    const all = [...readQuestionnaire().questions.values()];
    assert.deepEqual(
      idsOf(all, ({ attachments }) => attachments === 'wanted'),
      ['efforts-7', 'laws-1', 'atu-3'],
    );
    assert.deepEqual(
      idsOf(all, ({ attachments }) => attachments === 'if-available'),
      ['identification-5', 'prevention-9'],
    );
  });

  it('leaves the last words of a section optional', () => {
    const all = [...readQuestionnaire().questions.values()];
    assert.deepEqual(
      idsOf(all, ({ optional }) => optional),
      [
        'trends-9',
        'complicity-12',
        'training-9',
        'protection-19',
        'identification-11',
        'atu-6',
        'prevention-10',
        'other-7',
      ],
    );
  });

  it('lets a parent, or a figure, discharge what follows from it', () => {
    const all = [...readQuestionnaire().questions.values()];
    const on = (question: string) => ({ kind: 'unless-choice', question, choices: ['no'] });
    const figure = (question: string, key: string) => ({
      terms: [{ kind: 'figure', path: { question, keys: [key] } }],
    });
    const disciplined = { kind: 'above-zero', side: figure('complicity-7', 'count') };
    const conditional = all.filter(({ appliesWhen }) => appliesWhen !== undefined);
    assert.deepEqual(Object.fromEntries(conditional.map(({ id, appliesWhen }) => [id, appliesWhen])), {
      'complicity-8': disciplined,
      'complicity-9': disciplined,
      'complicity-10': disciplined,
      'protection-11.a': on('protection-11'),
      'protection-11.b': on('protection-11'),
      'assistance-2': on('assistance-1'),
      'assistance-6': on('assistance-5'),
      'identification-3': {
        kind: 'unless-equal',
        left: figure('identification-2', 'referred'),
        right: figure('identification-1', 'total'),
      },
      'dvc-1.a': on('dvc-1'),
      'dvc-1.b': on('dvc-1'),
      'dvc-1.c': on('dvc-1'),
    });
  });

  it('adds up what each agency counts, and holds facts of the country against each other', () => {
    const { questions } = readQuestionnaire();
    const combined = (wanted: Field['combine']) =>
      [...questions.values()].flatMap(({ id, fields }) =>
        fields.filter(({ combine }) => combine === wanted).map(field => `${id}.${field.id}`),
      );
    assert.deepEqual(combined('agree'), [
      'efforts-2.trafficking-resources',
      'efforts-9.funding',
      'efforts-9.basis',
      'efforts-11.notified',
      'laws-3.ratified',
      'laws-7.investigations',
      'training-3.peacekeepers',
      'protection-12.spending',
      'protection-13.additional-relief',
      'atu-1.units',
      'dvc-1.a.operating',
      'dvc-1.b.newly-established',
    ]);
    assert.equal(combined('sum').filter(path => path.startsWith('statistics-')).length, 30);
  });

  it('ties each bullet of trends-4 to a list', () => {
    const question = readQuestionnaire().questions.get('trends-4');
    const bullets = question?.fields.map(field => (field.kind === 'list' ? [field.id, field.bullet] : []));
    assert.deepEqual(bullets, [
      ['recruitment-regions', 0],
      ['source-countries', 1],
      ['exploitation-regions', 2],
    ]);
  });

  it('marks the figures that law presumes against, and the provisions that cases were brought under', () => {
    const all = [...readQuestionnaire().questions.values()];
    assert.deepEqual(
      idsOf(all, ({ presumed }) => presumed === true),
      ['statistics-1', 'statistics-2', 'statistics-3', 'statistics-4', 'statistics-5', 'statistics-table'],
    );
    assert.deepEqual(
      idsOf(all, ({ charges }) => charges === true),
      ['statistics-3', 'statistics-4', 'statistics-5', 'statistics-7.c', 'statistics-table'],
    );
  });

  it('knows its investigator by the word of the catalogue of laws', () => {
    const investigators = readQuestionnaire().respondents.filter(
      ({ investigator }) => investigator !== undefined,
    );
    assert.deepEqual(
      investigators.map(({ id, investigator }) => `${id}: ${investigator}`),
      ['FIA: fia'],
    );
  });

  it('names only what came after the period as not there yet', () => {
    const { notYet, period } = readQuestionnaire();
    assert.ok(notYet.length > 0);
    assert.deepEqual(
      notYet.filter(({ since }) => since <= period.to),
      [],
    );
  });

  it('has each section answered for', () => {
    const { sections } = readQuestionnaire();
    assert.deepEqual(Object.fromEntries(sections.map(({ id, owedBy }) => [id, owedBy.join(' ')])), {
      trends: 'FIA',
      efforts: 'FIA MOI',
      laws: 'FIA',
      complicity: 'FIA MOFA',
      training: 'FIA',
      protection: 'MOPHRD MOHR SWD-*',
      assistance: 'FIA',
      recruitment: 'MOPHRD',
      identification: 'FIA MOHR MOFA SWD-*',
      atu: 'FIA',
      dvc: 'LABOUR-*',
      prevention: 'MOFA MOHR MOPHRD SWD-*',
      statistics: 'FIA',
      other: 'FIA MOPHRD',
    });
    assert.deepEqual(
      sections
        .filter(({ elseOwedBy }) => elseOwedBy.length > 0)
        .map(({ id, elseOwedBy }) => [id, elseOwedBy]),
      [['dvc', ['FIA']]],
    );
  });

  it('names every subject in a few words', () => {
    const long = [...readQuestionnaire().questions.values()].filter(
      ({ short }) => short.split(' ').length > 6,
    );
    assert.deepEqual(
      idsOf(long, () => true),
      [],
    );
  });
});

const YES_NO = 'yes,no,partly,unknown';

function numbered(section: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${section}-${index + 1}`);
}

function withParts(ids: readonly string[], parent: string, letters: string): string[] {
  return ids.flatMap(id => (id === parent ? [id, ...[...letters].map(letter => `${id}.${letter}`)] : [id]));
}

function idsOf(questions: readonly Question[], wanted: (question: Question) => boolean): string[] {
  return questions.filter(wanted).map(({ id }) => id);
}
