import { chargesOf, isOffence } from '../model/cited-law.ts';
import { t } from '../text/l10n.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const definitionAsOffence = defineAnswerRule({
  code: 'definition-as-offence',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A case is counted under a section that punishes nothing',
  why: 'Some sections only say what a word means, and others govern procedure. Nobody is convicted under them: the charge was another section, and the reader looks for it.',
  mend: [
    'Count the case under the section that punishes it.',
    'Where the section is mistyped, correct it.',
    'Where it was charged so all the same, say so under `explain`.',
  ],
  who: 'law',
  messages: {
    definition: '{id} says what “{heading}” means and punishes nothing; count the case under {punishing}.',
    procedure: '{id} (“{heading}”) is no offence; count the case under the section that was charged.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-3:
        data:
          provisions: [PTPA 8]
  #                    ^^^^^^ warning definition-as-offence: PTPA 8 (“Investigating agency”) is no offence; count the case under the section that was charged.
      statistics-table:
        data:
          rows:
            PPC 375: {conviction: {punjab: 1}}
  #         ^^^^^^^ warning definition-as-offence: PPC 375 says what “Rape” means and punishes nothing; count the case under PPC 376.
            PTPA 2: {conviction: {punjab: 1}}
  #         ^^^^^^ warning definition-as-offence: PTPA 2 says what “Definitions” means and punishes nothing; count the case under the section that was charged.
`,
      good: `
    laws:
      laws-5:
        data:
          penalties: [{provision: PPC 375, circumstance: rape, penalty: as in PPC 376}]
    statistics:
      statistics-3:
        data:
          provisions: [PTPA 3(1)]
      statistics-table:
        data:
          rows:
            PPC 376: {conviction: {punjab: 1}}
            PPC 361 + PPC 363: {conviction: {punjab: 1}}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const { laws } of chargesOf(answer, library)) {
      if (laws.some(({ law }) => isOffence(law))) continue;
      for (const { at, id, provision } of laws) {
        if (provision === undefined || provision.joinder) continue;
        const { heading, definition, punishedBy } = provision;
        const punishing =
          punishedBy.length === 0 ? t('the section that was charged') : joined(punishedBy, 'or');
        yield {
          at,
          message: definition
            ? say('definition', { id, heading, punishing })
            : say('procedure', { id, heading }),
        };
      }
    }
  },
});
