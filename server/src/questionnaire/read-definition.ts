import type { ErrorObject } from 'ajv';
import { problemsOf } from '../generated/validate-questionnaire.js';
import { readPlainValue } from '../syntax/plain-value.ts';
import { commaList, t, type Words } from '../text/l10n.ts';
import { loadQuestionnaire } from './load-questionnaire.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A definition that a workspace brings, or one sentence that says what to mend first. Never throws. */
export function readDefinition(
  text: string,
): { readonly questionnaire: Questionnaire } | { readonly fault: Words } {
  const read = readPlainValue(text);
  if ('fault' in read) return { fault: unusable(read.fault) };
  const [mistake] = problemsOf(read.value);
  if (mistake !== undefined) return { fault: unusable(inWords(mistake)) };
  const { value, problems } = loadQuestionnaire(read.value);
  if (value !== undefined) return { questionnaire: value };
  const [problem] = problems;
  return {
    fault: t('This definition cannot be used: at {path}: {message}', {
      path: problem?.path.slice(1) ?? '',
      message: problem?.message ?? '',
    }),
  };
}

function unusable(reason: Words): Words {
  return t('This definition cannot be used: {reason}.', { reason });
}

/** What the schema found first, in the words of a person who writes a definition. */
function inWords({ instancePath, keyword, params }: ErrorObject): Words {
  const where = instancePath === '' ? t('the file') : instancePath.slice(1);
  switch (keyword) {
    case 'required':
      return t('{where} needs the key {key}', { where, key: params.missingProperty });
    case 'additionalProperties':
      return t('{where} has the key {key}, which is none of a definition', {
        where,
        key: params.additionalProperty,
      });
    case 'type':
      return params.type === 'object'
        ? t('{where} should be keys with values', { where })
        : t('{where} should be of the kind {type}', { where, type: String(params.type) });
    case 'enum':
      return t('{where} should be one of {values}', {
        where,
        values: commaList((params.allowedValues as unknown[]).map(String)),
      });
    default:
      return t('{where} is not as schema/questionnaire.schema.json describes it', { where });
  }
}
