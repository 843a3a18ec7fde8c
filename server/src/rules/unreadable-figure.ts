import { isProse } from '../model/read-short-form.ts';
import { t } from '../text/l10n.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unreadableFigure = defineSubmissionRule({
  code: 'unreadable-figure',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A figure cannot be read',
  why: 'Every figure is added up, compared and printed in tables. Words in its place cannot be.',
  mend: [
    'Write the digits alone: `120`.',
    'Where the figure is not known, say why: `not-collected`, `not-disaggregated`, `not-available`, `pending` or `withheld`.',
  ],
  who: 'register',
  messages: {
    default:
      '{where}: {written} cannot be read as {wanted}; where it is not known, write not-available or another of the words.',
    words: '{where}: a figure is asked for here; write it below data: and these words under answer:.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          total: many
  #              ^^^^ error unreadable-figure: Victims identified: many cannot be read as a whole number; where it is not known, write not-available or another of the words.
          sex: {male: 70.5, female: -3}
  #                   ^^^^ error unreadable-figure: By sex, male: 70.5 cannot be read as a whole number; where it is not known, write not-available or another of the words.
  #                                 ^^ error unreadable-figure: By sex, female: -3 cannot be read as a whole number; where it is not known, write not-available or another of the words.
`,
      good: `
    identification:
      identification-1:
        data:
          total: not-available
          sex: {male: 70, female: 3}
`,
    },
    {
      bad: `
    complicity:
      complicity-7: The FIA does not count them yet.
  #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unreadable-figure: Officials disciplined: a figure is asked for here; write it below data: and these words under answer:.
`,
      good: `
    complicity:
      complicity-7:
        data: {count: not-collected}
        answer: The FIA does not count them yet.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unreadable-figure')) {
      const { where = '', written, wanted = t('a figure') } = problem;
      const message = isProse(written) ? say('words', { where }) : say('default', { where, written, wanted });
      yield { ...place, message };
    }
  },
});
