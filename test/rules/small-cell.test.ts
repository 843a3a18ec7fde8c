import assert from 'node:assert/strict';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Field, Question } from '../../server/src/questionnaire/questionnaire.ts';
import { smallCell } from '../../server/src/rules/small-cell.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';

const base = { spoken: [], combine: 'sum', optional: true } as const;
const column = (id: string, title: string) => ({ id, title, type: 'text', optional: true }) as const;

/** What the shipped questionnaire does not ask for, and another may: victims by two axes, and in lists. */
const FIELDS: readonly Field[] = [
  {
    ...base,
    kind: 'split',
    id: 'crossed',
    title: 'Crossed',
    type: 'count',
    unit: 'victims',
    axes: ['place', 'sex'],
  },
  {
    ...base,
    kind: 'split',
    id: 'cases',
    title: 'Cases',
    type: 'count',
    unit: 'cases',
    axes: ['place', 'sex'],
  },
  {
    ...base,
    kind: 'records',
    id: 'groups',
    title: 'Groups',
    columns: [
      { id: 'district', title: 'District', type: 'place', optional: true },
      column('gender', 'Gender'),
      { id: 'count', title: 'Victims', type: 'count', unit: 'victims', optional: true },
    ],
  },
  {
    ...base,
    kind: 'records',
    id: 'list',
    title: 'Victims heard',
    columns: [column('city', 'City'), column('age', 'Age'), column('outcome', 'Outcome')],
  },
];

/** What is marked in an answer to identification-1, as that definition has it. */
function marked(data: string): string[] {
  const shipped = workspaceOf([]);
  const [questionnaire] = shipped.questionnaires.values();
  const question = questionnaire?.questions.get('identification-1') as Question;
  assert.ok(questionnaire);
  const questions = new Map(questionnaire.questions).set(question.id, { ...question, fields: FIELDS });
  const other = { ...questionnaire, id: 'another', questions };
  const text = `questionnaire: another\nrespondent: FIA\nidentification:\n  identification-1:\n    data:\n      ${data}\n`;
  const workspace = { ...shipped, shipped: new Map([[other.id, other]]) };
  const found = findingsIn(withDocument(workspace, `${FOLDER}/fia.tip.yaml`, text), [smallCell]);
  return found.map(({ span }) => text.slice(span.start, span.end));
}

describe('small-cell in a definition of another kind', () => {
  it('is a cell of two axes, and neither the total of a place nor what has no place', () => {
    assert.deepEqual(
      marked('crossed: {gb: {female: 2, male: 12}, ajk: {total: 1}, unspecified: {female: 1}}'),
      ['2'],
    );
  });

  it('is a row that counts victims by place and sex', () => {
    assert.deepEqual(
      marked(
        'groups: [{district: gb, gender: f, count: 1}, {district: gb, count: 1}, {gender: f, count: 1}]',
      ),
      ['1'],
    );
  });

  it('is a row of a list of victims that says where and how old', () => {
    assert.deepEqual(marked('list: [{city: Hunza, age: 14}, {city: Hunza, outcome: returned}]'), [
      '{city: Hunza, age: 14}',
    ]);
  });

  it('is no zero, no figure from the threshold on, and no count of cases', () => {
    assert.deepEqual(marked('crossed: {gb: {female: 0, male: 3}}'), []);
    assert.deepEqual(marked('cases: {gb: {female: 1}}'), []);
  });
});
