import type { Answer } from '../model/answer.ts';
import { lists } from '../model/small-cell-words.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { grouped } from '../text/grouped.ts';
import { memo } from '../text/memo.ts';
import { wordsIn } from '../text/words.ts';
import type { VictimFigure } from './victim-figure.ts';
import { victimFiguresOf } from './victim-figures.ts';

/** A figure that counts one victim, and what it says of that one. */
export interface SingleVictim {
  readonly answer: Answer;
  readonly figure: VictimFigure;
  /** The ways in which the victim is told: "sex", "axis nationality". */
  readonly told: readonly string[];
}

/**
 * The figures of an office that count one victim each while others of the same victims do so in another way: of 40 victims
 * one is a woman and one a foreigner. A reader puts the two together, or knows whom the one means and learns the other. A
 * national number by one breakdown alone, be it of one person, tells nothing that the person's neighbours do not know.
 */
export function singleVictims(
  answers: readonly Answer[],
  questionnaire: Questionnaire,
): readonly SingleVictim[] {
  const all = answers.flatMap(answer => singlesOf(questionnaire)(answer).map(one => ({ answer, ...one })));
  return [...grouped(all, ({ victims }) => victims).values()].flatMap(own => {
    const ways = new Set(own.flatMap(({ told }) => told));
    // Sex and age of the whole country are asked for together, and tell of nobody.
    const isMore = [...ways].some(way => way !== 'sex' && way !== 'age');
    return ways.size > 1 && isMore ? own : [];
  });
}

interface Single {
  readonly figure: VictimFigure;
  readonly told: readonly string[];
  /** Of whom it is one: the stem of its question, and the count that it is a part of. */
  readonly victims: string;
}

const singlesOf = memo((questionnaire: Questionnaire) =>
  memo((answer: Answer): readonly Single[] => {
    const [stem = ''] = answer.question.id.split('.');
    return victimFiguresOf(questionnaire)(answer).figures.flatMap((figure): Single[] => {
      const { count, state, region, title, population, isNumber } = figure;
      if (count !== 1 || !isNumber || population === undefined) return [];
      if (state !== 'shown' && state !== 'about') return [];
      const told = [...region].flatMap(([way, value]) => (value === 'unspecified' ? [] : [way]));
      const words = wordsIn(title);
      const isForeign = words.some((_, at) => lists.nationalities(words, at) || lists.countries(words, at));
      if (isForeign && !told.includes(NATIONALITY)) told.push(NATIONALITY);
      return told.length === 0 ? [] : [{ figure, told, victims: `${stem} ${population}` }];
    });
  }),
);

const NATIONALITY = 'axis nationality';
