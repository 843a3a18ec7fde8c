import { english } from '../text/l10n.ts';
/** What belongs at a place of a manifest. */
export type ManifestSlot =
  | 'file'
  | 'questionnaire'
  | 'submission'
  | 'lead'
  | 'files'
  | 'respondents'
  | 'respondent-id'
  | 'place'
  | 'owed'
  | 'decisions'
  | 'decision'
  | 'use'
  | 'provisions'
  | 'severity'
  | 'level'
  | 'privacy'
  | 'output'
  | 'formats'
  | 'edition'
  | 'accept-drafts'
  | 'text';

/** What belongs behind the last key of a path; `undefined` where a manifest has no such place. */
export function manifestSlotAt(path: readonly string[]): ManifestSlot | undefined {
  const [first, key, second, third] = path;
  if (first === undefined) return 'file';
  if (first === 'questionnaire') return 'questionnaire';
  if (first !== 'submission') return undefined;
  switch (key) {
    case undefined:
      return 'submission';
    case 'lead':
    case 'files':
      return key;
    case 'respondents':
      return second === undefined ? key : respondentSlot(second);
    case 'decisions':
      if (second === undefined) return key;
      return third === undefined ? 'decision' : third === 'use' ? 'use' : 'text';
    case 'provisions':
      return second === undefined ? key : 'text';
    case 'severity':
      if (second === undefined) return key;
      return third === undefined || third === 'level' ? 'level' : 'text';
    case 'privacy':
      return second === undefined ? key : 'text';
    case 'output':
      if (second === undefined) return key;
      return second === 'formats' || second === 'edition' || second === 'accept-drafts' ? second : 'text';
    default:
      return 'text';
  }
}

function respondentSlot(key: string): ManifestSlot {
  if (key === 'id') return 'respondent-id';
  if (key === 'sections') return 'owed';
  return key === 'place' ? 'place' : 'text';
}

/** What each key of `submission` holds. */
export const MANIFEST_KEY_MEANING: ReadonlyMap<string, string> = new Map([
  ['title', english('The title of the report.')],
  ['date', english('The date of the report, such as 2021-01-04; without the key, the day it is due.')],
  [
    'lead',
    english(
      'Who compiles: answers of this agency come first, and what nobody has answered is reported in its file.',
    ),
  ],
  ['files', english('Patterns of the response files below this folder; without the key all of them.')],
  [
    'respondents',
    english(
      'Who answers, added to the agencies of the questionnaire, and the sections or questions each of them owes.',
    ),
  ],
  ['decisions', english('Where agencies differ: which figure is used, and why.')],
  ['provisions', english('Laws that the catalogue does not have.')],
  ['previous', english('The folder of last year’s submission.')],
  [
    'severity',
    english(
      'How loud a finding is, by its code: error, warning, information, hint, or off with a reason: {level: off, reason: …}.',
    ),
  ],
  [
    'privacy',
    english(
      'How small a number of victims may be told by place together with sex or age: smallest-cell, 3 where absent; 1 allows any. Names that are institutions’ and no victims’: institutions.',
    ),
  ],
  [
    'output',
    english(
      'Where the report is written, in which formats, and for whom: internal, or external to be sent; and with accept-drafts: yes, that answers which are not final do not make it a DRAFT.',
    ),
  ],
]);
