import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchemaObject } from 'ajv';
import standalone from 'ajv/dist/standalone';
import { parse } from 'yaml';

/**
 * What the build can do, the program does not: definitions and provisions become JSON that was
 * validated here, and the schema of definitions becomes code.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = join(root, 'server/src/generated');

async function main(): Promise<void> {
  mkdirSync(generated, { recursive: true });
  const questionnaireSchema = readSchema('schema/questionnaire.schema.json');
  const provisionsSchema = readSchema('schema/provisions.schema.json');
  writeData('questionnaires', validated(questionnaireSchema, yamlFiles('schema/questionnaires')));
  writeData('catalogue', validated(provisionsSchema, yamlFiles('schema/provisions')));
  writeData('privacy', validated(readSchema('schema/privacy.schema.json'), yamlFiles('schema/privacy')));
  const smallCells = yamlFiles('schema').filter(({ name }) => name === 'small-cells.yaml');
  writeData('small-cells', validated(readSchema('schema/small-cells.schema.json'), smallCells));
  writeValidator('validate-questionnaire', questionnaireSchema);
  await writePublished();
}

/** What is published beside the program and kept in the repository; a test says when it is stale. */
async function writePublished(): Promise<void> {
  // Loaded only now: they import what was generated above.
  const { shippedQuestionnaires } = await import('../src/questionnaire/shipped.ts');
  const { rules } = await import('../src/rules/index.ts');
  const { responseSchema } = await import('./response-schema.ts');
  const { manual } = await import('./manual.ts');
  const { translatable } = await import('./translatable.ts');
  const [questionnaire] = [...shippedQuestionnaires().values()].slice(-1);
  if (questionnaire === undefined) throw new Error('No questionnaire could be loaded.');
  writeFileSync(
    join(root, 'schema/response.schema.json'),
    `${JSON.stringify(responseSchema(questionnaire), undefined, 1)}\n`,
  );
  writeFileSync(join(root, 'schema/findings.md'), manual(questionnaire));
  const texts = translatable(root, rules, questionnaire);
  writeFileSync(join(root, 'client/l10n/bundle.l10n.json'), `${JSON.stringify(texts, undefined, 2)}\n`);
}

interface SourceFile {
  readonly name: string;
  readonly value: unknown;
}

function yamlFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({
      name,
      value: parse(readFileSync(join(root, folder, name), 'utf8'), { maxAliasCount: 0 }),
    }));
}

function readSchema(path: string): AnySchemaObject {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as AnySchemaObject;
}

function validated(schema: AnySchemaObject, files: readonly SourceFile[]): unknown[] {
  const validate = new Ajv({
    allErrors: true,
    strict: true,
    inlineRefs: false,
    allowUnionTypes: true,
  }).compile(schema);
  for (const { name, value } of files) {
    if (!validate(value)) {
      const faults = validate.errors?.map(({ instancePath, message }) => `  ${instancePath}: ${message}`);
      throw new Error(`${name} does not fit its schema:\n${faults?.join('\n')}`);
    }
  }
  return files.map(({ value }) => value);
}

/** A definition that a workspace brings is checked by this code, so that no schema is compiled at run time. */
function writeValidator(name: string, schema: AnySchemaObject): void {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    inlineRefs: false,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  // Depending on who loads it, the CommonJS module is its own default or has one.
  const standaloneCode = (standalone as { default?: typeof standalone }).default ?? standalone;
  const code = standaloneCode(ajv, ajv.compile(schema));
  const problemsOf = 'export function problemsOf(value) { return validate(value) ? [] : validate.errors; }';
  writeFileSync(join(generated, `${name}.js`), `${code}\n${problemsOf}\n`);
  writeFileSync(
    join(generated, `${name}.d.ts`),
    `import type { ErrorObject } from 'ajv';\nexport declare function problemsOf(value: unknown): readonly ErrorObject[];\n`,
  );
}

/** JSON in a string: an engine reads it faster than the same data as an object literal. */
function writeData(name: string, value: readonly unknown[]): void {
  const json = JSON.stringify(JSON.stringify(value));
  writeFileSync(join(generated, `${name}.js`), `export const files = JSON.parse(${json});\n`);
  writeFileSync(join(generated, `${name}.d.ts`), 'export declare const files: readonly unknown[];\n');
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
