import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unreadableFigure = defineSubmissionRule({
  code: 'unreadable-figure',
  severity: 'error',
  scope: 'submission',
  title: 'A figure cannot be read',
  why: 'Every figure is added up, compared and printed in tables. Words in its place cannot be.',
  mend: [
    'Write the digits alone: 120.',
    'Where the figure is not known, say why: not-collected, not-disaggregated, not-available, pending or withheld.',
  ],
  messages: {
    default:
      '{where}: {written} cannot be read as {wanted}; where it is not known, write not-available or another of the words.',
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
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unreadable-figure')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          written: problem.written,
          wanted: problem.wanted ?? 'a figure',
        }),
      };
    }
  },
});
