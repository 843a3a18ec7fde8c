import { type CitedLaw, chargesOf } from '../model/cited-law.ts';
import type { Duration } from '../model/value.ts';
import { compareSentence, describePenalty, type Sentence } from '../questionnaire/penalty.ts';
import { type Catalogue, type Provision, penaltiesOf } from '../questionnaire/provision.ts';
import { distinctWords, row, t, verbatim, type Words } from '../text/l10n.ts';
import { defineAnswerRule } from './rule.ts';

export const sentenceOutsideRange = defineAnswerRule({
  code: 'sentence-outside-range',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A sentence that the section does not allow',
  why: 'The law sets the longest term of prison, and for some offences the shortest. A sentence outside it belongs to another section, or has a digit too many. Readers judge by the sentences whether trafficking is punished like a grave crime.',
  mend: [
    'Correct the sentence, or the section.',
    'Where several sections were charged together, write them together: `PPC 371-A + PTPA 3(2)`.',
    'Where the court gave it all the same, say so under `explain`.',
  ],
  who: 'law',
  messages: {
    above: '{sentence} is more than {id} allows ({penalty}); correct the sentence or the section.',
    below: '{sentence} is less than {id} allows ({penalty}); correct the sentence or the section.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PTPA 3(1), persons: 1, prison: 10 years}
  #                                      ^^^^^^^^^ also: PTPA 3(1): up to 7 years, or a fine of up to PKR 1,000,000, or both.
  #                                                                     ^^^^^^^^ warning sentence-outside-range: 10 years is more than PTPA 3(1) allows (up to 7 years, or a fine of up to PKR 1,000,000, or both); correct the sentence or the section.
            - {place: sindh, provision: PTPA 3(2), persons: 1, prison: 18 months}
  #                                     ^^^^^^^^^ also: PTPA 3(2): 2 to 10 years, or a fine of up to PKR 1,000,000, or both.
  #                                                                    ^^^^^^^^^ warning sentence-outside-range: 18 months is less than PTPA 3(2) allows (2 to 10 years, or a fine of up to PKR 1,000,000, or both); correct the sentence or the section.
            - {place: kpk, provision: PPC 371-A + PPC 34, persons: 1, prison: death}
  #                                   ^^^^^^^^^ also: PPC 371-A: up to 25 years, and a fine.
  #                                                                           ^^^^^ warning sentence-outside-range: death is more than PPC 371-A allows (up to 25 years, and a fine); correct the sentence or the section.
            - {place: kpk, provision: PPC 374, persons: 1, prison: 6 years}
  #                                   ^^^^^^^ also: PPC 374: up to 1 year, or a fine, or both; by other sources up to 5 years, or a fine, or both.
  #                                                                ^^^^^^^ warning sentence-outside-range: 6 years is more than PPC 374 allows (up to 1 year, or a fine, or both; by other sources up to 5 years, or a fine, or both); correct the sentence or the section.
`,
      good: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PTPA 3(1), persons: 1, prison: 7 years}
            - {place: sindh, provision: PTPA 3(2), persons: 1, prison: 2 years}
            - {place: kpk, provision: PPC 371-A, persons: 1, prison: life}
            - {place: kpk, provision: PPC 374, persons: 1, prison: 5 years}
            - {place: kpk, provision: PTPA 3(1) + PPC 371-A, persons: 1, prison: 30 years}
            - {place: kpk, provision: PTPA 3(2) + PPC 511, persons: 1, prison: 1 year}
            - {place: kpk, provision: EMIGRATION 18, persons: 1, prison: 20 years}
            - {place: kpk, provision: PTPA 3(2), persons: 1, prison: not-available}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const { laws, record } of chargesOf(answer, library)) {
      const prison = [...(record?.entry.columns.values() ?? [])].find(
        ({ datum }) => datum.value.kind === 'duration',
      );
      const cited = onlyOffence(laws);
      if (prison?.datum.value.kind !== 'duration' || cited === undefined) continue;
      const { at, id, provision } = cited;
      const sentence = sentenceOf(prison.datum.value);
      const standing = compareSentence(penaltiesOf(library.catalogue, provision), sentence);
      // An attempt is punished with half the term, so that a joinder makes a short sentence right.
      const shorter =
        standing === 'below' && laws.length === 1 && sentence !== 'life' && sentence !== 'death';
      if (standing !== 'above' && !(shorter && sentence.months > 0)) continue;
      const penalty = penaltyInWords(library.catalogue, provision);
      const slots = { sentence: prison.datum.value.written, id, penalty };
      const related = [{ answer, at, message: t('{title}: {penalty}.', { title: id, penalty }) }];
      yield { at: prison.datum.at, message: say(standing === 'above' ? 'above' : 'below', slots), related };
    }
  },
});

/** The one offence whose penalty is known; of several charged together the terms may add up. */
function onlyOffence(laws: readonly CitedLaw[]): (CitedLaw & { readonly provision: Provision }) | undefined {
  const offences = laws.filter(({ provision }) => provision?.joinder !== true);
  const [only] = offences;
  if (offences.length !== 1 || only?.provision === undefined) return undefined;
  const { provision } = only;
  return provision.unverified.includes('penalty') ? undefined : { ...only, provision };
}

function sentenceOf({ months, written }: Duration): Sentence {
  if (months !== undefined) return { months };
  return /death/i.test(written) ? 'death' : 'life';
}

/** Every penalty the section knows, with its case; where sources differ, both. */
function penaltyInWords(catalogue: Catalogue, provision: Provision): Words {
  const { penalty, otherPenalties, conflict } = provision;
  const own = [
    ...(penalty ? [describePenalty(penalty)] : []),
    ...otherPenalties.map(other => verbatim`${other.when} ${describePenalty(other)}`),
    ...(conflict?.penalty
      ? [t('by other sources {penalty}', { penalty: describePenalty(conflict.penalty) })]
      : []),
  ];
  const all = own.length > 0 ? own : penaltiesOf(catalogue, provision).map(describePenalty);
  return row(distinctWords(all), '; ');
}
