import { asGithub } from './github.ts';
import { asJson } from './json.ts';
import { asJunit } from './junit.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';
import type { Told } from './told.ts';

/** The formats of `tip check`, the usual one first: how each writes what is told. */
export const FORMATS: ReadonlyMap<string, (told: Told) => string> = new Map([
  ['text', asText],
  ['json', asJson],
  ['sarif', asSarif],
  ['junit', asJunit],
  ['github', asGithub],
]);
