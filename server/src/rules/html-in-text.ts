import { oddMarkupIn } from '../composition/odd-markup.ts';
import { printedProsesOf } from '../composition/printed-texts.ts';
import { short } from './problems.ts';
import { defineAnswerRule } from './rule.ts';

export const htmlInText = defineAnswerRule({
  code: 'html-in-text',
  severity: 'warning',
  scope: 'answer',
  form: true,
  title: 'A sign of HTML stands in a text',
  why: 'The report is no web page: signs of HTML are printed as they were typed, and a comment is printed too. Only `<br>` (a new line in the cell of a table), `<sub>` and `<sup>` are printed as they are meant.',
  mend: [
    'Write bold words as `**bold**`, slanted ones as `*slanted*`, a link as `[words](address)`, a list with `-`.',
    'What is meant for the drafters alone belongs below `note`, which is never printed.',
  ],
  who: 'writer',
  messages: {
    default: '{written} is printed as it stands; write **bold**, [words](address) or - for a list.',
    comment: '{written} is printed as it stands; what is meant for the drafters alone belongs below note:.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5:
        answer: |
          There are <b>six</b> shelters.
  #                 ^^^ warning html-in-text: <b> is printed as it stands; write **bold**, [words](address) or - for a list.
          The return comes monthly. <!-- ask Karachi -->
  #                                 ^^^^^^^^^^^^^^^^^^^^ warning html-in-text: <!-- ask Karachi --> is printed as it stands; what is meant for the drafters alone belongs below note:.
`,
      good: `
    protection:
      protection-5:
        answer: |
          There are **six** shelters, of 10<sup>2</sup> m<sup>2</sup> each; <https://example.org> says more.
          The return comes monthly.
        note: ask Karachi
`,
    },
  ],
  *check({ answer }, say) {
    for (const prose of printedProsesOf(answer)) {
      for (const { kind, at, written } of oddMarkupIn(prose)) {
        if (kind !== 'html' && kind !== 'html-comment') continue;
        yield { at, message: say(kind === 'html' ? 'default' : 'comment', { written: short(written) }) };
      }
    }
  },
});
