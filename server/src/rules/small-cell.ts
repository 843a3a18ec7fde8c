import { smallestCellOf } from '../model/manifest.ts';
import { questionsOfVictims, type Trait, victimCellsOf } from '../model/victim-cells.ts';
import { english, t } from '../text/l10n.ts';
import { replace } from './fix.ts';
import { defineAnswerRule } from './rule.ts';

export const smallCell = defineAnswerRule({
  code: 'small-cell',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'So few victims that a figure may point at a person',
  why: 'Where one or two victims are counted by place together with their sex or age, neighbours know who is meant, and one of two victims learns about the other. The questionnaire asks for victims by sex, by age and by nationality, each by itself and for the whole country: that points at nobody and is no finding. A figure that crosses two of place, sex and age is one, where its place is known: by the figure itself, or since the office answers for one place alone. Figures below 3 are found, unless the manifest says otherwise: `privacy: {smallest-cell: 5}`; with 1 none is.',
  mend: [
    'Put the figure together with others: all places, all ages, or `unspecified`.',
    'Write `withheld` in its place, and in one more cell of the row, so that no subtraction brings it back.',
    'Where it points at nobody, say why: `explain: {small-cell: {as-reported.girls: …}}`. It holds for that figure alone, and is not sent.',
  ],
  who: 'respondent',
  messages: {
    default:
      'This figure counts fewer than {smallest} victims and says their {traits}, which may point at a person; put it together with others, or write withheld.',
    office:
      'This figure counts fewer than {smallest} victims and says their {traits}, of an office that answers for one place alone, which may point at a person; put it together with others, or write withheld.',
  },
  examples: [
    {
      bad: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          sex: {male: 38, transgender: 2}
          as-reported: {"girls, Gilgit-Baltistan": 1, "boys, Punjab": 12, women: 1}
  #                                                ^ warning small-cell: This figure counts fewer than 3 victims and says their place, sex and age, which may point at a person; put it together with others, or write withheld.
`,
      good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          sex: {male: 38, transgender: 2}
          as-reported: {"girls, Gilgit-Baltistan": withheld, "boys, Punjab": 12, women: 1}
`,
      fixed: true,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      privacy: {smallest-cell: 5}
  #- gb.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: SWD-GB
    identification:
      identification-1:
        data:
          total: 4
  #              ^ warning small-cell: This figure counts fewer than 5 victims and says their sex and age, of an office that answers for one place alone, which may point at a person; put it together with others, or write withheld.
          sex: {female: 4}
          age: {child: 4}
          as-reported: {girls: 4}
  #                            ^ warning small-cell: This figure counts fewer than 5 victims and says their sex and age, of an office that answers for one place alone, which may point at a person; put it together with others, or write withheld.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      privacy: {smallest-cell: 1}
  #- gb.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: SWD-GB
    identification:
      identification-1:
        data:
          total: 4
          sex: {female: 4}
          age: {child: 4}
          as-reported: {girls: 1}
`,
    },
  ],
  *check({ answer, library: { questionnaire }, respondent, manifest }, say) {
    if (!questionsOfVictims(questionnaire).has(answer.question.id)) return;
    const smallest = smallestCellOf(manifest);
    for (const { at, path, count, traits } of victimCellsOf(questionnaire)(answer)) {
      if (count >= smallest || !(traits.has('place') || respondent?.place !== undefined)) continue;
      const slots = { smallest, traits: inWords(traits) };
      yield {
        at,
        fact: path,
        message: traits.has('place') ? say('default', slots) : say('office', slots),
        fixes: site => [
          { title: t('Write {text}', { text: 'withheld' }), edits: [replace(site, at, 'withheld')] },
        ],
      };
    }
  },
});

const COMBINATIONS: ReadonlyMap<string, string> = new Map([
  ['place sex', english('place and sex')],
  ['place age', english('place and age')],
  ['sex age', english('sex and age')],
  ['place sex age', english('place, sex and age')],
]);

function inWords(traits: ReadonlySet<Trait>): string {
  const order: readonly Trait[] = ['place', 'sex', 'age'];
  return t(COMBINATIONS.get(order.filter(trait => traits.has(trait)).join(' ')) ?? '');
}
