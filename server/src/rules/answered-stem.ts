import { t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { addQuestions } from './fixes/questions.ts';
import { joined } from './in-words.ts';
import { fileProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const answeredStem = defineSubmissionRule({
  code: 'answered-stem',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A question that only introduces its parts is answered',
  why: 'The questionnaire asks the parts one by one; an answer to all of them together cannot be placed beside any.',
  mend: [
    'Answer the parts that the finding names, each under its own ID.',
    'Where one text says it all, write it under the first part, and in the others what they add to it.',
  ],
  who: 'respondent',
  messages: { default: '{written} only introduces its parts; answer {parts} instead.' },
  examples: [
    {
      bad: `
    prevention:
      prevention-2: The helpline 1099.
  #   ^^^^^^^^^^^^ error answered-stem: prevention-2 only introduces its parts; answer prevention-2.a, prevention-2.b, prevention-2.c, prevention-2.d, prevention-2.e and prevention-2.f instead.
`,
      good: `
    prevention:
      prevention-2.a: The helpline 1099.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of fileProblemsOf(submission, 'answered-stem')) {
      yield {
        ...place,
        message: say('default', { written: problem.written, parts: joined(problem.instead) }),
        fixes: site => partsFix(site, problem.instead),
      };
    }
  },
});

/** The parts that nobody has begun; what stands at the stem stays for the person to move. */
function partsFix(site: Site, parts: readonly string[]): Fix[] {
  const { questions, sections } = site.submission.library.questionnaire;
  const open = parts.filter(id => site.response?.byQuestion.has(id) === false);
  const meant = open.flatMap(id => questions.get(id) ?? []);
  const section = sections.find(({ id }) => id === meant[0]?.section);
  const edits = section === undefined ? [] : addQuestions(site, section, meant);
  return edits.length === 0
    ? []
    : [{ title: t('Insert {fields}', { fields: joined(open) }), edits, unfinished: true }];
}
