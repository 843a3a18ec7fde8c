import assert from 'node:assert/strict';
import { withText } from '../../server/src/host/load-workspace.ts';
import { type DefinedKind, findDefinedPlace } from '../../server/src/questionnaire/defined-places.ts';
import { shippedCatalogue } from '../../server/src/questionnaire/shipped.ts';
import { workspaceOf } from '../support/check.ts';
import { shippedSources } from '../support/navigation.ts';
import { readProjectFile, readQuestionnaire } from './read-definition.ts';

describe('the places of definitions', () => {
  const sources = shippedSources();
  const { id, sections, questions, respondents, checks } = readQuestionnaire();

  function textAt(kind: DefinedKind, name: string): string | undefined {
    const place = findDefinedPlace(sources, id, kind, name);
    assert.ok(place, `${kind} ${name} has no place`);
    assert.ok(place.whole.start <= place.at.start && place.at.end <= place.whole.end, name);
    return sources.get(place.path)?.text.slice(place.at.start, place.at.end);
  }

  it('are known of every section, question, respondent and check', () => {
    for (const section of sections) assert.equal(textAt('section', section.id), section.id);
    for (const question of questions.keys()) assert.equal(textAt('question', question), question);
    for (const respondent of respondents) assert.equal(textAt('respondent', respondent.id), respondent.id);
    for (const check of checks) assert.equal(textAt('check', check.id), check.id);
    assert.ok(questions.size > 130 && checks.length > 5);
  });

  it('are known of every law of the catalogue', () => {
    const { provisions } = shippedCatalogue();
    for (const { id, section, subsection = '' } of provisions) {
      assert.equal(textAt('provision', id)?.replace(/^"|"$/g, ''), section + subsection);
    }
    assert.ok(provisions.length > 50);
  });

  it('are those of the definition that a workspace brings', () => {
    const text = readProjectFile('schema/questionnaires/tip-pakistan-2021.yaml').replace(
      /^id: .*/m,
      'id: next-2022',
    );
    const path = '/own/next.questionnaire.yaml';
    const workspace = withText({ ...workspaceOf([]), sources }, path, text);
    assert.equal(findDefinedPlace(workspace.sources, 'next-2022', 'question', 'trends-1')?.path, path);
  });

  it('are none of what is not defined, or of another questionnaire', () => {
    assert.equal(findDefinedPlace(sources, id, 'question', 'trends-100'), undefined);
    assert.equal(findDefinedPlace(sources, 'another', 'question', 'trends-1'), undefined);
  });
});
