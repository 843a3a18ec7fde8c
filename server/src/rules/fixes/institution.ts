import type { PrintedText } from '../../composition/printed-text.ts';
import type { VictimName } from '../../privacy/victim-name.ts';
import { t } from '../../text/l10n.ts';
import { word } from '../../writing/content.ts';
import { setInManifest } from '../../writing/manifest.ts';
import { type Fix, inFile, type Site } from '../fix.ts';

/** Tells the manifest that a name is an institution's, so that it is one wherever it stands. */
export function institutionFix(
  { submission: { manifest } }: Site,
  { text }: PrintedText,
  { at }: VictimName,
): Fix[] {
  if (manifest === undefined) return [];
  const names = [...manifest.institutions.map(each => each.text), text.slice(at.start, at.end)];
  const items = names.map(name => ({ value: word(name) }));
  const edits = inFile(
    manifest.path,
    setInManifest(manifest.tree, ['privacy', 'institutions'], { kind: 'items', items, inline: true }),
  );
  return edits.length === 0 ? [] : [{ title: t('It is the name of an institution, everywhere'), edits }];
}
