import { answerTable, limitsOf } from '../disclosure/answer-table.ts';
import { auditOf, isHiddenCell, type Leak, type Limits } from '../disclosure/audit.ts';
import { groupInWords } from '../disclosure/group-in-words.ts';
import { linkedQuestions, linkedTable, type TypedNumber, typedNumbers } from '../disclosure/linked-table.ts';
import { remedyFor } from '../disclosure/protect.ts';
import type { Cell } from '../disclosure/table.ts';
import type { VictimFigure } from '../disclosure/victim-figure.ts';
import { questionsOfVictims } from '../disclosure/victim-figures.ts';
import type { Answer } from '../model/answer.ts';
import { statementsOn } from '../model/contributions.ts';
import type { Manifest } from '../model/manifest.ts';
import { placeOf } from '../model/place-of.ts';
import type { StatedNumber } from '../model/stated-number.ts';
import type { Statements } from '../model/statement.ts';
import type { Submission } from '../model/submission.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { ENGLISH, type Sayable, sayIn, shaped, t, type Words } from '../text/l10n.ts';
import { memoLooked } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { hideFigures } from './fixes/hide-figures.ts';
import { withReference } from './fixes/reference-in-prose.ts';
import { capital, joined } from './in-words.ts';
import { defineSubmissionRule, type PlacedSighting, type Say, type Sighting } from './rule.ts';

const messages = {
  exact: '{what} can be worked out: {sum}; {remedy}.',
  most: '{what} can be worked out to be no more than {sum}; {remedy}.',
  told: '{what} is withheld, and a text tells it; write {reference} in place of the number there, which prints that it is withheld.',
  around: '{what} can be worked out from the figures around it; {remedy}.',
  large:
    'These figures are too many to work out whether what is withheld in them stays so; withhold whole rows, or divide them less.',
};

