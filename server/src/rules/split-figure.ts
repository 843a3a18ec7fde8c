import { writePlainly } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const splitFigure = defineSubmissionRule({
  code: 'split-figure',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A figure is cut by its own comma',
  why: 'Inside braces a comma ends a figure: `{total: 1,234}` is 1 to every program that reads the file, and 234 is lost.',
  mend: [
    'Write the digits alone: `1234`.',
    'Where two figures are meant, give each its name: `{male: 1, female: 234}`.',
  ],
  who: 'writer',
  messages: { default: '{where}: the comma cuts {written} in two; write {instead}.' },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data: {total: 1,234, sex: {male: 700}}
  #                   ^^^^^ error split-figure: data, total: the comma cuts 1,234 in two; write 1234.
`,
      good: `
    identification:
      identification-1:
        data: {total: 1234, sex: {male: 700}}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'split-figure')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          written: problem.written,
          instead: problem.instead?.[0] ?? '',
        }),
        fixes: site => writePlainly(site, place.at, problem.instead?.[0]),
      };
    }
  },
});
