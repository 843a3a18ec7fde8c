import { answerTable, hiddenWith, isSmall, limitsOf } from '../disclosure/answer-table.ts';
import type { Limits } from '../disclosure/audit.ts';
import type { Table } from '../disclosure/table.ts';
import type { VictimFigure } from '../disclosure/victim-figure.ts';
import { victimFiguresOf } from '../disclosure/victim-figures.ts';
import type { Answer } from '../model/answer.ts';
import { HIDDEN_MARK } from '../model/value.ts';
import type { Questionnaire, Trait } from '../questionnaire/questionnaire.ts';
import { english, t, type Words } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { hideFigures } from './fixes/hide-figures.ts';
import { replaceInProse } from './fixes/withhold.ts';
import { joined } from './in-words.ts';
import { named } from './recoverable-cell.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';
import { toldInTexts } from './told-in-texts.ts';

const messages = {
  default:
    'This figure counts fewer than {smallest} victims and says their {traits}, which may point at a person; put it together with others, or withhold it.',
  office:
    'This figure counts fewer than {smallest} victims and says their {traits}, of an office that answers for one place alone, which may point at a person; put it together with others, or withhold it.',
  sentence:
    'This tells of fewer than {smallest} victims where they are from, and their sex or age, which may point at a person; leave one of the two out, or put them together with others.',
  table:
    'This cell counts fewer than {smallest} victims by place together with sex or age, which may point at a person; put it together with others, or withhold it.',
  withheld:
    'What is withheld here can be worked out from the table, and is fewer than {smallest} victims; withhold one more cell of its row and of its column.',
};

