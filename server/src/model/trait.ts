import type { Axis, AxisValue, Column, Questionnaire, Trait } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { type Word, wordsIn } from '../text/words.ts';
import { type Categories, lists, peopleAt } from './small-cell-words.ts';

/**
 * What an axis tells of a person: as its definition says, else by its names, else by those of its values; `undefined`
 * where none of them says it.
 */
export const traitOf: (axis: Axis) => Trait | 'none' | undefined = memo(axis => {
  const named = axis.trait ?? traitNamed(`${axis.id.replaceAll('-', ' ')} ${axis.title}`);
  if (named !== undefined) return named;
  const told = axis.values.map(categoriesOf);
  if (told.every(({ sex }) => sex !== undefined)) return 'sex';
  return told.every(({ age }) => age !== undefined) ? 'age' : undefined;
});

/** What a column of a list tells. */
export const traitOfColumn: (column: Column) => Trait | undefined = memo(({ id, title, type }) =>
  type === 'place' ? 'place' : traitNamed(`${id.replaceAll('-', ' ')} ${title}`),
);

function traitNamed(name: string): Trait | undefined {
  const words = wordsIn(name);
  const has = (trait: keyof typeof lists.traits) => words.some((_, at) => lists.traits[trait](words, at));
  if (has('age')) return 'age';
  if (has('place')) return 'place';
  return has('sex') && !has('otherwise') ? 'sex' : undefined;
}

/** What a value of an axis says of people in its title: "Girls", and in its other names where that says nothing. */
export const categoriesOf: (value: AxisValue) => Categories = memo(({ id, title, aliases }) => {
  for (const name of [title, id.replaceAll('-', ' '), ...aliases]) {
    const found = categoriesIn(wordsIn(name));
    if (found.sex !== undefined || found.age !== undefined) return found;
  }
  return {};
});

/** What the words for people in a text say together. */
export function categoriesIn(words: readonly Word[]): Categories {
  let categories: Categories = {};
  for (let at = 0; at < words.length; at++) {
    const people = peopleAt(words, at);
    if (people === undefined) continue;
    categories = { ...people.categories, ...categories };
    at += people.length - 1;
  }
  return categories;
}

/** The axis of places: the one of that name, else the first that tells where. */
export const placeAxisOf: (questionnaire: Questionnaire) => Axis | undefined = memo(
  ({ axes }) => axes.get('place') ?? [...axes.values()].find(axis => traitOf(axis) === 'place'),
);
