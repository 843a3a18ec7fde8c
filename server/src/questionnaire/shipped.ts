import { files as catalogueFiles } from '../generated/catalogue.js';
import { files as questionnaireFiles } from '../generated/questionnaires.js';
import type { CatalogueFile } from './catalogue-file.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { loadQuestionnaire } from './load-questionnaire.ts';
import type { Catalogue } from './provision.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The definitions that ship with the program, by ID. Validated when the program was built. */
export function shippedQuestionnaires(): ReadonlyMap<string, Questionnaire> {
  questionnaires ??= new Map(
    questionnaireFiles.flatMap(file => {
      const { value } = loadQuestionnaire(file);
      return value === undefined ? [] : [[value.id, value] as const];
    }),
  );
  return questionnaires;
}

/** The catalogue of legal provisions that ships with the program. */
export function shippedCatalogue(): Catalogue {
  catalogue ??= loadCatalogue(catalogueFiles as readonly CatalogueFile[]).value;
  return catalogue;
}

let questionnaires: ReadonlyMap<string, Questionnaire> | undefined;
let catalogue: Catalogue | undefined;
