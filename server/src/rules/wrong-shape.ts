import { everyProblemOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const wrongShape = defineSubmissionRule({
  code: 'wrong-shape',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'Something else belongs there',
  why: 'Each key holds one kind of thing: a text, a figure, a list, or keys with values. Another kind cannot be read, and would be missing in the report.',
  mend: [
    'Write what the finding names.',
    'Where a text is meant that looks like a list or like keys, put it in quotes.',
  ],
  who: 'writer',
  messages: { default: '{where}: write {wanted} here.' },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: [one, two]
  #             ^^^^^^^^^^ error wrong-shape: answer: write a text here.
    statistics:
      statistics-2:
        data:
          new-investigations: [4, 2]
  #                           ^^^^^^ error wrong-shape: New investigations: write figures by name, such as {punjab: 4, sindh: 2} here.
    laws: none
  #       ^^^^ error wrong-shape: laws: write the IDs of its questions, each with its answer here.
`,
      good: `
    trends:
      trends-1:
        answer: One, and two.
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: 2}
    laws:
      laws-3: none
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: [FIA]
  #         ^^^^^ error wrong-shape: lead: write the short name of one respondent here.
      respondents: FIA
  #                ^^^ error wrong-shape: respondents: write a list, such as [{id: MOHR, sections: [protection]}] here.
      severity: {missing-source: silent}
  #                              ^^^^^^ error wrong-shape: missing-source: write one of error, warning, information, hint, off here.
      privacy: {smallest-cell: few}
  #                            ^^^ error wrong-shape: smallest-cell: write a whole number from 1, such as 3 here.
      output: {formats: [pdf], edition: public}
  #                      ^^^ error wrong-shape: formats: write one of docx, xlsx here.
  #                                     ^^^^^^ error wrong-shape: edition: write one of internal, external here.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      respondents: [{id: FIA}]
      severity: {missing-source: hint}
      privacy: {smallest-cell: 5}
      output: {formats: [docx], edition: external}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of everyProblemOf(submission, 'wrong-shape')) {
      const { where = '', wanted = '' } = problem;
      yield { ...place, message: say('default', { where, wanted }) };
    }
  },
});