export const recoverableCell = defineSubmissionRule({
  code: 'recoverable-cell',
  severity: 'warning',
  scope: 'submission',
  explainable: true,
  withholds: true,
  title: 'A figure of few victims that can be worked out from others',
  why: 'A reader adds and subtracts. Of 40 victims 39 are men and the women are withheld: there is one. Of 12 girls 11 are in Punjab: the twelfth is elsewhere. What is withheld, and every group of victims by place together with sex or age, is worked out from all figures of the answer that the reader gets, as the least and the greatest whole number that it can be. It is a finding where that number must be below the limit of `small-cell`, and where the word `withheld` stands for a number that is known exactly.',
  mend: [
    'Withhold one more figure: `12 (withheld)` stays in the file and in the report of the desk, and the edition that is sent omits it. The fixes propose those that are missed the least.',
    'Put figures together: all places, all ages, or `unspecified`.',
    'Where it points at nobody, say why: `explain: {recoverable-cell: {sex.female: …}}`. It holds for that figure alone, and is not sent.',
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
  *check(submission, say) {
    const ids = questionsOfVictims(submission.library.questionnaire);
    for (const response of submission.responses) {
      const limits = limitsOf(submission.manifest, submission.respondents.get(response.respondent ?? ''));
      if (limits.smallest < 2) return;
      for (const { answer } of response.answers) {
        if (!ids.has(answer.question.id)) continue;
        const found = alone(answer, { questionnaire: submission.library.questionnaire, ...limits, say });
        for (const one of found) yield { ...one, path: response.path };
      }
    }
    yield* amongAnswers(submission, say);
  },
});

interface Around extends Limits {
  readonly questionnaire: Questionnaire;
  readonly say: Say<typeof messages>;
}

/** What was found in an answer by itself, for as long as nothing around it changes. */
const alone = memoLooked((around: Around, answer: Answer) => [...inAnswer(answer, around)]);

function* inAnswer(
  answer: Answer,
  { questionnaire, say, ...limits }: Around,
): Generator<Sighting & { readonly answer: Answer }> {
  const table = answerTable(questionnaire)(answer);
  const { leaks, tooLarge } = table === undefined ? { leaks: [], tooLarge: true } : auditOf(table, limits);
  if (tooLarge)
    yield { answer, at: answer.dataKey ?? answer.key, fact: answer.question.id, message: say('large', {}) };
  if (table === undefined || leaks.length === 0) return;
  const remedy = remedyFor(table, limits);
  for (const leak of leaks) {
    const { cell, region } = leak;
    const what = cell === undefined ? groupInWords(region, questionnaire) : named(cell.figure);
    // A group that no figure counts is spoken of where it can be mended.
    const place =
      cell ?? remedy?.[0] ?? leak.sum?.at(-1)?.cell ?? table.cells.find(each => !isHiddenCell(each));
    yield sighting(place?.figure.at ?? answer.key, answer, { leak, what, remedy }, say);
  }
}

/** What follows only from several answers together. */
function* amongAnswers(submission: Submission, say: Say<typeof messages>): Generator<PlacedSighting> {
  const ids = linkedQuestions(submission);
  if (ids.length === 0) return;
  const statements = statementsOn(submission, ids);
  const typed = typedNumbers(submission).flatMap(({ path, answer, stated }) => [path, answer, stated]);
  yield* together(submission.library.questionnaire, { statements, typed, say });
}

interface Together {
  readonly statements: Statements;
  /** Of each number typed into prose its file, its answer and itself. */
  readonly typed: readonly (Path | Answer | StatedNumber)[];
  readonly say: Say<typeof messages>;
}

const together = memoLooked(
  ({ statements, typed, say }: Together, questionnaire: Questionnaire): readonly PlacedSighting[] => {
    const numbers = typed.flatMap((path, n) =>
      n % 3 === 0 ? [{ path, answer: typed[n + 1], stated: typed[n + 2] } as TypedNumber] : [],
    );
    const { manifest } = statements;
    const limits = { ...limitsOf(manifest, undefined), placed: false };
    const table = linkedTable(statements, numbers);
    if (table === undefined) return [];
    const paths = new Map(
      [...numbers, ...[...statements.byQuestion.values()].flat()].map(({ answer, path }) => [answer, path]),
    );
    const { leaks } = auditOf(table, limits);
    const others = leaks.filter(leak => !isKnownAlone(leak, questionnaire, manifest));
    const remedy = others.length === 0 ? [] : remedyFor(table, limits);
    return others.flatMap(leak => {
      const { cell } = leak;
      const path = cell?.answer && paths.get(cell.answer);
      if (cell?.answer === undefined || path === undefined) return [];
      const what = named(cell.figure);
      return [{ ...sighting(cell.figure.at, cell.answer, { leak, what, remedy }, say), path }];
    });
  },
);

/** The finding of its own answer says it already. */
function isKnownAlone({ cell }: Leak, questionnaire: Questionnaire, manifest: Manifest | undefined): boolean {
  const table = cell?.answer && answerTable(questionnaire)(cell.answer);
  if (table === undefined) return false;
  const { leaks } = auditOf(table, limitsOf(manifest, undefined));
  return leaks.some(leak => leak.cell?.figure === cell?.figure);
}

interface Described {
  readonly leak: Leak;
  readonly what: Sayable;
  readonly remedy: readonly Cell[] | undefined;
}

function sighting(
  at: Span,
  answer: Answer,
  { leak, what, remedy }: Described,
  say: Say<typeof messages>,
): Sighting & { readonly answer: Answer } {
  const { cell, least, greatest, sum } = leak;
  const slots = {
    what: typeof what === 'string' ? capital(what) : shaped(what, capital),
    remedy: remedyInWords(remedy, cell !== undefined),
  };
  const typed = sum?.find(({ cell: { reference } }) => reference !== undefined)?.cell;
  const message =
    typed?.reference !== undefined && remedy === undefined
      ? say('told', { what: slots.what, reference: `{{${typed.reference}}}` })
      : sum === undefined
        ? say('around', slots)
        : say(least === greatest ? 'exact' : 'most', { ...slots, sum: sumInWords(sum, greatest) });
  const others = (sum ?? []).filter(part => part.cell.figure.at !== at);
  return {
    at,
    answer,
    fact: cell?.figure.fact ?? sayIn(ENGLISH, what),
    message,
    related: others.map(({ cell: { figure, answer: own = answer } }) => ({
      answer: own,
      at: figure.at,
      message: t('{title}: {figure}', {
        title: capital(named(figure)),
        figure: formatNumber(figure.count ?? 0),
      }),
    })),
    fixes: site => (remedy === undefined ? referenceFix(site, typed) : hideFix(site, answer, remedy)),
  };
}

/** In the edition that is sent a reference to what is withheld prints that it is. */
function referenceFix({ submission }: Site, typed: Cell | undefined): Fix[] {
  const { answer, reference, figure } = typed ?? {};
  const home = answer && placeOf(submission.responses, answer);
  if (reference === undefined || figure === undefined || home === undefined) return [];
  const { path, text } = home.response;
  const edits = withReference({ path, text, offset: home.placed.offset }, answer, figure.at, reference);
  return [{ title: t('Write {text}', { text: `{{${reference}}}` }), edits }];
}

/** Each where it stands, in whichever file. */
function hideFix(site: Site, answer: Answer, cells: readonly Cell[]): Fix[] {
  if (cells.length === 0) return [];
  const edits = cells.flatMap(cell => {
    if (cell.answer === undefined || cell.answer === answer) return hideFigures(site, [cell.figure]);
    const home = placeOf(site.submission.responses, cell.answer);
    if (home === undefined) return [];
    const { path, text } = home.response;
    return hideFigures({ path, text, offset: home.placed.offset }, [cell.figure]);
  });
  return [
    { title: t('Withhold {figures}', { figures: joined(cells.map(({ figure }) => named(figure))) }), edits },
  ];
}

function remedyInWords(remedy: readonly Cell[] | undefined, isHidden: boolean): Words {
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
