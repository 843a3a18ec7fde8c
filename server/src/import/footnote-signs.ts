/** A text and the signs of footnotes that stood behind or before it. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

const RAISED: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, String(digit)]),
);
const RAISED_END = /(?<![⁰¹²³⁴-⁹⁽⁾])[⁰¹²³⁴-⁹⁽⁾]+$/;
const RAISED_BEGINNING = /^([⁰¹²³⁴-⁹]+)\s*(?=[^\s⁰¹²³⁴-⁹])/;

/** Takes off raised digits, "48¹": read as digits they would make another figure of it. */
export function withoutRaised(text: string): Marked {
  const end = RAISED_END.exec(text);
  if (end !== null && end.index > 0)
    return { text: text.slice(0, end.index).trimEnd(), marks: [plainDigits(end[0])] };
  const beginning = RAISED_BEGINNING.exec(text);
  if (beginning === null) return { text, marks: [] };
  return { text: text.slice(beginning[0].length), marks: [plainDigits(beginning[1] ?? '')] };
}

function plainDigits(raised: string): string {
  return [...raised].map(sign => RAISED.get(sign) ?? sign).join('');
}

/** Raised digits for a sign of a footnote in a text, in brackets what has none. */
export function raisedText(text: string): string {
  const digits = [...text].map(sign => RAISED_DIGITS[Number(sign)]);
  return /^\d+$/.test(text) ? digits.join('') : `[${text}]`;
}
const RAISED_DIGITS = [...RAISED.keys()];

/** Digits set below the line, as in H₂O. */
export function loweredText(text: string): string {
  return /^\d+$/.test(text)
    ? text.replace(/\d/g, digit => String.fromCharCode(0x2080 + Number(digit)))
    : text;
}

/** `*`, `†`, `[1]`, `(a)`, `1)` behind a figure, or stars before it. A number in round brackets may be a second figure. */
const BEHIND_FIGURE =
  /^(.*[\d۰-۹٠-٩])\s?((?:[*†‡§#^]|\[[\da-z]{1,3}\]|\([a-z]\)|\((?:i{1,3}|iv|vi{0,3}|ix)\))+)$/iu;
const BEFORE_FIGURE = /^((?:[*†‡§]|\[[\da-z]{1,3}\])+)\s?(?=[\d۰-۹٠-٩])/iu;

/** Takes off what marks a figure, as `48*`. */
export function withoutMarks(text: string): Marked {
  const behind = BEHIND_FIGURE.exec(text);
  if (behind !== null) return { text: behind[1] ?? '', marks: [behind[2] ?? ''] };
  const before = BEFORE_FIGURE.exec(text);
  if (before === null) return { text, marks: [] };
  return { text: text.slice(before[0].length), marks: [before[1] ?? ''] };
}