export const smallCell = defineAnswerRule({
  code: 'small-cell',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'So few victims that a figure may point at a person',
  why: 'Where one or two victims are counted by place together with their sex or age, neighbours know who is meant, and one of two victims learns about the other. The questionnaire asks for victims by sex, by age and by nationality, each by itself and for the whole country: that points at nobody and is no finding. A figure that says sex or age is one where its place is known: by the figure itself, or since the office answers for one place alone. Figures below 3 are found, unless the manifest says otherwise: `privacy: {smallest-cell: 5}`; with 1 none is.',
  mend: [
    'Put the figure together with others: all places, all ages, or `unspecified`.',
    'Withhold it: `1 (withheld)` stays in the file and in the report of the desk, and the edition that is sent omits it. The fix withholds with it what would bring it back by subtraction.',
    'Where it points at nobody, say why: `explain: {small-cell: {as-reported.girls: …}}`. It holds for that figure alone, and is not sent.',
  ],
  who: 'respondent',
  messages,
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
  #                                                ^ warning small-cell: This figure counts fewer than 3 victims and says their place, sex and age, which may point at a person; put it together with others, or withhold it.
`,
      good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          sex: {male: 38, transgender: 2}
          as-reported: {"girls, Gilgit-Baltistan": 1 (withheld), "boys, Punjab": 12, women: 1}
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
  #              ^ warning small-cell: This figure counts fewer than 5 victims and says their sex and age, of an office that answers for one place alone, which may point at a person; put it together with others, or withhold it.
          sex: {female: 4}
  #                     ^ warning small-cell: This figure counts fewer than 5 victims and says their sex, of an office that answers for one place alone, which may point at a person; put it together with others, or withhold it.
          age: {child: 4}
  #                    ^ warning small-cell: This figure counts fewer than 5 victims and says their age, of an office that answers for one place alone, which may point at a person; put it together with others, or withhold it.
          as-reported: {girls: 4}
  #                            ^ warning small-cell: This figure counts fewer than 5 victims and says their sex and age, of an office that answers for one place alone, which may point at a person; put it together with others, or withhold it.
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
    {
      bad: `
    respondent: FIA
    protection:
      protection-5:
        answer: |
          Two girls of 12 and 14 years from Skardu were identified. Forty women were rescued in Punjab.
  #       ^^^^^^^^^ warning small-cell: This tells of fewer than 3 victims where they are from, and their sex or age, which may point at a person; leave one of the two out, or put them together with others.

          | District | Girls rescued | Boys rescued |
          |---|--:|--:|
          | Khuzdar | 1 | 0 |
  #                   ^ warning small-cell: This cell counts fewer than 3 victims by place together with sex or age, which may point at a person; put it together with others, or withhold it.
`,
      good: `
    respondent: FIA
    protection:
      protection-5:
        answer: |
          Two girls of 12 and 14 years from (withheld) were identified. Forty women were rescued in Punjab.

          | District | Girls rescued | Boys rescued |
          |---|--:|--:|
          | Khuzdar | (withheld) | 0 |
`,
      fixed: true,
    },
  ],
  *check({ answer, library: { questionnaire }, respondent, manifest }, say) {
    const limits = limitsOf(manifest, respondent);
    if (limits.smallest < 2) return;
    yield* smallFigures(answer, questionnaire, limits, say);
    yield* toldByTexts(answer, questionnaire, limits, say);
  },
});

function* smallFigures(
  answer: Answer,
  questionnaire: Questionnaire,
  limits: Limits,
  say: Say<typeof messages>,
): Generator<Sighting> {
  const small = victimFiguresOf(questionnaire)(answer).figures.filter(figure => isSmall(figure, limits));
  for (const figure of small) {
    const slots = { smallest: limits.smallest, traits: inWords(figure.traits) };
    yield {
      at: figure.at,
      fact: figure.fact,
      message: figure.traits.has('place') ? say('default', slots) : say('office', slots),
      fixes: site => hideFixes(site, answerTable(questionnaire)(answer), figure, small, limits),
    };
  }
}

/** In prose, in tables of it, in sources and reasons: wherever a text of the answer is printed. */
function* toldByTexts(
  answer: Answer,
  questionnaire: Questionnaire,
  limits: Limits,
  say: Say<typeof messages>,
): Generator<Sighting> {
  for (const { at, fact, kind, withhold } of toldInTexts(answer, questionnaire, limits)) {
    const message = say(kind, { smallest: limits.smallest });
    yield { at, fact, message, fixes: site => withholdAll(site, withhold) };
  }
}

function withholdAll(site: Site, spans: readonly Span[]): Fix[] {
  const distinct = spans.filter((span, at) => spans.findIndex(({ start }) => start === span.start) === at);
  const edits = distinct.map(span => replaceInProse(site, span, HIDDEN_MARK));
  if (distinct.length === 0) return [];
  const places = distinct.map(({ start, end }) => site.text.slice(start + site.offset, end + site.offset));
  return [{ title: t('Write (withheld) instead of “{places}”', { places: places.join('”, “') }), edits }];
}

/** The figure alone, and all that are as small; with them whatever would bring them back. */
function hideFixes(
  site: Site,
  table: Table | undefined,
  figure: VictimFigure,
  small: readonly VictimFigure[],
  limits: Limits,
): Fix[] {
  if (!figure.isNumber) return [];
  const numbers = small.filter(({ isNumber }) => isNumber);
  const fixFor = (figures: readonly VictimFigure[], title: Words): Fix => {
    const others = (table && hiddenWith(table, figures, limits)) ?? [];
    const too = joined(others.map(named));
    return {
      title: others.length === 0 ? title : t('{title}, and {others} too', { title, others: too }),
      edits: hideFigures(site, [...figures, ...others]),
    };
  };
  const own = fixFor([figure], t('Withhold this figure'));
  if (numbers.length < 2) return [own];
  return [own, fixFor(numbers, t('Withhold all {count} small figures', { count: numbers.length }))];
}

const COMBINATIONS: ReadonlyMap<string, string> = new Map([
  ['sex', english('sex')],
  ['age', english('age')],
  ['place sex', english('place and sex')],
  ['place age', english('place and age')],
  ['sex age', english('sex and age')],
  ['place sex age', english('place, sex and age')],
]);

function inWords(traits: ReadonlySet<Trait>): Words {
  const order: readonly Trait[] = ['place', 'sex', 'age'];
  return t(COMBINATIONS.get(order.filter(trait => traits.has(trait)).join(' ')) ?? '');
}
