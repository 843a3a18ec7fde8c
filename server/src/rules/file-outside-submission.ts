import type { Manifest } from '../model/manifest.ts';
import { findEntry } from '../syntax/locate.ts';
import { t } from '../text/l10n.ts';
import { type Path, relativeTo } from '../text/path.ts';
import { word } from '../writing/content.ts';
import { insertItems } from '../writing/insert-items.ts';
import { type Fix, inFile } from './fix.ts';
import { firstLine } from './header-line.ts';
import { joined } from './in-words.ts';
import { defineSubmissionRule } from './rule.ts';

export const fileOutsideSubmission = defineSubmissionRule({
  code: 'file-outside-submission',
  severity: 'information',
  scope: 'submission',
  unexplainable: 'it speaks of the whole file',
  title: 'A response file is not part of the submission above it',
  why: 'The manifest names the files of the submission by patterns. A file that fits none of them is in no report.',
  mend: [
    'Move the file to where a pattern of the manifest finds it, or add a pattern under `files`.',
    'A draft that is not to be in the report can stay; the finding reminds of it.',
  ],
  who: 'lead',
  messages: {
    default: 'This file is not part of the submission above it: the manifest takes {patterns}.',
    patterns: 'The manifest takes these files.',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [responses/*.tip.yaml]
  #           ^^^^^^^^^^^^^^^^^^^^ also: The manifest takes these files.
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information file-outside-submission: This file is not part of the submission above it: the manifest takes responses/*.tip.yaml.
    respondent: MOHR
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      files: [responses/*.tip.yaml]
  #- responses/mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
`,
    },
  ],
  *check({ leftOutBy, responses }, say) {
    if (leftOutBy === undefined) return;
    const patterns = joined(
      leftOutBy.files.map(({ text }) => text),
      'or',
    );
    const related = leftOutBy.files.map(({ at }) => ({
      path: leftOutBy.path,
      at,
      message: say('patterns', {}),
    }));
    for (const { path, text } of responses) {
      const fixes = () => patternFix(leftOutBy, path);
      yield { path, at: firstLine(text), message: say('default', { patterns }), related, fixes };
    }
  },
});

/** The file by its own path: a pattern might take in others. */
function patternFix({ path: manifest, folder, tree }: Manifest, path: Path): Fix[] {
  const files = findEntry(tree, ['submission', 'files']);
  const own = relativeTo(folder, path);
  const edits = inFile(manifest, files && insertItems(tree, files, [{ value: word(own) }]));
  const title = t('Add {file} to the files of the submission', { file: own });
  return edits.length === 0 ? [] : [{ title, edits }];
}
