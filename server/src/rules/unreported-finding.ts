import { findEntry } from '../syntax/locate.ts';
import { t } from '../text/l10n.ts';
import { blankWords, word } from '../writing/content.ts';
import { setInManifest } from '../writing/manifest.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { offWithReason } from './fixes/unreported.ts';
import { defineSubmissionRule, isAlwaysSaid, type Rule, type SubmissionRule } from './rule.ts';

/** `rules`: every rule, to know which of them are said whatever the manifest wishes. */
export function unreportedFinding(rules: () => readonly Rule[]): SubmissionRule {
  return defineSubmissionRule({
    code: 'unreported-finding',
    severity: 'warning',
    scope: 'submission',
    form: true,
    title: 'The manifest leaves a finding unreported, and does not say why',
    why: 'One word in the manifest hides a finding from every agency, and whoever reads the report or the list of errors believes that there was none. With a reason it can be judged: the internal edition prints it. What protects victims and what cannot be read is said whatever the manifest wishes.',
    mend: [
      'Say why: `severity: {missing-source: {level: off, reason: All figures are of the same register}}`.',
      'Make it quieter instead: `severity: {missing-source: hint}`.',
    ],
    who: 'lead',
    messages: {
      bare: '{code} is left unreported in the whole submission without a reason; say why, as in {example}.',
      victims: '{code} protects victims, and cannot be left unreported; it is shown as information.',
      form: '{code} is a matter of form, and cannot be left unreported; it is shown as information.',
    },
    examples: [
      {
        bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      severity:
        missing-source: off
  #     ^^^^^^^^^^^^^^ warning unreported-finding: missing-source is left unreported in the whole submission without a reason; say why, as in missing-source: {level: off, reason: …}.
        anachronism: {level: off}
  #     ^^^^^^^^^^^ warning unreported-finding: anachronism is left unreported in the whole submission without a reason; say why, as in anachronism: {level: off, reason: …}.
        personal-phone: off
  #     ^^^^^^^^^^^^^^ warning unreported-finding: personal-phone protects victims, and cannot be left unreported; it is shown as information.
        missing-colon: off
  #     ^^^^^^^^^^^^^ warning unreported-finding: missing-colon is a matter of form, and cannot be left unreported; it is shown as information.
`,
        good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      severity:
        missing-source: {level: off, reason: All figures are of the same register.}
        anachronism: hint
        personal-phone: information
        missing-colon: warning
`,
      },
    ],
    *check({ manifest }, say) {
      if (manifest === undefined) return;
      for (const [code, { at, level, reason }] of manifest.severity) {
        if (level !== 'off') continue;
        const rule = rules().find(each => each.code === code);
        const { path } = manifest;
        if (rule !== undefined && isAlwaysSaid(rule)) {
          const message = rule.withholds ? say('victims', { code }) : say('form', { code });
          yield { path, at, message, fixes: site => asInformation(site, code) };
        } else if (reason === undefined) {
          const message = say('bare', { code, example: `${code}: {level: off, reason: …}` });
          yield { path, at, message, fixes: site => withReason(site, code) };
        }
      }
    },
  });
}

/** A place for the reason. */
function withReason({ submission: { manifest } }: Site, code: string): Fix[] {
  const own = manifest && findEntry(manifest.tree, ['submission', 'severity', code]);
  if (manifest === undefined || own === undefined) return [];
  if (findEntry(manifest.tree, ['submission', 'severity', code, 'reason'])) return [];
  const edits =
    own.entry.value?.kind === 'mapping'
      ? inFile(manifest.path, setInManifest(manifest.tree, ['severity', code, 'reason'], blankWords))
      : inFile(manifest.path, setInManifest(manifest.tree, ['severity', code], offWithReason));
  return edits.length === 0 ? [] : [{ title: t('Insert reason'), edits, unfinished: true }];
}

/** What it comes to anyway. */
function asInformation({ submission: { manifest } }: Site, code: string): Fix[] {
  if (manifest === undefined) return [];
  const isLong = findEntry(manifest.tree, ['submission', 'severity', code, 'level']) !== undefined;
  const place = ['severity', code, ...(isLong ? ['level'] : [])];
  if (findEntry(manifest.tree, ['submission', ...place])?.entry.value?.kind !== 'scalar') return [];
  const edits = inFile(manifest.path, setInManifest(manifest.tree, place, word('information')));
  const title = t('Write {text}', { text: 'information' });
  return edits.length === 0 ? [] : [{ title, edits }];
}
