import { placeIn, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { institutionFix } from './fixes/institution.ts';
import { nameFixes } from './fixes/leave-name-out.ts';
import { defineAnswerRule } from './rule.ts';
import { victimNamesOf } from './victim-names.ts';

export const possibleVictimName = defineAnswerRule({
  code: 'possible-victim-name',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'What may be the name of a victim',
  why: 'A name stands beside words about a victim, and no word says whose it is: an official’s, an institution’s, or the victim’s. Only a person can tell, so the edition that is sent waits until somebody has looked at each such name.',
  mend: [
    'Where it is the victim’s, or of the victim’s family, leave it out: “a victim”, “her brother”.',
    'Where it is an official’s or the accused’s, say so beside it: “Judge …”, “the accused …”.',
    'Where it is an institution’s, the manifest says so once for all files: `privacy: {institutions: [Kashana]}`.',
    'Else say who it is: `explain: {possible-victim-name: {Gul Khan: …}}`. It holds for that name alone, and is not sent.',
  ],
  messages: {
    default:
      'This may be the name of a victim or of the family; leave it out, or say who it is of, since nothing is sent before.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5: The family of Gulalai came to the shelter, and the statement of Mst. Palwasha was recorded.
  #                               ^^^^^^^ warning possible-victim-name: This may be the name of a victim or of the family; leave it out, or say who it is of, since nothing is sent before.
  #                                                                                 ^^^^^^^^^^^^^ warning possible-victim-name: This may be the name of a victim or of the family; leave it out, or say who it is of, since nothing is sent before.
`,
      good: `
    protection:
      protection-5: |
        The family of a victim came to the shelter, and the statement of a victim was recorded.
        Judge Gulalai Khan heard the girl; the accused Gul Khan was sentenced, and a girl went to Gul Foundation.
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: A girl left Gulshan Kada in May.
  #                             ^^^^^^^^^^^^ warning possible-victim-name: This may be the name of a victim or of the family; leave it out, or say who it is of, since nothing is sent before.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response
      privacy: {institutions: [Gulshan Kada]}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: A girl left Gulshan Kada in May.
`,
    },
  ],
  *check({ answer, library, manifest }, say) {
    for (const printed of printedTextsOf(library.questionnaire)(answer)) {
      for (const found of victimNamesOf(printed, manifest, 'likely')) {
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
