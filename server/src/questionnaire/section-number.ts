import { DOTTED, LETTERS, lengthAt, matchAt, READ_WITH, SECTION_MARK } from './citation-words.ts';
import type { Catalogue } from './provision.ts';
import { matchName } from './statute-names.ts';

/** A section's number found in a text. */
export interface SectionNumber {
  /** "371". */
  readonly digits: string;
  /** "371-A". */
  readonly section: string;
  /** "(2)", or empty. */
  readonly subsection: string;
  /** Offset after it. */
  readonly end: number;
}

const DIGITS = /[0-9]+/y;
const DASHED_LETTERS = /\s*[-‐‑‒–—−/]\s*([A-Za-z]+)/y;
const SPACED_LETTER = /\s+([A-Za-z])(?![A-Za-z])/y;
const BRACKETED_LETTER = /\s*\(\s*([A-Z])\s*\)/y;
const BRACKETED = /\s*\(\s*([0-9]{1,3}[A-Za-z]?|[A-Za-z]|[ivxIVX]{1,5}|([A-Za-z])\2)\s*\)/y;

/** Length of the digits at an offset. */
export function digitsAt(text: string, at: number): number {
  return lengthAt(DIGITS, text, at);
}

/**
 * The section number that begins with the digit at `at`, its letter and sub-sections included;
 * `year` for a number that can only be a year, `unreadable` for one no section has.
 */
export function matchSection(
  catalogue: Catalogue,
  text: string,
  at: number,
): SectionNumber | 'year' | 'unreadable' {
  let end = at + digitsAt(text, at);
  const digits = text.slice(at, end).replace(/^0+/, '');
  if (digits === '' || digits.length > 4) return 'unreadable';
  if (digits >= '1800' && digits <= '2099' && digits.length === 4) return 'year';
  const suffix = matchSuffix(catalogue, text, end);
  if (suffix) end = suffix.end;
  let subsection = '';
  for (let mark = matchBracketed(text, end); mark; mark = matchBracketed(text, end)) {
    subsection += mark.mark;
    end = mark.end;
  }
  return { digits, section: suffix ? `${digits}-${suffix.letters}` : digits, subsection, end };
}

/** A sub-section in brackets, blanks before it allowed: "(2)", "( 1a )" as "(1A)", "(II)" as "(ii)". */
export function matchBracketed(text: string, at: number): { mark: string; end: number } | undefined {
  const found = matchAt(BRACKETED, text, at);
  if (found === undefined) return undefined;
  const written = found[1] ?? '';
  const mark = /^[0-9]/.test(written) ? written.toUpperCase() : written.toLowerCase();
  return { mark: `(${mark})`, end: at + found[0].length };
}

interface Suffix {
  readonly letters: string;
  readonly end: number;
}

/** The letter of "371A", "371-A", "371/A", "371 A" and "371 (A)". */
function matchSuffix(catalogue: Catalogue, text: string, at: number): Suffix | undefined {
  const found =
    matchAt(LETTERS, text, at) ?? matchAt(DASHED_LETTERS, text, at) ?? matchAt(SPACED_LETTER, text, at);
  if (found === undefined) {
    const bracketed = matchAt(BRACKETED_LETTER, text, at);
    return bracketed && { letters: bracketed[1] ?? '', end: at + bracketed[0].length };
  }
  const letters = found[1] ?? found[0];
  const end = at + found[0].length;
  const spaced = /^\s+[A-Za-z]/.test(found[0]);
  return isSuffix(catalogue, text, letters, end - letters.length, spaced)
    ? { letters: letters.toUpperCase(), end }
    : undefined;
}

/** One letter, or one doubled ("365-BB"), that begins neither an abbreviation, nor "r/w", nor "s. 376". */
function isSuffix(catalogue: Catalogue, text: string, letters: string, at: number, spaced: boolean): boolean {
  const doubled = letters.length === 2 && letters[0] === letters[1];
  if (letters.length !== 1 && (!doubled || spaced)) return false;
  if (lengthAt(DOTTED, text, at) > 0 || lengthAt(READ_WITH, text, at) > 0) return false;
  const mark = lengthAt(SECTION_MARK, text, at);
  const afterMark = text.slice(at + mark, at + mark + 9);
  if (mark > letters.length || (mark > 0 && spaced && /^\s*[0-9]/.test(afterMark))) return false;
  return (matchName(catalogue, text, at)?.words ?? 0) < 2;
}
