import { chargesOf, isOffence } from '../model/cited-law.ts';
import type { Catalogue, Provision } from '../questionnaire/provision.ts';
import { defineAnswerRule } from './rule.ts';

export const joinderAlone = defineAnswerRule({
  code: 'joinder-alone',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A section that only goes with an offence stands alone',
  why: 'Common intention, abetment, conspiracy and attempt are charged together with an offence. In a row of their own they count the same case a second time, or hide what it was about.',
  mend: [
    'Write the sections that were charged together as one row, counted once: `PPC 371-A + PPC 34`.',
    'Where it was charged alone all the same, say so under `explain`.',
  ],
  who: 'law',
  messages: {
    default:
      '{id} (“{heading}”) goes with an offence and is none by itself; write both in one row, such as {example}.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 511, persons: 1, prison: 2 years}
  #                                      ^^^^^^^ warning joinder-alone: PPC 511 (“Punishment for attempting to commit offences punishable with imprisonment for life or for a shorter term”) goes with an offence and is none by itself; write both in one row, such as PPC 371-A + PPC 511.
      statistics-table:
        data:
          rows:
            34/109: {conviction: {punjab: 1}}
  #         ^^ warning joinder-alone: PPC 34 (“Acts done by several persons in furtherance of common intention”) goes with an offence and is none by itself; write both in one row, such as PPC 371-A + PPC 34.
            BLSA 14: {conviction: {punjab: 1}}
  #         ^^^^^^^ warning joinder-alone: BLSA 14 (“Abetment to be an offence”) goes with an offence and is none by itself; write both in one row, such as BLSA 11 + BLSA 14.
`,
      good: `
    statistics:
      statistics-4:
        data:
          provisions: [PPC 371-A, PPC 34]
      statistics-table:
        data:
          rows:
            PPC 371-A + PPC 34: {conviction: {punjab: 1}}
            PPC 506: {conviction: {punjab: 1}}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const { laws, row, record } of chargesOf(answer, library)) {
      const [first] = laws;
      const alone = laws.every(({ provision }) => provision?.joinder === true);
      if (first?.provision === undefined || !alone || (row === undefined && record === undefined)) continue;
      const { at, id, provision } = first;
      const example = [offenceOf(provision, library.catalogue), id]
        .filter(part => part !== undefined)
        .join(' + ');
      yield { at, message: say('default', { id, heading: provision.heading, example }) };
    }
  },
});

/** The gravest trafficking offence of the same law stands as an example. */
function offenceOf({ statute }: Provision, { provisions }: Catalogue): string | undefined {
  const offences = provisions.filter(
    each =>
      each.statute === statute &&
      each.concern === 'trafficking' &&
      isOffence(each) &&
      each.until === undefined,
  );
  const years = ({ penalty }: Provision) => {
    const max = penalty?.imprisonment?.max;
    return max?.unit === 'year' ? max.amount : 0;
  };
  return offences.sort((a, b) => years(b) - years(a))[0]?.id;
}
