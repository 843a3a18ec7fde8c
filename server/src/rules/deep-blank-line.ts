import { t } from '../text/l10n.ts';
import { replace } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const deepBlankLine = defineSubmissionRule({
  code: 'deep-blank-line',
  severity: 'error',
  scope: 'submission',
  title: 'An empty line above a text holds more blanks than the text',
  why: 'How deep a text behind `|` stands is read off its first line, and an empty line counts with its blanks. Other programs that read the file take the text for something else, or refuse it.',
  mend: ['Take the blanks of the empty line away, or the line.'],
  who: 'writer',
  messages: {
    default:
      'This empty line holds more blanks than the text below it is indented by, and YAML reads the depth of a text off its first line; take its blanks away.',
  },
  // The blanks at the end of a line are no part of a fixture.
  examples: [],
  *check(submission, say) {
    for (const { place } of syntaxProblemsOf(submission, 'deep-blank-line')) {
      yield {
        ...place,
        message: say('default', {}),
        fixes: site => [
          { title: t('Take the blanks away'), edits: [replace(site, place.at, '')], safe: true },
        ],
      };
    }
  },
});
