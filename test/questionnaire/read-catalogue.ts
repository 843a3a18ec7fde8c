import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CatalogueFile } from '../../server/src/questionnaire/catalogue-file.ts';
import { loadCatalogue } from '../../server/src/questionnaire/load-catalogue.ts';
import type { Catalogue } from '../../server/src/questionnaire/provision.ts';

const FOLDER = new URL('../../schema/provisions/', import.meta.url);

/** The files of the catalogue as they are written, by name, in the order of their names. */
export function readCatalogueFiles(): ReadonlyMap<string, CatalogueFile> {
  const names = readdirSync(FOLDER).sort();
  return new Map(
    names.map(name => [name, parse(readFileSync(new URL(name, FOLDER), 'utf8')) as CatalogueFile]),
  );
}

/** The catalogue that the project ships. Throws with every problem where it has any. */
export function readCatalogue(): Catalogue {
  const { value, problems } = loadCatalogue([...readCatalogueFiles().values()]);
  if (problems.length > 0) {
    throw new Error(problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
  }
  return value;
}
