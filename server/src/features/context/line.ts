/** One line of a text: offsets, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Its first character that is no blank; `end` where there is none. */
  readonly first: number;
}

/** The line that an offset stands in. */
export function lineAt(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  // Between \r and \n is no line of its own.
  if (text.charCodeAt(start) === 10 && text.charCodeAt(start - 1) === 13) return lineAt(text, start - 1);
  return lineFrom(text, start);
}

/** The line below; `undefined` below the last. */
export function lineBelow(text: string, { end }: Line): Line | undefined {
  if (end >= text.length) return undefined;
  const crlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return lineFrom(text, end + (crlf ? 2 : 1));
}

/** The line above; `undefined` above the first. */
export function lineAbove(text: string, { start }: Line): Line | undefined {
  // Before the first line may stand a byte-order mark.
  if (start === 0 || (start === 1 && text.charCodeAt(0) === 0xfeff)) return undefined;
  const crlf = text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13;
  return lineAt(text, start - (crlf ? 2 : 1));
}

/** Blanks before the first character; of a blank line all of them. */
export function indentOf({ start, first }: Line): number {
  return first - start;
}

export function isBlank({ first, end }: Line): boolean {
  return first === end;
}

/** Where the comment of a plain stretch begins, else `to`: a `#` at its beginning or behind a blank. */
export function commentStart(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === 35 && (at === from || isBlankCode(text.charCodeAt(at - 1)))) return at;
  }
  return to;
}

/** The first offset from `from` that holds no blank, at most `to`. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what stands between two offsets, blanks at its end left out. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineFrom(text: string, start: number): Line {
  const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  let end = from;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start: from, end, first: skipBlanks(text, from, end) };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** A non-breaking space is none: YAML takes it for a letter. */
function isBlankCode(code: number): boolean {
  return code === 32 || code === 9;
}
