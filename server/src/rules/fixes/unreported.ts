import { findEntry } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import { blankWords, braces, word } from '../../writing/content.ts';
import { setInManifest } from '../../writing/manifest.ts';
import { type Fix, inFile, type Site } from '../fix.ts';

/** `{level: off, reason: ""}` */
export const offWithReason = braces([
  { key: 'level', value: word('off') },
  { key: 'reason', value: blankWords },
]);

/**
 * The last resort, for a whole submission: its manifest leaves a finding unreported, and says why. That is for whoever
 * keeps the manifest, so it is offered in the manifest and in the files of the lead alone.
 */
export function leaveUnreportedFix(site: Site, code: string): Fix[] {
  const { submission, response, path } = site;
  const { manifest, lead } = submission;
  if (manifest === undefined || (path !== manifest.path && response?.respondent !== lead)) return [];
  const level = findEntry(manifest.tree, ['submission', 'severity', code, 'level']);
  const edits =
    level === undefined
      ? inFile(manifest.path, setInManifest(manifest.tree, ['severity', code], offWithReason))
      : inFile(manifest.path, setInManifest(manifest.tree, ['severity', code, 'level'], word('off')));
  if (edits.length === 0) return [];
  const chosen = manifest.severity.get(code)?.level;
  const title =
    chosen === undefined
      ? t('Do not report {code} in this submission', { code })
      : t('Do not report {code} in this submission, instead of as “{level}”', { code, level: chosen });
  return [{ title, edits, unfinished: true, lastResort: true }];
}
