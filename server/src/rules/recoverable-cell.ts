import { answerTable, limitsOf } from '../disclosure/answer-table.ts';
import { auditOf, isHiddenCell, type Leak, type Limits } from '../disclosure/audit.ts';
import { groupInWords } from '../disclosure/group-in-words.ts';
import { remedyFor } from '../disclosure/protect.ts';
import type { Cell, Table } from '../disclosure/table.ts';
import type { VictimFigure } from '../disclosure/victim-figures.ts';
import { questionsOfVictims } from '../disclosure/victim-figures.ts';
import type { Answer } from '../model/answer.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { hideFigures } from './fixes/hide-figures.ts';
import { capital, joined } from './in-words.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';

const messages = {
  exact: '{what} can be worked out: {sum}; {remedy}.',
  most: '{what} can be worked out to be no more than {sum}; {remedy}.',
  around: '{what} can be worked out from the figures around it; {remedy}.',
  large:
    'These figures are too many to work out whether what is withheld in them stays so; withhold whole rows, or divide them less.',
};

export const recoverableCell = defineAnswerRule({
  code: 'recoverable-cell',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  withholds: true,
  title: 'A figure of few victims that can be worked out from others',
  why: 'A reader adds and subtracts. Of 40 victims 39 are men and the women are withheld: there is one. Of 12 girls 11 are in Punjab: the twelfth is elsewhere. What is withheld, and every group of victims by place together with sex or age, is worked out from all figures of the answer that the reader gets, as the least and the greatest whole number that it can be. It is a finding where that number must be below the limit of `small-cell`, and where the word `withheld` stands for a number that is known exactly.',
  mend: [
    'Withhold one more figure: `12 (withheld)` stays in the file and in the report of the desk, and the edition that is sent omits it. The fixes propose those that are missed the least.',
    'Put figures together: all places, all ages, or `unspecified`.',
    'Where it points at nobody, say why: `explain: {recoverable-cell: …}`. That text is not sent.',
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
          as-reported: {girls: 12, "girls, Punjab": 11}
  #                            ^^ also: “girls”: 12
  #                                                 ^^ warning recoverable-cell: The girls elsewhere can be worked out: 12 − 11 = 1; withhold “girls, Punjab”.
`,
      good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          as-reported: {girls: 12, "girls, Punjab": 11 (withheld)}
`,
      fixed: true,
    },
    {
      bad: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
  #              ^^ also: “Victims identified”: 40
          sex: {male: 38, female: withheld, transgender: 1}
  #                   ^^ also: “Male”: 38
  #                               ^^^^^^^^ warning recoverable-cell: “Female” can be worked out: 40 − 38 − 1 = 1; withhold “Male” too.
  #                                                      ^ also: “Transgender”: 1
`,
      good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          sex: {male: 38 (withheld), female: withheld, transgender: 1}
`,
      fixed: true,
    },
  ],
  *check({ answer, library: { questionnaire }, respondent, manifest }, say) {
    if (!questionsOfVictims(questionnaire).has(answer.question.id)) return;
    const limits = limitsOf(manifest, respondent);
    if (limits.smallest > 1) yield* findings(answer, questionnaire, limits, say);
  },
});

function* findings(
  answer: Answer,
  questionnaire: Questionnaire,
  limits: Limits,
  say: Say<typeof messages>,
): Generator<Sighting> {
  const table = answerTable(questionnaire)(answer);
  const { leaks, tooLarge } = table === undefined ? { leaks: [], tooLarge: true } : auditOf(table, limits);
  if (tooLarge) yield { at: answer.dataKey ?? answer.key, message: say('large', {}) };
  if (table === undefined || leaks.length === 0) return;
  const remedy = remedyFor(table, limits);
  for (const leak of leaks) yield sighting(answer, table, leak, remedy, questionnaire, say);
}

function sighting(
  answer: Answer,
  table: Table,
  leak: Leak,
  remedy: readonly Cell[] | undefined,
  questionnaire: Questionnaire,
  say: Say<typeof messages>,
): Sighting {
  const { cell, region, least, greatest, sum } = leak;
  const what = cell === undefined ? groupInWords(region, questionnaire) : named(cell.figure);
  const slots = { what: capital(what), remedy: remedyInWords(remedy, cell !== undefined) };
  const worked = sum === undefined ? '' : sumInWords(sum, greatest);
  const message =
    sum === undefined
      ? say('around', slots)
      : say(least === greatest ? 'exact' : 'most', { ...slots, sum: worked });
  const others = (remedy ?? []).map(({ figure }) => figure);
  // A group that no figure counts is spoken of where it can be mended.
  const place = cell ?? remedy?.[0] ?? sum?.at(-1)?.cell ?? table.cells.find(each => !isHiddenCell(each));
  return {
    at: place?.figure.at ?? answer.key,
    message,
    related: (sum ?? [])
      .filter(part => part.cell !== place)
      .map(({ cell: { figure } }) => ({
        answer,
        at: figure.at,
        message: `${capital(named(figure))}: ${formatNumber(figure.count ?? 0)}`,
      })),
    fixes: site => hideFix(site, others),
  };
}

function hideFix(site: Site, figures: readonly VictimFigure[]): Fix[] {
  if (figures.length === 0) return [];
  const title = t('Withhold {figures}', { figures: joined(figures.map(named)) });
  return [{ title, edits: hideFigures(site, figures) }];
}

function remedyInWords(remedy: readonly Cell[] | undefined, isHidden: boolean): string {
  if (remedy === undefined || remedy.length === 0) return t('put figures together, or withhold more of them');
  const figures = joined(remedy.map(({ figure }) => named(figure)));
  return isHidden ? t('withhold {figures} too', { figures }) : t('withhold {figures}', { figures });
}

/** "40 − 39 = 1". */
function sumInWords(sum: NonNullable<Leak['sum']>, result: number): string {
  const parts = [...sum].sort((a, b) => b.times - a.times);
  const words = parts.map(({ cell, times }, at) => {
    const number = formatNumber(cell.figure.count ?? 0);
    return at === 0 && times > 0 ? number : `${times > 0 ? '+' : '−'} ${number}`;
  });
  return `${words.join(' ')} = ${formatNumber(result)}`;
}

/** "“girls, Punjab”", "“By sex, total”". */
export function named({ title }: VictimFigure): string {
  return `“${title}”`;
}
