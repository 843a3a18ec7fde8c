import { marginFix } from './fixes/margin.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const wrongIndentation = defineSubmissionRule({
  code: 'wrong-indentation',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A line is not indented like the lines beside it',
  why: 'How far a line is indented says what it belongs to. A line that stands a blank too far to the left or to the right belongs to nothing, or to the text above it.',
  mend: [
    'Give the line as many blanks as the other keys of the same answer have.',
    'Where the line is part of the text above, write `|` behind the key of that text, and indent all of it below.',
  ],
  who: 'writer',
  messages: {
    default:
      '“{written}” is not indented like the lines beside it; give it as many blanks as they have, or, if it is part of a text, write | behind the text’s key.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: Recruitment moved online.
          status: final
  #       ^^^^^^^^^^^^^ error wrong-indentation: “status: final” is not indented like the lines beside it; give it as many blanks as they have, or, if it is part of a text, write | behind the text’s key.
      trends-2:
        answer: No.
       status: final
  #    ^^^^^^^^^^^^^ error wrong-indentation: “status: final” is not indented like the lines beside it; give it as many blanks as they have, or, if it is part of a text, write | behind the text’s key.
     trends-3: no
  #  ^^^^^^^^^^^^ error wrong-indentation: “trends-3: no” is not indented like the lines beside it; give it as many blanks as they have, or, if it is part of a text, write | behind the text’s key.
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment moved online.
        status: final
      trends-2:
        answer: No.
        status: final
      trends-3: no
`,
      fixed: true,
    },
    {
      bad: `
    trends:
      trends-1:
        answer: Recruitment moved online.
    status: final
  # ^^^^^^^^^^^^^ error wrong-indentation: “status: final” is not indented like the lines beside it; give it as many blanks as they have, or, if it is part of a text, write | behind the text’s key.
      trends-2: no
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment moved online.
        status: final
      trends-2: no
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'wrong-indentation')) {
      const message = say('default', { written: problem.written });
      yield { ...place, message, fixes: site => marginFix(site, place.at.start) };
    }
  },
});
