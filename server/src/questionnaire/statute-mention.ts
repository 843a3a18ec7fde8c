import { DOTTED, isKeyword, lengthAt, matchAt } from './citation-words.ts';
import { type Catalogue, findStatute } from './provision.ts';
import { matchName } from './statute-names.ts';

/** A statute named in a text, known to the catalogue or not. */
export interface StatuteMention {
  /** Short name; as written where the catalogue has no such law, or none of that year: "CNSA 1997". */
  readonly statute: string;
  /** Offset after it. */
  readonly end: number;
}

const CAPITALS = /[A-Z]{2,}(?![A-Za-z])/y;
const JOINT = /\s*[-‐‑‒–—−&]\s*|\s+/y;
const KIND_OF_LAW = /\s+(?:act|ordinance|ord\.?|code)(?![A-Za-z])/iy;
const YEAR = /[\s,]*(?:\(\s*)?((?:18|19|20)[0-9]{2})(?![0-9A-Za-z])\)?/y;

/** The statute named at `at`, with "Act" and the year that may follow its name. */
export function matchStatute(catalogue: Catalogue, text: string, at: number): StatuteMention | undefined {
  const name = matchKnown(catalogue, text, at) ?? matchUnknown(catalogue, text, at);
  if (name === undefined) return undefined;
  let end = name.end + lengthAt(KIND_OF_LAW, text, name.end);
  const year = matchAt(YEAR, text, end);
  if (year === undefined) return { statute: name.statute, end };
  end += year[0].length;
  const known = findStatute(catalogue, name.statute);
  const written = Number(year[1]);
  const sameLaw = known && (known.year === undefined || [known.year, ...known.alsoDated].includes(written));
  return { statute: sameLaw ? name.statute : `${name.statute} ${written}`, end };
}

/** A name of one word that is also a word of the citation, were there one, would need another alias. */
function matchKnown(catalogue: Catalogue, text: string, at: number): StatuteMention | undefined {
  const name = matchName(catalogue, text, at);
  if (name === undefined || (name.words === 1 && isKeyword(text, at))) return undefined;
  return { statute: name.statute.id, end: name.end };
}

/** A short name in capitals that no statute has: "CNSA", "C.N.S.A.", "ABC-DEF". */
function matchUnknown(catalogue: Catalogue, text: string, at: number): StatuteMention | undefined {
  const dotted = matchAt(DOTTED, text, at)?.[0];
  if (dotted !== undefined) return readDotted(catalogue, dotted, at);
  if (isKeyword(text, at)) return undefined;
  let end = at + lengthAt(CAPITALS, text, at);
  if (end === at) return undefined;
  let statute = text.slice(at, end);
  for (;;) {
    const joint = matchAt(JOINT, text, end)?.[0] ?? '';
    const from = end + joint.length;
    const length = joint === '' ? 0 : lengthAt(CAPITALS, text, from);
    if (length === 0 || isKeyword(text, from) || matchName(catalogue, text, from)) return { statute, end };
    const mark = joint.trim() === '' ? ' ' : joint.includes('&') ? '&' : '-';
    end = from + length;
    statute += mark + text.slice(from, end);
  }
}

/** "P.P.C." is PPC, and "C.N.S.A." is CNSA. */
function readDotted(catalogue: Catalogue, dotted: string, at: number): StatuteMention | undefined {
  const plain = dotted.replaceAll('.', '');
  const end = at + dotted.length;
  const known = matchName(catalogue, plain, 0);
  if (known?.end === plain.length) return { statute: known.statute.id, end };
  return plain === plain.toUpperCase() ? { statute: plain, end } : undefined;
}
