import { ANSWER_KEYS } from '../model/answer.ts';
import { t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingColon = defineSubmissionRule({
  code: 'missing-colon',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A line has no colon',
  why: 'Every line is a key with a colon, or part of the text above it. A line that is neither belongs to no answer.',
  mend: [
    'Write a colon behind the key: `trends-1:`.',
    'Indent a line that is part of a text deeper than the key of that text.',
  ],
  who: 'writer',
  messages: {
    key: 'Write a colon behind {written}.',
    text: '“{written}” has no key; indent it below the key it belongs to, or write a key and a colon before it.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1
  #   ^^^^^^^^ error missing-colon: Write a colon behind trends-1.
        answer: Recruitment moved online.
      trends-2:
        status draft
  #     ^^^^^^^^^^^^ error missing-colon: Write a colon behind status.
        answer: No.
      trends-3
  #   ^^^^^^^^ error missing-colon: Write a colon behind trends-3.
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment moved online.
      trends-2:
        status: draft
        answer: No.
      trends-3:
`,
      fixed: true,
    },
    {
      bad: `
    trends:
      trends-1:
        answer: |
    Recruitment moved online.
  # ^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-colon: “Recruitment moved online.” has no key; indent it below the key it belongs to, or write a key and a colon before it.
    It moved to the villages, too.
      trends-2: no
`,
      good: `
    trends:
      trends-1:
        answer: |
          Recruitment moved online.
          It moved to the villages, too.
      trends-2: no
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'missing-colon')) {
      const { written } = problem;
      const [word = ''] = written.split(' ');
      const key = word === written || KEYS.has(word);
      const message = key ? say('key', { written: word }) : say('text', { written });
      const at = place.at.start + word.length;
      const fixes = ({ path }: Site): Fix[] =>
        key
          ? [
              {
                title: t('Write a colon'),
                edits: [{ path, span: { start: at, end: at }, newText: ':' }],
                safe: true,
              },
            ]
          : [];
      yield { ...place, message, fixes };
    }
  },
});

const KEYS: ReadonlySet<string> = new Set(['questionnaire', 'respondent', ...ANSWER_KEYS]);
