/**
 * A character that YAML would take for a sign can be hidden behind one of Unicode's private ones, so
 * that the rest of the text can be read and every offset stays what it was.
 */
const BASE = 0xe000;
const HIDDEN = /[\ue021-\ue07e]/g;

/** The text with the characters at these offsets hidden. */
export function hide(text: string, offsets: readonly number[]): string {
  const letters = [...offsets].sort((a, b) => a - b);
  const kept = letters.map((at, n) => text.slice(at + 1, letters[n + 1] ?? text.length));
  const hidden = letters.map(at => String.fromCharCode(BASE + text.charCodeAt(at)));
  return text.slice(0, letters[0] ?? text.length) + hidden.map((letter, n) => letter + kept[n]).join('');
}

/** The text as it was typed. */
export function reveal(text: string): string {
  return text.replace(HIDDEN, letter => String.fromCharCode(letter.charCodeAt(0) - BASE));
}

/** False for a text that has such private characters itself, in which nothing can be hidden. */
export function canHide(text: string): boolean {
  return text.search(HIDDEN) < 0;
}

/** The text with as many characters replaced as `letters` has. */
export function replaceAt(text: string, at: number, letters: string): string {
  return text.slice(0, at) + letters + text.slice(at + letters.length);
}
