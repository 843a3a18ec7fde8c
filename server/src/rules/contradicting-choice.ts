import type { Answer } from '../model/answer.ts';
import { dataOf, type HeldDatum } from '../model/held-datum.ts';
import type { Response } from '../model/response.ts';
import { describeValue, exactNumber, type Value } from '../model/value.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { defineFileRule, type Related } from './rule.ts';

export const contradictingChoice = defineFileRule({
  code: 'contradicting-choice',
  severity: 'warning',
  scope: 'file',
  explainable: true,
  title: 'The choice and the figures say different things',
  why: 'An answer that says “no” and counts cases, or says “yes” and counts none, leaves the reader to guess which half was meant.',
  mend: [
    'Correct the choice, or the figure.',
    'Where both are right, say why: `explain: {contradicting-choice: …}`.',
  ],
  messages: {
    no: '{question} says “{choice}”, but {title} is {figure}; correct the one that is wrong.',
    yes: '{question} says “{choice}”, but every figure is 0; correct the choice or the figures.',
    one: '{question} says “{choice}”, but its figure is 0; correct the choice or the figures.',
  },
  examples: [
    {
      bad: `
    laws:
      laws-10:
        choice: no
  #             ^^ warning contradicting-choice: laws-10 says “no”, but Allegations is 2; correct the one that is wrong.
        data: {allegations: 2, prosecutions: 0}
  #                         ^ also: Allegations: 2
      laws-11:
        choice: yes
  #             ^^^ warning contradicting-choice: laws-11 says “yes”, but every figure is 0; correct the choice or the figures.
        data: {allegations: 0, prosecutions: 0}
  #                         ^ also: Allegations: 0
  #                                          ^ also: Indictments or prosecutions: 0
`,
      good: `
    laws:
      laws-10:
        choice: no
        data: {allegations: 0, prosecutions: 0}
      laws-11:
        choice: yes
        data: {allegations: 0, prosecutions: not-available}
      laws-12:
        choice: partly
        data: {prosecutions: 1, convictions: 0, sentences: 0}
      laws-3: {choice: no, data: {ratified: not-available}}
`,
    },
    {
      bad: `
    dvc:
      dvc-1: no
  #          ^^ warning contradicting-choice: dvc-1 says “no”, but Committees operating, Punjab is 36; correct the one that is wrong.
      dvc-1.a:
        data:
          operating: {punjab: 36}
  #                           ^^ also: Committees operating, Punjab: 36
    laws:
      laws-3:
        choice: no
  #             ^^ warning contradicting-choice: laws-3 says “no”, but Ratified on is 2022-11-04; correct the one that is wrong.
        data: {ratified: 2022-11-04}
  #                      ^^^^^^^^^^ also: Ratified on: 2022-11-04
    other:
      other-2:
        choice: yes
  #             ^^^ warning contradicting-choice: other-2 says “yes”, but its figure is 0; correct the choice or the figures.
        data:
          extraditions: [{country: Oman, persons: 0}]
  #                                               ^ also: Extraditions, Persons extradited: 0
`,
      good: `
    dvc:
      dvc-1: yes
      dvc-1.a:
        data:
          operating: {punjab: 36}
    laws:
      laws-3: {choice: yes, data: {ratified: 2022-11-04}}
    other:
      other-2:
        choice: yes
        data:
          extraditions: [{country: Oman, persons: 1}]
`,
    },
  ],
  looksAt: (_, { library }) => ({ library }),
  *check(response, { library }, say) {
    const { questionnaire } = library;
    for (const { answer } of response.answers) {
      const { choice, question } = answer;
      if (choice?.value.kind !== 'choice') continue;
      const said = choice.value.choice;
      const own = dataOf(answer, questionnaire).map(held => ({ answer, held }));
      if (said === 'no') {
        const claims = [...own, ...ofFollowUps(response, answer, questionnaire)].filter(({ held }) =>
          isSome(held),
        );
        const first = weightiest(claims);
        if (first === undefined) continue;
        const slots = { title: first.held.title, figure: describeValue(first.held.datum.value) };
        const message = say('no', { question: question.id, choice: said, ...slots });
        const fixes = (site: Site) => choiceFix(site, answer, 'yes');
        yield { answer, at: choice.at, message, related: claims.map(link), fixes };
      } else if (said === 'yes' || said === 'partly') {
        const figures = own.filter(({ held }) => isFigure(held.datum.value));
        if (figures.length === 0 || figures.some(({ held }) => exactNumber(held.datum.value) !== 0)) continue;
        const message = say(figures.length === 1 ? 'one' : 'yes', { question: question.id, choice: said });
        const fixes = (site: Site) => choiceFix(site, answer, 'no');
        yield { answer, at: choice.at, message, related: figures.map(link), fixes };
      }
    }
  },
});

function choiceFix(site: Site, { choice, question }: Answer, other: string): Fix[] {
  if (choice === undefined || !question.choices.some(({ id }) => id === other)) return [];
  return [
    { title: t('Set the choice to {choice}', { choice: other }), edits: [replace(site, choice.at, other)] },
  ];
}

interface Claim {
  readonly answer: Answer;
  readonly held: HeldDatum;
}

/** What the same file answers where a "no" makes the question needless. */
function ofFollowUps(
  response: Response,
  { question }: Answer,
  questionnaire: Questionnaire,
): readonly Claim[] {
  return (followUps(response).get(question.id) ?? []).flatMap(answer =>
    dataOf(answer, questionnaire).map(held => ({ answer, held })),
  );
}

/** The answers that depend on another's choice, by that one's question. */
const followUps = memo(({ answers }: Response) => {
  const found = new Map<string, Answer[]>();
  for (const { answer } of answers) {
    const condition = answer.question.appliesWhen;
    if (condition?.kind !== 'unless-choice') continue;
    found.set(condition.question, [...(found.get(condition.question) ?? []), answer]);
  }
  return found;
});

/** The largest figure says it best; of two alike the first by its name, wherever it stands. */
function weightiest(claims: readonly Claim[]): Claim | undefined {
  const size = ({ held: { datum } }: Claim) => exactNumber(datum.value) ?? 0;
  return claims.toSorted((a, b) => size(b) - size(a) || (a.held.title < b.held.title ? -1 : 1))[0];
}

/** A number above 0, exact or not, or a date: something that a "no" denies. */
function isSome({ datum: { value } }: HeldDatum): boolean {
  if (value.kind === 'count') return value.count > 0;
  return value.kind === 'money' ? value.amount > 0 : value.kind === 'date';
}

/** A number, or a word in place of one. */
function isFigure({ kind }: Value): boolean {
  return kind === 'count' || kind === 'money' || kind === 'word';
}

function link({ answer, held: { datum, title } }: Claim): Related {
  return {
    answer,
    at: datum.at,
    message: t('{title}: {figure}', { title, figure: describeValue(datum.value) }),
  };
}
