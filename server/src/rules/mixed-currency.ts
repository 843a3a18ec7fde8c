import { partsOf, splitsOf, sumOf } from '../model/held-split.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';
import { linksTo } from './unbalanced-split.ts';

export const mixedCurrency = defineAnswerRule({
  code: 'mixed-currency',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'One breakdown is in several currencies',
  why: 'Amounts in rupees and in dollars cannot be added up, so the report can give no total, and a reader who adds them all the same gets a wrong one.',
  mend: [
    'Write every amount in one currency, and say in the answer at which rate it was changed.',
    'Where a part cannot be changed, write `not-available` in its place, and the amount in the answer.',
  ],
  who: 'register',
  messages: {
    default: '{title} is given in {currencies}, which cannot be added up; write every amount in {first}.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-12:
        data:
          spending: {federal: PKR 12 million, punjab: USD 30000}
  #       ^^^^^^^^ warning mixed-currency: Spending on victims is given in PKR and USD, which cannot be added up; write every amount in PKR.
  #                           ^^^^^^^^^^^^^^ also: Federal: PKR 12,000,000
  #                                                   ^^^^^^^^^ also: Punjab: USD 30,000
`,
      good: `
    protection:
      protection-12:
        data:
          spending: {federal: PKR 12 million, punjab: PKR 4.8 million}
`,
    },
  ],
  *check({ answer, library }, say) {
    const { questionnaire } = library;
    for (const held of splitsOf(answer, questionnaire)) {
      const parts = partsOf(answer, held).filter(({ quantity }) => quantity.currency !== undefined);
      const currencies = [...new Set(parts.map(({ quantity }) => quantity.currency ?? ''))];
      if (currencies.length < 2 || sumOf(parts).currency !== undefined) continue;
      const first = currencies.includes(questionnaire.currency)
        ? questionnaire.currency
        : (currencies[0] ?? '');
      yield {
        at: held.key,
        message: say('default', { title: held.title, currencies: joined(currencies), first }),
        related: linksTo(answer, parts),
      };
    }
  },
});
