import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Definition } from '../../server/src/questionnaire/definition.ts';
import { loadQuestionnaire } from '../../server/src/questionnaire/load-questionnaire.ts';
import type { Questionnaire } from '../../server/src/questionnaire/questionnaire.ts';
import { inEnglish } from '../support/in-english.ts';

/** The text of a file of the project, its path relative to the project's folder. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The definition of the 2021 questionnaire as it is written, fresh on every call so that tests may change it. */
export function readDefinition(): Definition {
  return parse(readProjectFile('schema/questionnaires/tip-pakistan-2021.yaml'), {
    maxAliasCount: 0,
  }) as Definition;
}

/** The 2021 questionnaire, read once. Throws with every problem where its definition has any. */
export function readQuestionnaire(): Questionnaire {
  questionnaire ??= loadWhole();
  return questionnaire;
}

let questionnaire: Questionnaire | undefined;

function loadWhole(): Questionnaire {
  const { value, problems } = loadQuestionnaire(readDefinition());
  if (value === undefined)
    throw new Error(problems.map(({ path, message }) => `${path}: ${inEnglish(message)}`).join('\n'));
  return value;
}
