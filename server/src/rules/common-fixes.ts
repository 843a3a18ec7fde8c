import type { Fix, Site } from './fix.ts';
import { declineFix } from './fixes/decline.ts';
import { explainFix } from './fixes/explain.ts';
import { leaveUnreportedFix } from './fixes/unreported.ts';
import { isAlwaysSaid, type Rule } from './rule.ts';

/** Ways to settle a finding that no rule needs to know of: they come behind the rule's own. */
export function commonFixes(site: Site, rule: Rule, code: string, fact: string | undefined): readonly Fix[] {
  const { answer } = site;
  const declines = rule.declinable && answer !== undefined ? declineFix(site, answer) : [];
  return [
    ...declines,
    ...(rule.explainable ? explainFix(site, code, fact) : []),
    ...(isAlwaysSaid(rule) ? [] : leaveUnreportedFix(site, code)),
  ];
}
