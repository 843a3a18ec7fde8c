import assert from 'node:assert/strict';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Axis, Question } from '../../server/src/questionnaire/questionnaire.ts';
import { smallCell } from '../../server/src/rules/small-cell.ts';
import { unknownTrait } from '../../server/src/rules/unknown-trait.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';

/** What is found where victims are counted along two axes that a definition names in its own way. */
function found(axes: readonly Axis[], data: string): string[] {
  const shipped = workspaceOf([]);
  const [questionnaire] = shipped.questionnaires.values();
  const question = questionnaire?.questions.get('identification-1') as Question;
  assert.ok(questionnaire);
  const field = {
    kind: 'split',
    id: 'crossed',
    title: 'Victimes',
    type: 'count',
    unit: 'victims',
    axes: axes.map(({ id }) => id),
    spoken: [],
    combine: 'sum',
    optional: true,
  } as const;
  const questions = new Map([[question.id, { ...question, fields: [field] }]]);
  const own = new Map(axes.map(axis => [axis.id, axis]));
  const other = { ...questionnaire, id: 'another', questions, axes: own, checks: [] };
  const text = `questionnaire: another\nrespondent: FIA\nidentification:\n  identification-1:\n    data: {crossed: ${data}}\n`;
  const workspace = { ...shipped, shipped: new Map([[other.id, other]]) };
  return findingsIn(withDocument(workspace, `${FOLDER}/fia.tip.yaml`, text), [smallCell, unknownTrait]).map(
    ({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`,
  );
}

const value = (id: string, title = id) => ({ id, title, aliases: [] });
const axis = (id: string, title: string, ...values: string[]): Axis => ({
  id,
  title,
  values: values.map(each => value(each)),
});

describe('axes of a definition of another language', () => {
  it('are known by their names, by those of their values, or by what the definition says', () => {
    const places = [
      axis('region', 'Région', 'dakar', 'thies'),
      axis('lieu', 'Lieu', 'dakar'),
      { ...axis('unite', 'Unité', 'dakar'), trait: 'place' as const },
    ];
    const people = [
      axis('sexe', 'Sexe', 'f1', 'h1'),
      axis('group', 'Group', 'filles', 'garçons'),
      axis('categorie', 'Catégorie', 'female', 'male'),
      { ...axis('x', 'X', 'f1'), trait: 'sex' as const },
    ];
    for (const place of places) {
      for (const one of people) {
        const [key = ''] = one.values.map(({ id }) => id);
        assert.deepEqual(
          found([place, one], `{dakar: {${key}: 2}}`),
          ['small-cell: 2'],
          `${place.title}, ${one.title}`,
        );
      }
    }
  });

  it('are said to be unknown once, where nothing tells what they are', () => {
    const groups = axis('group', 'Group', 'a', 'b');
    const places = axis('place', 'Place', 'dakar');
    assert.deepEqual(found([places, groups], '{dakar: {a: 2}}'), ['unknown-trait: another']);
    assert.deepEqual(found([places, { ...groups, trait: 'none' }], '{dakar: {a: 2}}'), []);
    assert.deepEqual(found([places, { ...groups, trait: 'age' }], '{dakar: {a: 2}}'), ['small-cell: 2']);
  });
});
