import type { ErrorObject } from 'ajv';
import { problemsOf } from '../generated/validate-questionnaire.js';
import { readPlainValue } from '../syntax/plain-value.ts';
import { loadQuestionnaire } from './load-questionnaire.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A definition that a workspace brings, or one sentence that says what to mend first. Never throws. */
export function readDefinition(
  text: string,
): { readonly questionnaire: Questionnaire } | { readonly fault: string } {
  const read = readPlainValue(text);
  if ('fault' in read) return { fault: `This definition cannot be used: ${read.fault}.` };
  const [mistake] = problemsOf(read.value);
  if (mistake !== undefined) return { fault: `This definition cannot be used: ${inWords(mistake)}.` };
  const { value, problems } = loadQuestionnaire(read.value);
  if (value !== undefined) return { questionnaire: value };
  const [problem] = problems;
  return { fault: `This definition cannot be used: at ${problem?.path.slice(1)}: ${problem?.message}` };
}

/** What the schema found first, in the words of a person who writes a definition. */
function inWords(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the file' : error.instancePath.slice(1);
  switch (error.keyword) {
    case 'required':
      return `${where} needs the key ${error.params.missingProperty}`;
    case 'additionalProperties':
      return `${where} has the key ${error.params.additionalProperty}, which is none of a definition`;
    case 'type':
      return `${where} should be ${error.params.type === 'object' ? 'keys with values' : `of the kind ${error.params.type}`}`;
    case 'enum':
      return `${where} should be one of ${(error.params.allowedValues as unknown[]).join(', ')}`;
    default:
      return `${where} is not as schema/questionnaire.schema.json describes it`;
  }
}
