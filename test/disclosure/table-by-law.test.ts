import assert from 'node:assert/strict';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Question } from '../../server/src/questionnaire/questionnaire.ts';
import { recoverableCell } from '../../server/src/rules/recoverable-cell.ts';
import { smallCell } from '../../server/src/rules/small-cell.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';

/** What is marked in a table by law and place; the shipped one counts cases and the accused, another may count victims. */
function marked(rows: string, unit: 'victims' | 'persons'): string[] {
  const shipped = workspaceOf([]);
  const [questionnaire] = shipped.questionnaires.values();
  const question = questionnaire?.questions.get('statistics-table') as Question;
  assert.ok(questionnaire && question.table);
  const measures = [{ id: 'girls', title: 'Girls', unit }];
  const table = { ...question.table, measures };
  const questions = new Map(questionnaire.questions).set(question.id, { ...question, table });
  const other = { ...questionnaire, id: 'another', questions };
  const text = `questionnaire: another\nrespondent: FIA\nstatistics:\n  statistics-table:\n    data: ${rows}\n`;
  const workspace = { ...shipped, shipped: new Map([[other.id, other]]) };
  const found = findingsIn(withDocument(workspace, `${FOLDER}/fia.tip.yaml`, text), [
    smallCell,
    recoverableCell,
  ]);
  return found.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe('the table by law and place', () => {
  const small = '{rows: {PPC 371-A: {girls: {punjab: 12, sindh: 1}}}}';
  const worked =
    '{rows: {PPC 371-A: {girls: {punjab: 9}}, PPC 371-B: {girls: {punjab: 1 (withheld)}}}, total: {girls: {punjab: 10}}}';

  it('is looked at where its rows count victims: by place, and by what follows from its totals', () => {
    assert.deepEqual(marked(small, 'victims'), ['small-cell: 1']);
    assert.deepEqual(marked(worked, 'victims'), ['recoverable-cell: 1 (withheld)']);
  });

  it('tells of no victim where its rows count the convicted, whose number is public', () => {
    assert.deepEqual(marked(small, 'persons'), []);
    assert.deepEqual(marked(worked, 'persons'), []);
  });
});
