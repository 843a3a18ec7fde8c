import { plainText } from '../text/plain-text.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import type { Span } from '../text/span.ts';
import { isOffice } from './office-words.ts';

const ADDRESS = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu;

/** A government's, an armed force's, an international organisation's. */
const PUBLIC = /(?:^|[@.])(?:gov|gob|gouv|mil|int|gop|un)(?:\.[a-z]{2}|\.org)?$/i;

/** What the name before the @ of an office is made of: "dir.ahs", "help-desk". */
const ROLES = new Set(
  'admin complaint complaints contact dco desk dg dir director directorate office help helpline hotline info inquiry enquiries mail media ministry office police press pro registrar registry secretariat secretary section shelter support team unit webmaster'.split(
    ' ',
  ),
);

/** The e-mail addresses in a text that are not an office's, in their order. `known`: addresses that everybody is told. */
export function mailAddressesIn(typed: string, about: string, known: readonly string[]): readonly Span[] {
  if (!typed.includes('@')) return [];
  const { text, spanOf } = plainText(typed);
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
    const [name = '', domain = ''] = address.toLowerCase().split('@');
    const end = index + address.length;
    if (known.includes(address.toLowerCase()) || PUBLIC.test(domain)) return [];
    if (name.split(/[._%+\d-]+/).some(part => ROLES.has(part))) return [];
    const sentence = `${about} ${sentenceAround(text, { start: index, end })}`;
    if (isOffice(sentence, text.slice(Math.max(0, index - 60), index))) return [];
    return [spanOf(index, end)];
  });
}
