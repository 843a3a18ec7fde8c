import { type PrintedText, placeIn } from '../../composition/printed-text.ts';
import type { VictimName } from '../../privacy/victim-name.ts';
import { t } from '../../text/l10n.ts';
import type { Fix, Site } from '../fix.ts';
import { replaceInProse } from './withhold.ts';

/** Leaves the name out with the words that bring it; where it is the subject, other words stand in its place. */
export function nameFixes(site: Site, printed: PrintedText, { at, leaveOut }: VictimName): Fix[] {
  if (leaveOut !== undefined) {
    const edits = [replaceInProse(site, placeIn(printed, leaveOut), '')];
    return [{ title: t('Leave the name out'), edits }];
  }
  const begins = /(?:^|[.!?:|]\s+)$/.test(printed.text.slice(0, at.start).trimStart());
  const words = begins ? 'A victim' : 'a victim';
  return [
    { title: t('Write {text}', { text: words }), edits: [replaceInProse(site, placeIn(printed, at), words)] },
  ];
}
