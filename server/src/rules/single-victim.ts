import { placeIn, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { answerTable, hiddenWith, isSmall, limitsOf } from '../disclosure/answer-table.ts';
import type { Limits } from '../disclosure/audit.ts';
import { singleVictims } from '../disclosure/single-victims.ts';
import type { VictimFigure } from '../disclosure/victim-figure.ts';
import { questionsOfVictims } from '../disclosure/victim-figures.ts';
import type { Answer } from '../model/answer.ts';
import { type Detail, singlePersonsIn } from '../model/single-person.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { english, t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { hideFigures } from './fixes/hide-figures.ts';
import { withholdFix } from './fixes/withhold.ts';
import { joined } from './in-words.ts';
import { named } from './recoverable-cell.ts';
import { defineFileRule } from './rule.ts';
import { toldInTexts } from './told-in-texts.ts';

export const singleVictim = defineFileRule({
  code: 'single-victim',
  severity: 'warning',
  scope: 'file',
  explainable: true,
  withholds: true,
  title: 'So much told of one victim that somebody may know who it is',
  why: 'Of 40 victims in the whole country one is a woman, and one a foreigner: a reader puts the two together, or knows the one and learns the other. A number of one victim by sex or by age is published everywhere, and is no finding by itself; it is one where another breakdown of the same victims counts one as well, by nationality or by type for instance. In a sentence a place or a day points at one victim where it stands with the other of them, an exact age or a nationality; of the only one, the first or the youngest a single one of these does. Whether it points at a person only somebody can tell who knows the case, so the edition that is sent waits until it was looked at.',
  mend: [
    'Leave one of the two out of the sentence: the month in place of the day, “a child” in place of the age.',
    'Withhold the figure: `1 (withheld)` stays in the file and in the report of the desk, and the edition that is sent omits it. The fix withholds with it what would bring it back by subtraction.',
    'Where it points at nobody, say why: `explain: {single-victim: {sex.female: …}}`. It holds for that one alone, and is not sent.',
  ],
  messages: {
    figure:
      'This counts a single victim, and so do other breakdowns of the same victims; a reader who puts them together may know who it is, so withhold it, or say why it points at nobody.',
    sentence:
      'This tells of one victim {details}, which together may point at a person; leave one of them out, or say why it points at nobody.',
    only: 'This tells of the only such victim {details}, which may point at a person; leave it out, or say why it points at nobody.',
  },
  examples: [
    {
      bad: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          nationality: {pakistani: 39, foreign: 1}
  #                                             ^ warning single-victim: This counts a single victim, and so do other breakdowns of the same victims; a reader who puts them together may know who it is, so withhold it, or say why it points at nobody.
          sex: {male: 39, female: 1}
  #                               ^ warning single-victim: This counts a single victim, and so do other breakdowns of the same victims; a reader who puts them together may know who it is, so withhold it, or say why it points at nobody.
`,
      good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 40
          nationality: {pakistani: 39 (withheld), foreign: 1 (withheld)}
          sex: {male: 38, female: 1, transgender: 1}
`,
    },
    {
      bad: `
    protection:
      protection-5: |
        On 5 March 2020 a girl of 14 years was rescued. The only survivor came from Skardu.
  #                     ^^^^^^ warning single-victim: This tells of one victim the age and the day, which together may point at a person; leave one of them out, or say why it points at nobody.
  #                                                         ^^^^^^^^^^^^^ warning single-victim: This tells of the only such victim the place, which may point at a person; leave it out, or say why it points at nobody.
`,
      good: `
    protection:
      protection-5: |
        In March 2020 a girl of 14 years was rescued. A survivor came from Skardu.
`,
    },
  ],
  looksAt: ({ respondent = '' }, { library, manifest, respondents }) => ({
    questionnaire: library.questionnaire,
    ...limitsOf(manifest, respondents.get(respondent)),
  }),
  *check({ answers }, { questionnaire, ...limits }, say) {
    if (limits.smallest < 2) return;
    const all = answers.map(({ answer }) => answer);
    for (const { answer, figure } of singleVictims(all, questionnaire)) {
      if (isSmall(figure, limits)) continue;
      const fixes = (site: Site) => hideFix(site, answer, figure, questionnaire, limits);
      yield { answer, at: figure.at, fact: figure.fact, message: say('figure', {}), fixes };
    }
    for (const answer of all) {
      for (const { at, fact, details } of personsBesideCells(answer, questionnaire, limits)) {
        const slots = { details: joined(details.map(detail => t(DETAILS[detail]))) };
        const message = details.length > 1 ? say('sentence', slots) : say('only', slots);
        yield { answer, at, fact, message, fixes: (site: Site) => withholdFix(site, at) };
      }
    }
  },
});

const DETAILS: Readonly<Record<Detail, string>> = {
  age: english('the age'),
  place: english('the place'),
  day: english('the day'),
  nationality: english('the nationality'),
};

interface ToldPerson {
  readonly at: Span;
  readonly fact: string;
  readonly details: readonly Detail[];
}

/** The single victims that the texts of an answer tell of. */
const personsOf = memo((questionnaire: Questionnaire) =>
  memo((answer: Answer): readonly ToldPerson[] => {
    const { id, short } = answer.question;
    const subject = questionsOfVictims(questionnaire).has(id) ? short : '';
    return printedTextsOf(questionnaire)(answer).flatMap(printed => {
      const about = `${subject} ${printed.about}`;
      return singlePersonsIn(printed.text, { questionnaire, about, lead: printed.lead }).map(
        ({ at, details }) => ({ at: placeIn(printed, at), fact: textIn(printed, at), details }),
      );
    });
  }),
);

/** Those of them that are no small cells already. */
function* personsBesideCells(
  answer: Answer,
  questionnaire: Questionnaire,
  limits: Limits,
): Generator<ToldPerson> {
  const found = personsOf(questionnaire)(answer);
  if (found.length === 0) return;
  const cells = [...toldInTexts(answer, questionnaire, limits)];
  const isCell = ({ at }: ToldPerson) => cells.some(cell => cell.at.start < at.end && at.start < cell.at.end);
  for (const person of found) if (!isCell(person)) yield person;
}

function hideFix(
  site: Site,
  answer: Answer,
  figure: VictimFigure,
  questionnaire: Questionnaire,
  limits: Limits,
): Fix[] {
  const table = answerTable(questionnaire)(answer);
  const others = (table && hiddenWith(table, [figure], limits)) ?? [];
  const title = t('Withhold this figure');
  return [
    {
      title:
        others.length === 0
          ? title
          : t('{title}, and {others} too', { title, others: joined(others.map(named)) }),
      edits: hideFigures(site, [figure, ...others]),
    },
  ];
}
