import { insertEntry } from '../syntax/insert-entry.ts';
import { t } from '../text/l10n.ts';
import type { FileEdit, Fix, Site } from './fix.ts';
import { addAnswerKeys, answerEntry } from './fixes/answer-keys.ts';
import { declineFix } from './fixes/decline.ts';
import { setInManifest } from './fixes/manifest-keys.ts';
import type { Rule } from './rule.ts';

/** Ways to settle a finding that no rule needs to know of: they come behind the rule's own. */
export function commonFixes(site: Site, rule: Rule, code: string): readonly Fix[] {
  const { answer } = site;
  const declines = rule.declinable && answer !== undefined ? declineFix(site, answer) : [];
  return [
    ...declines,
    ...(rule.explainable ? explainFix(site, code) : []),
    ...(rule.withholds ? [] : silenceFix(site, code)),
  ];
}

/** A figure that is right although it looks wrong is explained; the text waits for the person. */
function explainFix(site: Site, code: string): Fix[] {
  const edits = explainEdits(site, code);
  return edits.length === 0 ? [] : [{ title: t('Say why this is right'), edits, unfinished: true }];
}

function explainEdits(site: Site, code: string): readonly FileEdit[] {
  const { answer, path, text } = site;
  const located = answer && answerEntry(site, answer);
  if (answer === undefined || located === undefined || answer.explain.has('')) return [];
  const { value } = located.entry;
  const entries = value?.kind === 'mapping' ? value.entries : [];
  const explain = entries.find(({ key }) => key.text === 'explain');
  if (explain === undefined) {
    const added = {
      key: 'explain',
      lines: ['explain:', `  ${code}:`],
      flow: `explain: {${code}: ""}`,
    } as const;
    return addAnswerKeys(site, answer, [added]);
  }
  if (explain.value?.kind === 'mapping' && explain.value.entries.some(({ key }) => key.text === code))
    return [];
  const flow = value?.kind === 'mapping' && value.flow;
  const added = { lines: [`${code}:`], flow: `${code}: ""` };
  const edit = insertEntry(text, { ...located, entry: explain, flow }, added, () => true);
  return edit === undefined ? [] : [{ path, ...edit }];
}

/** The last resort, for a whole submission: its manifest says how loud a finding is. */
function silenceFix({ submission: { manifest } }: Site, code: string): Fix[] {
  const edits = manifest === undefined ? [] : setInManifest(manifest, 'severity', code, 'off');
  return edits.length === 0 ? [] : [{ title: t('Do not report {code} in this submission', { code }), edits }];
}
