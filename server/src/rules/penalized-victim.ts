import { chargesOf } from '../model/cited-law.ts';
import { defineAnswerRule } from './rule.ts';

export const penalizedVictim = defineAnswerRule({
  code: 'penalized-victim',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A charge that is brought against victims',
  why: 'Nobody who was trafficked may be punished for what the trafficker made them do. A case of this kind among the trafficking figures says that a victim was prosecuted, and readers look for exactly that.',
  mend: [
    'Take the case out of the trafficking figures.',
    'Where it is true, look into it before the report is sent: a victim may have been punished.',
  ],
  who: 'law',
  messages: {
    default:
      '{id} (“{heading}”) is a charge brought against victims; find out whether one was punished here, and take these cases out of the trafficking figures.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            496B: {prosecution: {punjab: 2}}
  #         ^^^^ warning penalized-victim: PPC 496-B (“Fornication”) is a charge brought against victims; find out whether one was punished here, and take these cases out of the trafficking figures.
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 496-A: {prosecution: {punjab: 2}}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const { laws } of chargesOf(answer, library)) {
      for (const { at, id, provision } of laws) {
        if (provision?.penalizesVictims !== true) continue;
        yield { at, message: say('default', { id, heading: provision.heading }) };
      }
    }
  },
});
