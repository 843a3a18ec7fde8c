import { plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import { isOf } from './lexicon.ts';
import { ownerOf } from './owner.ts';
import { packs } from './pack.ts';
import { tokensOf } from './tokens.ts';

/** What stands for the sign between a name and its domain. */
const AT = /\s?@\s?|\s?[([{<]\s?at\s?[)\]}>]\s?|\s+at\s+(?=[a-z\d-]{1,40}\s+dot\s)/gi;

/** The longest name and domain that an address has. */
const MOST_NAME = 64;
const MOST_DOMAIN = 120;

const NAME = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}._%+-]*[\p{L}\p{M}\p{N}_])?\\?$/u;
const DOT = String.raw`(?:\.|\s\.\s|\s?[([{<]\s?dot\s?[)\]}>]\s?|\s+dot\s+)`;
const DOMAIN = new RegExp(
  String.raw`^[\p{L}\p{N}-]+(?:${DOT}[\p{L}\p{N}-]+)*${DOT}\p{L}{2,24}(?![\p{L}\p{N}])`,
  'iu',
);

/** The e-mail addresses in a text that are not an office's, in their order. `known`: addresses that everybody is told. */
export function mailAddressesIn(typed: string, about: string, known: readonly string[]): readonly Span[] {
  if (!/[@＠]|\bat\b/i.test(typed)) return [];
  const { text, spanOf } = plainText(typed);
  const found: Span[] = [];
  let tokens: ReturnType<typeof tokensOf> | undefined;
  for (const { 0: sign, index } of text.matchAll(AT)) {
    const behind = index + sign.length;
    const name = NAME.exec(text.slice(Math.max(0, index - MOST_NAME), index))?.[0];
    const domain = DOMAIN.exec(text.slice(behind, behind + MOST_DOMAIN))?.[0];
    if (name === undefined || domain === undefined) continue;
    const at = { start: index - name.length, end: behind + domain.length };
    if (isOffices(name.replace(/\\$/, '').toLowerCase(), plainDomain(domain), known)) continue;
    tokens ??= tokensOf(text);
    if (ownerOf(tokens, at, about) !== 'office') found.push(spanOf(at.start, at.end));
  }
  return found;
}

function plainDomain(domain: string): string {
  return domain
    .toLowerCase()
    .replace(/[\s()[\]{}<>]*\bdot\b[\s()[\]{}<>]*/g, '.')
    .replace(/\s/g, '');
}

/** An address of a government, of an office by its name, or one that the questionnaire names. */
function isOffices(name: string, domain: string, known: readonly string[]): boolean {
  if (known.includes(`${name}@${domain}`)) return true;
  const labels = domain.split('.');
  const of = (kind: 'public' | 'free') =>
    packs.some(({ domains }) => domains?.[kind]?.some(label => labels.includes(label)));
  // "…@example.gov.pk", "…@un.org": the last labels but one or two.
  const last = labels.slice(-3);
  if (packs.some(({ domains }) => domains?.public?.some(label => last.includes(label)))) return !of('free');
  return name.split(/[._%+\d-]+/).every(part => part === '' || isOf(part, 'role'));
}
