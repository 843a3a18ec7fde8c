import { memo } from '../text/memo.ts';

/** Markup. Only this file makes it, so that no text gets into a document without being escaped. */
export interface Xml {
  readonly markup: string;
}

export type Slot = Xml | string | number | readonly Xml[] | false | undefined;

/**
 * Markup from a template. Strings and numbers in slots are escaped, markup goes in as it is, `false` and
 * `undefined` are nothing. Line breaks of the template itself, with the indentation after them, are left out.
 */
export function xml(template: TemplateStringsArray, ...slots: readonly Slot[]): Xml {
  const literals = compact(template);
  let markup = literals[0] ?? '';
  slots.forEach((slot, index) => {
    markup += render(slot) + (literals[index + 1] ?? '');
  });
  return { markup };
}

/** The name of an element or attribute, where it varies; written by the program, never by a user. */
export function xmlName(name: string): Xml {
  return { markup: name };
}

/** A whole part of an Office file. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`;
}

const compact = memo((template: TemplateStringsArray) =>
  template.map(literal =>
    literal
      .replace(/\s*\n\s*</g, '<')
      .replace(/>\s*\n\s*/g, '>')
      .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
      .replace(/\s*\n\s*/g, ' '),
  ),
);

function render(slot: Slot): string {
  if (slot === undefined || slot === false) return '';
  if (typeof slot === 'number') return String(slot);
  if (typeof slot === 'string') return escapeXml(slot);
  return 'markup' in slot ? slot.markup : slot.map(one => one.markup).join('');
}

function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/**
 * The text with what XML 1.0 cannot hold taken out: control characters are dropped, a lone half of a
 * surrogate pair becomes U+FFFD. Every way to end a line becomes `\n`, the one of Word's own
 * clipboard text (U+000B) included.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
