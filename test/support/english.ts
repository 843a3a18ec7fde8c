import type { Translator } from '../../client/src/translator.ts';

/** The editor's texts as they stand in the code. */
export const english: Translator = {
  t: (message, ...values) => message.replace(/\{(\d+)\}/g, (_, n) => String(values[Number(n)])),
};
