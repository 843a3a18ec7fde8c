import { placesIn } from '../model/place-mention.ts';
import { lists, numberAt, peopleAt } from '../model/small-cell-words.ts';
import { categoriesIn, categoriesOf, traitOf } from '../model/trait.ts';
import type { Axis, Questionnaire, Trait } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { type Word, wordsIn } from '../text/words.ts';

/** A way to divide people: by a trait, or along another axis of the definition. */
export type Dimension = string;

/** Some of a population: those of one value of each dimension named. None named: all of them. */
export type Region = ReadonlyMap<Dimension, string>;

export const WHOLE: Region = new Map();

/** Whom a value of an axis counts: "Girls" are female and children, whatever the axis is called. */
export function valueRegion(axis: Axis, id: string): Region {
  const trait = traitOf(axis);
  const dimension = trait === undefined || trait === 'none' ? `axis ${axis.id}` : trait;
  const value = axis.values.find(each => each.id === id);
  if (value === undefined || trait === 'none') return new Map([[dimension, id]]);
  const { sex, age } = categoriesOf(value);
  if (trait === 'place' || (sex === undefined && age === undefined)) return new Map([[dimension, id]]);
  return new Map([
    ...(sex === undefined ? [] : [['sex', sex] as const]),
    ...(age === undefined ? [] : [['age', age] as const]),
  ]);
}

/** What a label of any words says of whom it counts. */
export interface LabelRegion {
  readonly region: Region;
  /** False where it says more than its region. */
  readonly isAll: boolean;
  /** With those of which it does not say the value: "aged 12". */
  readonly traits: ReadonlySet<Trait>;
}

/** "girls, Punjab" says all three. `title`: of a field, in which a name that no list has is none. */
export function labelRegion(
  label: string,
  questionnaire: Questionnaire,
  kind: 'label' | 'title',
): LabelRegion {
  return kind === 'label' ? readLabel(questionnaire, label) : readTitle(questionnaire, label);
}

function readTitle(questionnaire: Questionnaire, title: string): LabelRegion {
  const known = titles(questionnaire);
  const found = known.get(title) ?? read(wordsIn(title), questionnaire, 'sentence');
  known.set(title, found);
  return found;
}

/** A definition has few titles, and they are read again for each answer. */
const titles = memo((_: Questionnaire) => new Map<string, LabelRegion>());

function readLabel(questionnaire: Questionnaire, label: string): LabelRegion {
  return read(wordsIn(label), questionnaire, 'label');
}

function read(words: readonly Word[], questionnaire: Questionnaire, kind: 'label' | 'sentence'): LabelRegion {
  const places = placesIn(words, questionnaire, kind);
  const { sex, age } = categoriesIn(words);
  const region = new Map<Dimension, string>();
  if (sex !== undefined) region.set('sex', sex);
  if (age !== undefined) region.set('age', age);
  const [place, ...others] = places;
  if (place !== undefined && others.length === 0) region.set('place', place.place);
  const traits = new Set<Trait>();
  if (sex !== undefined) traits.add('sex');
  if (age !== undefined || words.some((_, at) => lists.ageWords(words, at) || lists.ageLimits(words, at)))
    traits.add('age');
  if (places.length > 0 || words.some((_, at) => lists.placeWords(words, at))) traits.add('place');
  const isNamed = ({ at }: Word) =>
    places.some(named => named.at.start <= at.start && at.end <= named.at.end);
  const isAll =
    others.length === 0 && words.every((word, at) => isNamed(word) || saysNothingMore(words, at, word));
  return { region, isAll, traits };
}

function saysNothingMore(words: readonly Word[], at: number, word: Word): boolean {
  return (
    peopleAt(words, at) !== undefined ||
    lists.heads(words, at) ||
    lists.placeWords(words, at) ||
    lists.placeBefore(words, at) ||
    ['and', 'of', 'the', 'total', 'no', 'nos', 'number', 'all', 'identified'].includes(word.plain) ||
    (numberAt(word) === 1 && !/\d/.test(word.plain))
  );
}
