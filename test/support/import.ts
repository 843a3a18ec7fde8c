import assert from 'node:assert/strict';
import type { ImportTarget } from '../../server/src/import/target/import-target.ts';
import type { Library } from '../../server/src/model/read-scalar.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';

/** The definition and the laws that ship. */
export function shippedLibrary(): Library {
  const questionnaire = shippedQuestionnaires().get('tip-pakistan-2021');
  assert.ok(questionnaire);
  return { questionnaire, catalogue: shippedCatalogue() };
}

/** A question of the definition that ships as what a range is read for. */
export function targetFor(id: string, keys: readonly string[] = []): ImportTarget {
  const library = shippedLibrary();
  const question = library.questionnaire.questions.get(id);
  assert.ok(question);
  return { library, question, keys };
}
