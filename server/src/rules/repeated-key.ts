import { readProblemsOf, syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const repeatedKey = defineSubmissionRule({
  code: 'repeated-key',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A key stands twice',
  why: 'Of two answers to one question, or two figures for one place, nobody can tell which counts, and other programs keep only one of them.',
  mend: ['Keep one of the two, and take the other out.', 'Put what they hold together under one key.'],
  who: 'respondent',
  messages: {
    default: '{written} stands here for the second time; keep one of the two, or put both together.',
    name: '{where}: {written} is another name of {id}, which stands here already; keep one of the two.',
    first: 'It stands here first.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1: no
  #   ^^^^^^^^ also: It stands here first.
      trends-2:
        answer: No.
  #     ^^^^^^ also: It stands here first.
        status: draft
        answer: None.
  #     ^^^^^^ error repeated-key: answer stands here for the second time; keep one of the two, or put both together.
      trends-1: yes
  #   ^^^^^^^^ error repeated-key: trends-1 stands here for the second time; keep one of the two, or put both together.
`,
      good: `
    trends:
      trends-1: no
      trends-2:
        answer: No.
        status: draft
`,
    },
    {
      bad: `
    statistics:
      statistics-2:
        data:
          new-investigations: {kpk: 4, Khyber Pakhtunkhwa: 2}
  #                            ^^^ also: It stands here first.
  #                                    ^^^^^^^^^^^^^^^^^^ error repeated-key: New investigations: Khyber Pakhtunkhwa is another name of kpk, which stands here already; keep one of the two.
`,
      good: `
    statistics:
      statistics-2:
        data:
          new-investigations: {kpk: 6}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'repeated-key')) {
      const { path } = place;
      const related = problem.first && [{ path, at: problem.first, message: say('first', {}) }];
      const message = say('default', { written: problem.written });
      yield { ...place, message, ...(related && { related }) };
    }
    for (const { problem, place } of readProblemsOf(submission, 'repeated-key')) {
      const { written, where = '', instead, first } = problem;
      const related = first && [{ at: first, message: say('first', {}) }];
      const message = say('name', { where, written, id: instead?.[0] ?? '' });
      yield { ...place, message, ...(related && { related }) };
    }
  },
});
