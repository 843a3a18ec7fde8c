import { t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { declineFix } from './fixes/decline.ts';
import { explainFix } from './fixes/explain.ts';
import { setInManifest } from './fixes/manifest-keys.ts';
import type { Rule } from './rule.ts';

/** Ways to settle a finding that no rule needs to know of: they come behind the rule's own. */
export function commonFixes(site: Site, rule: Rule, code: string, fact: string | undefined): readonly Fix[] {
  const { answer } = site;
  const declines = rule.declinable && answer !== undefined ? declineFix(site, answer) : [];
  return [
    ...declines,
    ...(rule.explainable ? explainFix(site, code, fact) : []),
    ...(rule.withholds ? [] : silenceFix(site, code)),
  ];
}

/** The last resort, for a whole submission: its manifest says how loud a finding is. */
function silenceFix({ submission: { manifest } }: Site, code: string): Fix[] {
  const edits = manifest === undefined ? [] : setInManifest(manifest, 'severity', code, 'off');
  return edits.length === 0 ? [] : [{ title: t('Do not report {code} in this submission', { code }), edits }];
}
