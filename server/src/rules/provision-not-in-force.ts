import { type CitedLaw, citingsOf, lawsAt } from '../model/cited-law.ts';
import { inForce, type Provision } from '../questionnaire/provision.ts';
import type { Period } from '../questionnaire/questionnaire.ts';
import { type Sayable, t, type Words } from '../text/l10n.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { dateInWords, joined, periodInWords } from './in-words.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';

const messages = {
  ended: '{id} was in force only until {until}{why}, before the reporting period ({period}); {instead}.',
  saved: '{id} was in force only until {until}, so it stands here for old cases alone: {saving}',
  later:
    '{id} is in force only since {since}, after the reporting period ({period}); use the law that applied then.',
  since: '{id} is in force only since {since}; it can stand only for acts since then.',
  until: '{id} was in force only until {until}{why}; it can stand only for acts before.',
};

export const provisionNotInForce = defineAnswerRule({
  code: 'provision-not-in-force',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A law was not in force in the reporting period',
  why: 'No one can be charged under a section that is repealed, or not yet made, for what was done in the period. The reader takes it for a mistyped number, or for a case of many years ago.',
  mend: [
    'Correct the section, or use the law that took its place.',
    'Where an old case is meant, which a saving clause lets run on, say so under `explain`.',
  ],
  who: 'law',
  messages,
  examples: [
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 369-A: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ warning provision-not-in-force: PPC 369-A was in force only until 1 June 2018 (omitted by section 16(3) of the Prevention of Trafficking in Persons Act 2018), before the reporting period (1 January to 31 December 2020); use PTPA 3(1) or PTPA 3(2), or write PPC 371-A if that is meant.
            PPC 371-A + 366: {conviction: {punjab: 1}}
  #                     ^^^ warning provision-not-in-force: PPC 366 was in force only until 9 February 1979 (repealed by Ordinance VII of 1979), before the reporting period (1 January to 31 December 2020); write PPC 366-A or PPC 366-B if that is meant.
            PPC 375-A: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ information provision-not-in-force: PPC 375-A is in force only since 14 December 2020; it can stand only for acts since then.
            PACHTO 3: {conviction: {punjab: 1}}
  #         ^^^^^^^^ information provision-not-in-force: PACHTO 3 was in force only until 1 June 2018, so it stands here for old cases alone: Section 16(2) of the Prevention of Trafficking in Persons Act 2018 saves proceedings begun before; old cases may still end in a conviction under the Ordinance.
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PTPA 3(1): {conviction: {punjab: 1}}
            PPC 366-A: {conviction: {punjab: 1}}
            PPC 376(2): {conviction: {punjab: 1}}
`,
    },
    {
      bad: `
    recruitment:
      recruitment-7:
        choice: yes
        data:
          provisions: [PDWA, Balochistan Employment of Children Act]
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning provision-not-in-force: BALOCHISTAN-CHILD-EMPLOYMENT is in force only since 2021, after the reporting period (1 January to 31 December 2020); use the law that applied then.
    statistics:
      statistics-3:
        data:
          provisions: [PPC 497]
  #                    ^^^^^^^ warning provision-not-in-force: PPC 497 was in force only until 9 February 1979 (repealed by Ordinance VII of 1979), before the reporting period (1 January to 31 December 2020); use the law that applied then.
`,
      good: `
    recruitment:
      recruitment-7:
        choice: yes
        data:
          provisions: [PDWA, ECA]
    statistics:
      statistics-3:
        period: 2021
        data:
          provisions: [PPC 375-A]
`,
    },
  ],
  *check({ answer, library }, say) {
    const period = answer.period?.range ?? library.questionnaire.period;
    for (const citing of citingsOf(answer, library)) {
      for (const cited of lawsAt(citing, library)) {
        const state = inForce(cited.law, period);
        if (state === 'no') yield outside(cited, period, say);
        else if (state === 'partly') yield { ...partly(cited, period, say), severity: 'information' };
      }
    }
  },
});

function outside({ at, id, law, provision }: CitedLaw, period: Period, say: Say<typeof messages>): Sighting {
  const { from = '', until = '', saving } = law;
  const inPeriod = { id, period: periodInWords(period) };
  if (from > period.to) return { at, message: say('later', { ...inPeriod, since: dateInWords(from) }) };
  const ended = { ...inPeriod, until: dateInWords(until) };
  if (saving !== undefined)
    return { at, severity: 'information', message: say('saved', { ...ended, saving }) };
  const instead = [...(provision?.replacedBy ?? []), ...(provision?.mistakenFor ?? [])];
  return {
    at,
    message: say('ended', { ...ended, why: whyEnded(provision), instead: insteadOf(provision) }),
    fixes: site => writeInstead(site, at, instead),
  };
}

function partly({ at, id, law, provision }: CitedLaw, period: Period, say: Say<typeof messages>): Sighting {
  const { from, until = '' } = law;
  // A law that began in the period may have ended in it too; its beginning is what is mostly forgotten.
  if (from !== undefined && inForce({ from }, period) !== 'throughout') {
    return { at, message: say('since', { id, since: dateInWords(from) }) };
  }
  return { at, message: say('until', { id, until: dateInWords(until), why: whyEnded(provision) }) };
}

/** The change by which a section ended. */
function whyEnded(provision: Provision | undefined): Sayable {
  const last = provision?.changes
    .filter(({ date }) => date >= (provision.until ?? '').slice(0, date.length))
    .at(-1);
  return last === undefined ? '' : t(' ({what})', { what: last.what });
}

function insteadOf(provision: Provision | undefined): Words {
  const { replacedBy = [], mistakenFor = [] } = provision ?? {};
  const ways = [
    ...(replacedBy.length > 0 ? [t('use {provisions}', { provisions: joined(replacedBy, 'or') })] : []),
    ...(mistakenFor.length > 0
      ? [t('write {provisions} if that is meant', { provisions: joined(mistakenFor, 'or') })]
      : []),
  ];
  const [first, second] = ways;
  if (first === undefined) return t('use the law that applied then');
  return second === undefined ? first : t('{one}, or {other}', { one: first, other: second });
}
