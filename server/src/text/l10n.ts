/**
 * What the program says, in the language of the person at the editor. English is both the key and the text
 * where no translation is known. The language is chosen once, when the program starts, so that everything
 * remembered is in one language.
 */
let translations: ReadonlyMap<string, string> = new Map();

/** Translations by their English text; called before anything is said. */
export function useTranslations(known: ReadonlyMap<string, string>): void {
  translations = known;
}

/** A text with `{slots}` in the chosen language, its slots filled. */
export function t(english: string, slots?: Readonly<Record<string, string | number>>): string {
  const text = translations.get(english) ?? english;
  if (slots === undefined) return text;
  return text.replace(/\{([\w-]+)\}/g, (whole, slot: string) =>
    String(Object.hasOwn(slots, slot) ? slots[slot] : whole),
  );
}

/** Marks a text that is declared in one place and said, by `t`, in another, so that translators get it. */
export function english<const Text extends string>(text: Text): Text {
  return text;
}
