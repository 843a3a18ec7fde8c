import { chargesOf, isOffence } from '../model/cited-law.ts';
import { defineAnswerRule } from './rule.ts';

export const smugglingProvision = defineAnswerRule({
  code: 'smuggling-provision',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A law on smuggling among the trafficking figures',
  why: 'The questionnaire counts trafficking in persons and not the smuggling of migrants, who consent and pay. Smuggling cases in the table make every total too large.',
  mend: [
    'Leave these cases out.',
    'Where trafficking was charged in the same case, write both sections in one row: `PTPA 3(1) + PASSPORTS 6`.',
  ],
  who: 'law',
  messages: {
    default:
      '{id} is about smuggling or immigration, which the questionnaire does not count; leave these cases out, or name the trafficking section that was charged with it.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-4:
        data:
          provisions: [PTPA 3(1), Emigration Ordinance 17]
  #                               ^^^^^^^^^^^^^^^^^^^^^^^ warning smuggling-provision: EMIGRATION 17 is about smuggling or immigration, which the questionnaire does not count; leave these cases out, or name the trafficking section that was charged with it.
      statistics-table:
        data:
          rows:
            PSMA: {conviction: {punjab: 40}}
  #         ^^^^ warning smuggling-provision: PSMA is about smuggling or immigration, which the questionnaire does not count; leave these cases out, or name the trafficking section that was charged with it.
`,
      good: `
    statistics:
      statistics-4:
        data:
          provisions: [PTPA 3(1), Emigration Ordinance 18]
      statistics-table:
        data:
          rows:
            PTPA 3(1) + PASSPORTS 6: {conviction: {punjab: 4}}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const { laws } of chargesOf(answer, library)) {
      if (laws.some(({ law }) => law.concern !== 'smuggling' && isOffence(law))) continue;
      for (const { at, id, law } of laws) {
        if (law.concern === 'smuggling') yield { at, message: say('default', { id }) };
      }
    }
  },
});
