import type { Answer } from '../model/answer.ts';
import { dataOf } from '../model/held-datum.ts';
import type { NotYet, Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { dateInWords } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const anachronism = defineAnswerRule({
  code: 'anachronism',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'The text names what did not exist yet',
  why: 'The answer speaks of the reporting period. A hotline or a plan of a later year that is named as if it had existed was copied from elsewhere, and makes the reader doubt what stands around it.',
  mend: [
    'Leave it out, or name what existed then.',
    'Where the text says that it came later, explain it: `explain: {anachronism: …}`.',
  ],
  messages: {
    default:
      '“{written}” is {what}, which exists only since {since}, and the reporting period ended on {end}; leave it out, or say that it came later.',
  },
  examples: [
    {
      bad: `
    prevention:
      prevention-1: |
        Posters showed the number 111 247-786 in every
  #                               ^^^^^^^^^^^ warning anachronism: “111 247-786” is the FIA's hotline for trafficking in persons, which exists only since 14 December 2023, and the reporting period ended on 31 December 2020; leave it out, or say that it came later.
        bus station, as the National Action
  #                         ^^^^^^^^^^^^^^^ warning anachronism: “National Action Plan 2021-2025” is the national action plan of 2021 to 2025, which exists only since 2021, and the reporting period ended on 31 December 2020; leave it out, or say that it came later.
        Plan 2021-2025 asks.
      prevention-2.a:
        data:
          hotlines:
            - {name: FIA helpline, number: 111-247-786, level: national}
  #                                        ^^^^^^^^^^^ warning anachronism: “111-247-786” is the FIA's hotline for trafficking in persons, which exists only since 14 December 2023, and the reporting period ended on 31 December 2020; leave it out, or say that it came later.
`,
      good: `
    prevention:
      prevention-1: |
        Posters showed the number 1099 in every bus station, as the
        2016-2020 Strategic Framework asks. Call 0111-247-7860.
      prevention-2.a:
        data:
          hotlines:
            - {name: Ministry of Human Rights, number: 1099, level: national}
      prevention-9:
        choice: no
        supplement: The National Action Plan 2021-25 was drafted.
`,
    },
  ],
  *check({ answer, library: { questionnaire } }, say) {
    const end = dateInWords(questionnaire.period.to);
    for (const { at, written, thing } of mentions(answer, questionnaire)) {
      const slots = { written, what: thing.what, since: dateInWords(thing.since), end };
      yield { at, message: say('default', slots) };
    }
  },
});

interface Mention {
  readonly at: Span;
  readonly written: string;
  readonly thing: NotYet;
}

/** In prose at the words themselves; in a text of the data at the whole of it. */
function* mentions(answer: Answer, questionnaire: Questionnaire): Generator<Mention> {
  for (const prose of [answer.prose, answer.reason]) {
    if (prose === undefined) continue;
    for (const { start, written, thing } of mentionsIn(prose.raw, questionnaire)) {
      const at = { start: prose.at.start + start, end: prose.at.start + start + written.length };
      yield { at, written: written.replace(/\s+/g, ' '), thing };
    }
  }
  for (const { datum } of dataOf(answer, questionnaire)) {
    if (datum.value.kind !== 'text') continue;
    for (const { written, thing } of mentionsIn(datum.value.text, questionnaire)) {
      yield { at: datum.at, written, thing };
    }
  }
}

/** Looking for one word is fast, and most texts have none of them. */
function* mentionsIn(text: string, questionnaire: Questionnaire) {
  const lower = text.toLowerCase();
  for (const { pattern, sign, thing } of patterns(questionnaire)) {
    if (!lower.includes(sign)) continue;
    for (const { 0: written, index: start } of text.matchAll(pattern)) yield { start, written, thing };
  }
}

/** The word that is seldom there when the others are not: a number, where there is one. */
function signOf(words: readonly string[]): string {
  return (words.find(word => /^\d+$/.test(word)) ?? words[0] ?? '').toLowerCase();
}

/** Words and numbers in their order, whatever blanks and hyphens are between. */
const patterns = memo(({ notYet, period }: Questionnaire) =>
  notYet
    .filter(({ since }) => since > period.to)
    .map(thing => {
      const words = thing.text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const pattern = `(?<![\\p{L}\\p{N}])${words.join('[\\s\\p{Pd}.]*')}(?![\\p{L}\\p{N}])`;
      return { thing, sign: signOf(words), pattern: new RegExp(pattern, 'giu') };
    }),
);
