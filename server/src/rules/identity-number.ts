import { placeIn, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { identityNumbersIn } from '../privacy/identity-number.ts';
import { withholdFix } from './fixes/withhold.ts';
import { defineAnswerRule } from './rule.ts';

export const identityNumber = defineAnswerRule({
  code: 'identity-number',
  severity: 'error',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'The number of an identity card or a passport',
  why: 'The report goes abroad and is read by many. The number of a CNIC, NICOP, B-form or passport leads to one person, and whoever trafficked that person may read the report too. Readers never need it: a case is known by its FIR.',
  mend: [
    'Take the number out, or write `(withheld)` in its place.',
    'Where it is the number of something else, say of what: `explain: {identity-number: {"12345-1234567-1": …}}`. It holds for that number alone, and is not sent.',
  ],
  messages: {
    card: 'This looks like the number of an identity card (CNIC, NICOP or B-form), which leads to one person; take it out.',
    passport: 'This looks like the number of a passport, which leads to one person; take it out.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        answer: |
          The victim (CNIC 12345-1234567-1) was referred to a shelter in Multan;
  #                        ^^^^^^^^^^^^^^^ error identity-number: This looks like the number of an identity card (CNIC, NICOP or B-form), which leads to one person; take it out.
          her sister had passport No. AB1234567.
  #                                   ^^^^^^^^^ error identity-number: This looks like the number of a passport, which leads to one person; take it out.
`,
      good: `
    identification:
      identification-1:
        answer: |
          The victim (CNIC (withheld)) was referred to a shelter in Multan;
          her sister had passport No. (withheld).
`,
      fixed: true,
    },
    {
      bad: `
    training:
      training-2:
        data:
          events:
            - {title: "B-form ۱۲۳۴۵-۱۲۳۴۵۶۷-۱", location: Lahore}
  #                           ^^^^^^^^^^^^^^^ error identity-number: This looks like the number of an identity card (CNIC, NICOP or B-form), which leads to one person; take it out.
`,
      good: `
    training:
      training-2:
        note: the list has 12345-1234567-1
        data:
          events:
            - {title: "Notification No. 0681924019 of FIR 123/2020, PKR 3000000000000", location: Lahore}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const printed of printedTextsOf(library.questionnaire)(answer)) {
      for (const found of identityNumbersIn(printed.text, printed)) {
        const at = placeIn(printed, found.at);
        const fact = textIn(printed, found.at);
        yield { at, message: say(found.kind, {}), fact, fixes: site => withholdFix(site, at) };
      }
    }
  },
});
