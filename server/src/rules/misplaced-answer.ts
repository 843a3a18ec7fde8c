import type { Site } from './fix.ts';
import { moveAnswerFix } from './fixes/move-answer.ts';
import { fileProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const misplacedAnswer = defineSubmissionRule({
  code: 'misplaced-answer',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'An answer stands in the wrong place',
  why: 'An answer is found by its section. In another place it is read all the same, but the next person will look for it where it belongs.',
  mend: [
    'Move the answer, with everything below it, to its own section.',
    'Where another question was meant, correct its number.',
  ],
  who: 'writer',
  messages: {
    root: '{written} stands outside its section; put it below {section}: and indent it by two blanks.',
    section: '{written} belongs in the section {section}; move it there.',
    inside: '{written} stands inside {within}; put it beside that, directly below {section}.',
    part: '{written} is a part with an ID of its own; write it as {question}: directly below {section}.',
    letter: '{question} has no parts with IDs of their own; put what {written} holds below {question}.',
  },
  examples: [
    {
      bad: `
    trends-1: None.
  # ^^^^^^^^ error misplaced-answer: trends-1 stands outside its section; put it below trends: and indent it by two blanks.
    trends:
      laws-3: Under review.
  #   ^^^^^^ error misplaced-answer: laws-3 belongs in the section laws; move it there.
`,
      good: `
    trends:
      trends-1: None.
    laws:
      laws-3: Under review.
`,
    },
    {
      bad: `
    prevention:
      prevention-2:
        a: The helpline 1099.
  #     ^ error misplaced-answer: a is a part with an ID of its own; write it as prevention-2.a: directly below prevention.
        prevention-3: None.
  #     ^^^^^^^^^^^^ error misplaced-answer: prevention-3 stands inside prevention-2; put it beside that, directly below prevention.
    training:
      training-2.a: Course on identification
  #   ^^^^^^^^^^^^ error misplaced-answer: training-2 has no parts with IDs of their own; put what training-2.a holds below training-2.
`,
      good: `
    prevention:
      prevention-2.a: The helpline 1099.
      prevention-3: None.
    training:
      training-2:
        data:
          events: [{title: Course on identification}]
`,
    },
  ],
  *check(submission, say) {
    const { sections } = submission.library.questionnaire;
    const { questions } = submission.library.questionnaire;
    for (const { problem, place: where } of fileProblemsOf(submission, 'misplaced-answer')) {
      const { written, within, instead, question = written } = problem;
      const meant = questions.get(question);
      const place = {
        ...where,
        fixes: (site: Site) =>
          meant === undefined || written.startsWith(`${question}.`)
            ? []
            : moveAnswerFix(site, where.at, meant),
      };
      const slots = { written, within, question, section: instead[0] ?? '' };
      const inSection = sections.some(({ id }) => id === within);
      if (written.startsWith(`${question}.`)) yield { ...place, message: say('letter', slots) };
      else if (within === '') yield { ...place, message: say('root', slots) };
      else if (inSection) yield { ...place, message: say('section', slots) };
      else yield { ...place, message: say(written === question ? 'inside' : 'part', slots) };
    }
  },
});
