import { t } from '../../text/l10n.ts';
import { type Span, shift } from '../../text/span.ts';
import { type Fix, replace, type Site } from '../fix.ts';

/** A fix for each text that may stand in place of another, best first. */
export function writeInstead(site: Site, at: Span, candidates: readonly string[] = []): Fix[] {
  const { start, end } = shift(at, site.offset);
  const typed = site.text.slice(start, end);
  return candidates
    .filter(text => text !== typed)
    .map(text => ({ title: t('Write {text}', { text }), edits: [replace(site, at, text)] }));
}

/** The one text that says the same as the format has it; nothing is decided by writing it. */
export function writePlainly(site: Site, at: Span, text: string | undefined): Fix[] {
  return writeInstead(site, at, text === undefined ? [] : [text]).map(fix => ({
    ...fix,
    safe: true,
    sameValue: true,
  }));
}
