/** The words between the sections and statutes of a citation; each pattern is tried at one offset. */

/** Joins charges of, mostly, different statutes. */
export const READ_WITH = /(?:read\s+with|r\s*[/.]\s*w(?:ith)?|rw|plus)(?![A-Za-z])\.?/iy;

/** Joins sections of, mostly, one statute. */
export const AND = /(?:and|with)(?![A-Za-z])/iy;

export const SECTION_MARK =
  /(?:u\s*[/.]\s*s|sub-?sections?|clauses?|sections?|sects?|secs?|ss?|articles?|arts?)(?![A-Za-z])\.?/iy;

export const FILLER = /(?:of|the|under|offences?|offenses?|act)(?![A-Za-z])/iy;

/** "P.P.C." */
export const DOTTED = /[A-Za-z](?:\.[A-Za-z])+\.?(?![A-Za-z])/y;

export const LETTERS = /[A-Za-z]+/y;

/** The match of a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Length of the match of a sticky pattern at an offset; 0 where there is none. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}

/** Whether a word of this file begins at an offset. */
export function isKeyword(text: string, at: number): boolean {
  return [READ_WITH, AND, SECTION_MARK, FILLER].some(pattern => lengthAt(pattern, text, at) > 0);
}
