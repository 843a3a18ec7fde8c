import { placeIn, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { institutionFix } from './fixes/institution.ts';
import { nameFixes } from './fixes/leave-name-out.ts';
import { defineAnswerRule } from './rule.ts';
import { victimNamesOf } from './victim-names.ts';

export const namedVictim = defineAnswerRule({
  code: 'named-victim',
  severity: 'error',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'The name of a victim',
  why: 'Victims are not named to anyone who need not know them: a name in a report that goes abroad, and is published, can bring the trafficker, the family or the press to the door. A case is known to readers by its place, its law and its outcome. Only names that the text itself gives to a victim are found; read your text for others.',
  mend: [
    'Leave the name out: “a victim”, “a girl of 14 years”.',
    'Where the person is no victim, put the words so that it is plain, or say who it is: `explain: {named-victim: {Fulana Bibi: …}}`. It holds for that name alone, and is not sent.',
  ],
  messages: { default: 'This looks like the name of a victim; leave it out of the report.' },
  examples: [
    {
      bad: `
    protection:
      protection-5:
        answer: |
          A victim named Fulana Bibi was rescued in Multan. The victim, Mst. Fulana d/o Fulan, was
  #                      ^^^^^^^^^^^ error named-victim: This looks like the name of a victim; leave it out of the report.
  #                                                                     ^^^^^^^^^^^^^^^^^^^^^ error named-victim: This looks like the name of a victim; leave it out of the report.
          referred. Fulana, aged 14, was recovered with the minor girl Fulana from Punjab.
  #                 ^^^^^^ error named-victim: This looks like the name of a victim; leave it out of the report.
  #                                                                    ^^^^^^ error named-victim: This looks like the name of a victim; leave it out of the report.
`,
      good: `
    protection:
      protection-5:
        answer: |
          A victim was rescued in Multan. The victim, was
          referred. A victim, aged 14, was recovered with the minor girl from Punjab.
`,
      fixed: true,
    },
    {
      bad: `
    identification:
      identification-1:
        supplement:
          - {date: 2021-02-18, text: "The victim’s mother, Fulana Bibi, was heard"}
  #                                                        ^^^^^^^^^^^ error named-victim: This looks like the name of a victim; leave it out of the report.
`,
      good: `
    identification:
      identification-1:
        answer: |
          The Minister, Mr. Fulan Khan, met victims from Punjab. The accused Fulan s/o Fulana was arrested.
          The victim named Fulan as her agent. The shelter Dastak took in a minor girl from Lahore, and
          the Victim Support Unit, headed by Ms. Fulana, a 14-year-old Afghan girl.
        note: the victim is named Fulana Bibi
`,
    },
  ],
  *check({ answer, library, manifest }, say) {
    for (const printed of printedTextsOf(library.questionnaire)(answer)) {
      for (const found of victimNamesOf(printed, manifest, 'certain')) {
        yield {
          at: placeIn(printed, found.at),
          message: say('default', {}),
          fact: textIn(printed, found.at),
          fixes: site => [...nameFixes(site, printed, found), ...institutionFix(site, printed, found)],
        };
      }
    }
  },
});
