import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { type Fix, replace, type Site } from '../fix.ts';

/** Puts a word in place of what must not be told; round brackets, since square ones would begin a list. */
export function withholdFix(site: Site, at: Span): Fix[] {
  return [{ title: t('Write (withheld) in its place'), edits: [replace(site, at, '(withheld)')] }];
}
