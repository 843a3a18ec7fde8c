import { placeIn, saidOf, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { phoneNumbersIn } from '../privacy/phone-number.ts';
import { withholdFix } from './fixes/withhold.ts';
import { defineAnswerRule } from './rule.ts';

export const personalPhone = defineAnswerRule({
  code: 'personal-phone',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'A telephone number that may be a person’s',
  why: 'A number by which a victim, a witness or their family can be called must not leave the country. A hotline, a toll-free number and a number that the sentence gives to an office are no finding, since they are published so that everybody calls them.',
  mend: [
    'Take the number out, or write `(withheld)` in its place.',
    'Where it is an office’s, say so in the sentence: “the hotline 0300-0000000”, “the office at …”.',
    'Else say whose it is: `explain: {personal-phone: {"0300-0000000": …}}`. It holds for that number alone, and is not sent.',
  ],
  messages: {
    default:
      'This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-6:
        answer: |
          Her family can be called at 0300-0000000 or (042) 00000000, abroad at +971 50 0000000; 1099 is the helpline.
  #                                   ^^^^^^^^^^^^ warning personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is.
  #                                                   ^^^^^^^^^^^^^^ warning personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is.
  #                                                                             ^^^^^^^^^^^^^^^ warning personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is.
          A victim called the helpline from ۰۳۰۰ ۰۰۰۰۰۰۰.
  #                                         ^^^^^^^^^^^^ warning personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is.
`,
      good: `
    identification:
      identification-6:
        answer: |
          Her family can be called at (withheld) or (withheld), abroad at (withheld); 1099 is the helpline.
          A victim called the helpline from (withheld).
`,
      fixed: true,
    },
    {
      bad: `
    prevention:
      prevention-1: Ask for the driver at 0092 300 0000000.
  #                                       ^^^^^^^^^^^^^^^^ warning personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is.
`,
      good: `
    prevention:
      prevention-1: |
        The helplines 1099, 1121 and 0800-00000 are free; the office of the FIA answers at 051-0000000.
        The number 051-111-000-000 is the exchange’s. FIR No. 0300/2020, SRO 0681924019, 22 U.S.C. 7106.
      prevention-2.a:
        data:
          hotlines:
            - {name: Ministry of Human Rights, number: 0300-0000000, level: national}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const printed of printedTextsOf(library.questionnaire)(answer)) {
      for (const found of phoneNumbersIn(printed.text, saidOf(printed))) {
        const at = placeIn(printed, found);
        const fact = textIn(printed, found);
        yield { at, message: say('default', {}), fact, fixes: site => withholdFix(site, at) };
      }
    }
  },
});
