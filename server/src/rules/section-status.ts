import { fileProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const sectionStatus = defineSubmissionRule({
  code: 'section-status',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A whole section has a reason or a note that declines nothing',
  why: 'Under a section itself stand how far its answers are, or that none of its questions is answered, and why. A reason or a note beside anything else is in no report.',
  mend: [
    'Write it under the answer that it is about.',
    'To decline the whole section, give a reason: `{status: not-applicable, reason: …}`.',
  ],
  who: 'writer',
  messages: {
    default:
      '{written} says nothing of the whole section {within}; write it under the answer that it is about, or decline the section with status: not-applicable.',
  },
  examples: [
    {
      bad: `
    trends:
      status: final
      reason: It is early in the year.
  #   ^^^^^^ error section-status: reason says nothing of the whole section trends; write it under the answer that it is about, or decline the section with status: not-applicable.
      trends-1: None.
`,
      good: `
    trends:
      status: final
      trends-1: {answer: None., note: It is early in the year.}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of fileProblemsOf(submission, 'section-status')) {
      yield { ...place, message: say('default', { written: problem.written, within: problem.within }) };
    }
  },
});
