import { files } from '../generated/small-cells.js';
import { finder, phraseFinder, type Word } from '../text/words.ts';

/** What `schema/small-cells.yaml` holds, checked when the program was built. */
interface SmallCellWords {
  readonly 'smallest-cell': number;
  readonly traits: Readonly<Record<'sex' | 'age' | 'place' | 'otherwise', readonly string[]>>;
  readonly people: readonly (Categories & { readonly words: readonly string[] })[];
  readonly 'age-words': readonly string[];
  readonly 'age-limits': readonly string[];
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  readonly articles: readonly string[];
  readonly heads: readonly string[];
  readonly between: readonly string[];
  readonly including: readonly string[];
  readonly numbering: readonly string[];
  readonly behind: readonly string[];
  readonly victims: readonly string[];
  readonly others: readonly string[];
  readonly 'of-others': readonly string[];
  readonly 'no-victims': readonly string[];
  readonly general: readonly string[];
  readonly verbs: readonly string[];
  readonly sums: readonly string[];
  readonly 'goes-on': readonly string[];
  readonly 'place-words': readonly string[];
  readonly 'place-before': readonly string[];
  readonly origin: readonly string[];
  readonly 'numbered-places': readonly string[];
  readonly 'no-places': readonly string[];
  readonly institutions: readonly string[];
  readonly countries: readonly string[];
  readonly nationalities: readonly string[];
  readonly only: readonly string[];
  readonly months: readonly string[];
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly 'place-names': readonly string[];
}

/** What a word says of the people that it names. */
export interface Categories {
  readonly sex?: string;
  readonly age?: string;
}

export const smallCellWords = files[0] as SmallCellWords;

const words = smallCellWords;
const numbers = new Map(
  Object.entries(words.numbers).flatMap(([number, names]) => names.map(name => [name, Number(number)])),
);

/** Lists of words as they are looked for. */
export const lists = {
  people: phraseFinder(
    words.people.flatMap(({ words: own, ...categories }) =>
      own.map(word => [word, categories as Categories] as const),
    ),
  ),
  ageWords: finder(words['age-words']),
  ageLimits: finder(words['age-limits']),
  articles: finder(words.articles),
  heads: finder(words.heads),
  between: finder(words.between),
  including: finder(words.including),
  numbering: finder(words.numbering),
  behind: finder(words.behind),
  victims: finder(words.victims),
  others: finder(words.others),
  ofOthers: finder(words['of-others']),
  noVictims: finder(words['no-victims']),
  general: finder(words.general),
  verbs: finder(words.verbs),
  sums: finder(words.sums),
  goesOn: finder(words['goes-on']),
  placeWords: finder(words['place-words']),
  placeBefore: finder(words['place-before']),
  origin: finder(words.origin),
  numberedPlaces: phraseFinder(words['numbered-places'].map(phrase => [phrase, true] as const)),
  noPlaces: finder(words['no-places']),
  institutions: finder(words.institutions),
  countries: finder(words.countries),
  nationalities: finder(words.nationalities),
  only: finder(words.only),
  months: finder(words.months),
  traits: {
    sex: finder(words.traits.sex),
    age: finder(words.traits.age),
    place: finder(words.traits.place),
    otherwise: finder(words.traits.otherwise),
  },
} as const;

/** Whoever a stretch of words names: how many words it takes, and what they say. */
export interface People {
  readonly length: number;
  readonly categories: Categories;
}

/** "minor girls", "female children": all words for people beside each other. */
export function peopleAt(text: readonly Word[], from: number): People | undefined {
  let length = 0;
  let categories: Categories = {};
  for (;;) {
    const at = from + length;
    const found = length > 0 && text[at]?.signs !== '' ? undefined : lists.people(text, at);
    if (found === undefined) break;
    categories = { ...found.value, ...categories };
    length += found.length;
  }
  return length === 0 ? undefined : { length, categories };
}

/** The number that a word is, in digits or in words. */
export function numberAt({ plain }: Word): number | undefined {
  return /^\d{1,9}$/.test(plain) ? Number(plain) : numbers.get(plain);
}

/** "Chak 45", "Ward No. 3": a place whose name is a number; how many words it takes, 0 where none stands here. */
export function numberedPlaceAt(text: readonly Word[], at: number): number {
  const length = lists.numberedPlaces(text, at)?.length ?? 0;
  return length > 0 && /^\d/.test(text[at + length]?.plain ?? '') ? length + 1 : 0;
}

/** False of a text without any word for people or ages, which most texts are: soon answered. */
export function mayNamePeople(text: string): boolean {
  return ANY_PEOPLE.test(text);
}

const ANY_PEOPLE = new RegExp(
  [...words.people.flatMap(({ words: own }) => own), ...words.heads, ...words['age-words']]
    .filter(word => word.length > 2)
    .join('|'),
  'iu',
);
