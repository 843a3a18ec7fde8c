import { ENGLISH, type Said, saidIn } from '../../server/src/text/l10n.ts';

/** A value with all that it says, in English. */
export function inEnglish<Value>(value: Value): Said<Value> {
  return saidIn(ENGLISH, value);
}
