import { fileProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const sectionStatus = defineSubmissionRule({
  code: 'section-status',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A whole section has a status that does not decline it',
  why: 'Under a section itself only not-applicable and no-information mean something: that none of its questions is answered, and why.',
  mend: [
    'Write the status under each answer.',
    'To decline the whole section, give a reason: `{status: not-applicable, reason: …}`.',
  ],
  who: 'writer',
  messages: {
    default:
      '{written} says nothing of the whole section {within}; write the status under each answer, or decline the section with not-applicable and a reason.',
  },
  examples: [
    {
      bad: `
    trends:
      status: final
  #   ^^^^^^ error section-status: status says nothing of the whole section trends; write the status under each answer, or decline the section with not-applicable and a reason.
      trends-1: None.
`,
      good: `
    trends:
      trends-1: {status: final, answer: None.}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of fileProblemsOf(submission, 'section-status')) {
      yield { ...place, message: say('default', { written: problem.written, within: problem.within }) };
    }
  },
});
