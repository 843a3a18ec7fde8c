import { packs } from './pack.ts';

/** The languages, as BCP 47, whose ways of naming a victim are known; the first is the one that a definition has that says none. */
export const languages: readonly string[] = packs.flatMap(({ language }) =>
  language === undefined ? [] : [language],
);

/** True where the ways in which a language names a victim are known. */
export function knowsLanguage(language: string): boolean {
  return languages.includes(language.toLowerCase().split('-')[0] ?? '');
}

/** True where the numbers of a country are known: its documents and telephones. */
export function knowsCountry(currency: string): boolean {
  return packs.some(pack => pack.currency === currency);
}

/** Letters of scripts in which no language is known that names a victim: Devanagari, Bengali, Cyrillic, Thai, Han … */
const OTHER_SCRIPTS =
  /[\u0370-\u058f\u0700-\u074f\u0780-\u1fff\u2c00-\u2dff\u3040-\ud7ff](?:[^A-Za-z\u0600-\u06ff]{0,3}[\u0370-\u058f\u0700-\u074f\u0780-\u1fff\u2c00-\u2dff\u3040-\ud7ff]){7}/;

/** Where a text has words in such a script; `undefined` where it has none. */
export function unreadIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const found = OTHER_SCRIPTS.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
