import { placeIn, saidOf, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { accountsIn } from '../privacy/account.ts';
import { mailAddressesIn } from '../privacy/mail-address.ts';
import { withholdFix } from './fixes/withhold.ts';
import { defineAnswerRule } from './rule.ts';

export const personalEmail = defineAnswerRule({
  code: 'personal-email',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'An e-mail address or an account that may be a person’s',
  why: 'By an address, or an account of a network or a messenger, a victim, a witness or somebody who helps them can be found and written to. The addresses of the government, of an office (`info@`, `helpline@`) and those that the questionnaire names are no finding.',
  mend: [
    'Take the address out, or write `(withheld)` in its place.',
    'Where it is an office’s, say so in the sentence: “the office can be reached at …”.',
    'Else say whose it is: `explain: {personal-email: {"someone@example.com": …}}`. It holds for that address alone, and is not sent.',
  ],
  messages: {
    default:
      'This looks like the e-mail address of a person; take it out, or say in the sentence which office it is of.',
    account:
      'This looks like a person’s account of a network or a messenger; take it out, or say in the sentence which office it is of.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5: The survivor can be reached at someone@example.com, or on Instagram @someone_14.
  #                                                ^^^^^^^^^^^^^^^^^^^ warning personal-email: This looks like the e-mail address of a person; take it out, or say in the sentence which office it is of.
  #                                                                                     ^^^^^^^^^^^ warning personal-email: This looks like a person’s account of a network or a messenger; take it out, or say in the sentence which office it is of.
`,
      good: `
    protection:
      protection-5: The survivor can be reached at (withheld), or on Instagram (withheld).
`,
      fixed: true,
    },
    {
      bad: `
    protection:
      protection-5:
        source: someone@example.org
  #             ^^^^^^^^^^^^^^^^^^^ warning personal-email: This looks like the e-mail address of a person; take it out, or say in the sentence which office it is of.
`,
      good: `
    protection:
      protection-5:
        answer: |
          Write to section.officer@example.gov.pk, htmsrdc@gmail.com or helpline@example.org.
          The office in Quetta is at quetta@example.org.
`,
    },
  ],
  *check({ answer, library: { questionnaire } }, say) {
    for (const printed of printedTextsOf(questionnaire)(answer)) {
      for (const found of mailAddressesIn(printed.text, saidOf(printed), questionnaire.sendTo)) {
        const at = placeIn(printed, found);
        const fact = textIn(printed, found);
        yield { at, message: say('default', {}), fact, fixes: site => withholdFix(site, at) };
      }
      for (const found of accountsIn(printed.text, saidOf(printed))) {
        const at = placeIn(printed, found);
        const fact = textIn(printed, found);
        yield { at, message: say('account', {}), fact, fixes: site => withholdFix(site, at) };
      }
    }
  },
});
