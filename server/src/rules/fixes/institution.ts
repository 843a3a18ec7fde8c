import type { PrintedText } from '../../composition/printed-text.ts';
import type { VictimName } from '../../privacy/victim-name.ts';
import { t } from '../../text/l10n.ts';
import { text as textOf } from '../../writing/content.ts';
import type { Fix, Site } from '../fix.ts';
import { setInManifest } from './manifest-keys.ts';

/** Tells the manifest that a name is an institution's, so that it is one wherever it stands. */
export function institutionFix(
  { submission: { manifest } }: Site,
  { text }: PrintedText,
  { at }: VictimName,
): Fix[] {
  if (manifest === undefined) return [];
  const names = [...manifest.institutions.map(each => each.text), text.slice(at.start, at.end)];
  const items = names.map(name => ({ value: textOf(name) }));
  const edits = setInManifest(manifest, ['privacy', 'institutions'], { kind: 'items', items, inline: true });
  return edits.length === 0 ? [] : [{ title: t('It is the name of an institution, everywhere'), edits }];
}
