import type { Span } from './span.ts';

/**
 * Characters that nobody sees: control characters; those that turn the order of what is read; blanks without width;
 * letters without a shape; tags and selectors, which can carry a whole text. Marks of direction (U+200E, U+200F, U+061C)
 * are none of them: they turn nothing but the signs beside them, and Urdu needs them.
 */
const HIDDEN =
  /[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f\u115f\u1160\u180e\u200b-\u200d\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}]+/gu;

/** Those that show letters in another order than they are read in. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** The joiner and the non-joiner. */
const JOINERS = /^[\u200c\u200d]+$/;

/** Letters that join, or that a joiner changes: Arabic (Urdu, Pashto, Sindhi), the scripts of India, and pictures. */
const JOINING =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the selector of pictures is meant by itself
  /^[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** A stretch of characters that nobody sees. */
export interface Hidden {
  readonly span: Span;
  readonly turns: boolean;
}

/**
 * The hidden characters of a text, in its order. A joiner within a word of a script that has joiners is none, nor is
 * the mark at a file's begin, which the text has where it is no `part`.
 */
export function* hiddenIn(text: string, part = false): Generator<Hidden> {
  for (const { 0: written, index: start } of text.matchAll(HIDDEN)) {
    const end = start + written.length;
    if (JOINERS.test(written) && joins(lastLetter(text, start)) && joins(text.slice(end, end + 2))) continue;
    if (written === '\ufeff' && start === 0 && !part) continue;
    yield { span: { start, end }, turns: TURNING.test(written) };
  }
}

/** The text with a name in place of each hidden character: `pun‹U+202E›jab`. */
export function showHidden(text: string): string {
  return withoutHidden(text, letter => `‹${nameOf(letter)}›`);
}

/** JSON that means the same and has an escape in place of each: `pun\u202ejab`. */
export function escapeHidden(json: string): string {
  return withoutHidden(json, letter =>
    letter.replace(/[^]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function withoutHidden(text: string, instead: (letter: string) => string): string {
  let shown = '';
  let from = 0;
  for (const { span } of hiddenIn(text)) {
    shown += text.slice(from, span.start) + [...text.slice(span.start, span.end)].map(instead).join('');
    from = span.end;
  }
  return shown + text.slice(from);
}

function nameOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function joins(letter: string): boolean {
  return JOINING.test(letter);
}

function lastLetter(text: string, end: number): string {
  return [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? '';
}
