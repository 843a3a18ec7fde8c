import { formatNumber } from './format-number.ts';
import { memo } from './memo.ts';
import { isSameList } from './same-list.ts';

/**
 * What the program says to a person, before anybody knows in which language: an English text as the ID, and what goes into its
 * slots. It becomes a text at the edges alone (`sayIn`, `saidIn`): an editor, a terminal, a report, each in its own language.
 *
 * To the compiler it is a symbol, the one thing that it does not let into a template literal, nor let be added to a text.
 */
export type Words = symbol & { readonly [unsaid]: true };

declare const unsaid: unique symbol;

/** Words of the program, or a text that is the same in every language: a name, a path, what somebody wrote. */
export type Sayable = string | Words;

type Slots = Readonly<Record<string, Sayable | number>>;

/** A language that somebody is spoken to in: texts by their English ones, which stand where there is none. */
export interface Language {
  /** As BCP 47 writes it. */
  readonly tag: string;
  readonly translations: ReadonlyMap<string, string>;
}

export const ENGLISH: Language = { tag: 'en', translations: new Map() };

/** A sentence or a part of one, with `{slots}`. */
export function t(english: string, slots: Slots = {}): Words {
  return seal(new Template(english, slots));
}

/** Marks a text that is declared in one place and said, by `t`, in another, so that translators get it. */
export function english<const Text extends string>(text: Text): Text {
  return text;
}

/**
 * "1 question", "3 questions": texts that `english` marks, `{count}` filled in. A language with more forms than these two has
 * them behind the name that Unicode gives each: `{count} questions|few`.
 */
export function counted(count: number, one: string, many: string): Words {
  return seal(new Counted(count, one, many));
}

/** Words and signs of no language, one behind the other: verbatim`**${name}** ${meaning}`. */
export function verbatim(signs: TemplateStringsArray, ...items: readonly (Sayable | number)[]): Words {
  const parts = signs.flatMap((sign, n) => (n === 0 ? [sign] : [items[n - 1] ?? '', sign]));
  const filled = parts.filter(part => part !== '');
  return seal(new Row(filled, ''));
}

/** One behind the other, with signs of no language between them. */
export function row(items: readonly Sayable[], between: string): Words {
  return seal(new Row(items, between));
}

/** "a, b, c" */
export function commaList(items: readonly Sayable[]): Words {
  return seal(new Row(items, COMMA));
}

/** Words that are given a shape when they are said: escaped, shortened, with a capital. */
export function shaped(words: Words, shape: (text: string) => string): Words {
  return seal(new Shaped(words, shape));
}

/** Words with what is no word of the program in another shape. */
export function withTexts(words: Words, shape: (text: string) => string): Words {
  return seal(opened(words).withTexts(shape));
}

/** The same words, whoever made them. */
export function isSameWords(one: Sayable, other: Sayable): boolean {
  if (one === other) return true;
  return typeof one !== 'string' && typeof other !== 'string' && opened(one).isSame(opened(other));
}

/** False of a value that holds words among other things. */
export function isSayable(value: unknown): value is Sayable {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && MARK in value);
}

/** Each once, in their order. */
export function distinctWords(all: readonly Sayable[]): readonly Sayable[] {
  return [...new Map(all.map(said => [sayIn(ENGLISH, said), said])).values()];
}

/** What is said, in a language. */
export function sayIn(language: Language, said: Sayable): string {
  return typeof said === 'string' ? said : opened(said).text(language);
}

/** The same of words that are said again and again, as those of a finding are with every change of its file. */
export function rememberedText(language: Language, words: Words): string {
  return textsOf(language)(opened(words));
}

const textsOf = memo((language: Language) => memo((words: Unsaid) => words.text(language)));

/** A value in which all words are said. */
export type Said<Value> = Value extends Words
  ? string
  : Value extends (...given: never[]) => unknown
    ? Value
    : Value extends ReadonlyMap<infer Key, infer Item>
      ? ReadonlyMap<Key, Said<Item>>
      : Value extends object
        ? { [Key in keyof Value]: Said<Value[Key]> }
        : Value;

/** A plain value with all that it says in a language. */
export function saidIn<Value>(language: Language, value: Value): Said<Value> {
  return deepSaid(language, value) as Said<Value>;
}

function deepSaid(language: Language, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (MARK in value) return (value as Unsaid).text(language);
  if (Array.isArray(value)) return value.map(item => deepSaid(language, item));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, deepSaid(language, item)]));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deepSaid(language, item)]));
}

/** The report's code is a bundle of its own, in which these classes are others. */
const MARK = Symbol.for('tip.words');

abstract class Unsaid {
  readonly [MARK] = true;

  abstract text(language: Language): string;
  abstract isSame(other: Unsaid): boolean;
  abstract withTexts(shape: (text: string) => string): Unsaid;

  /** What became a text without a language would be in the wrong one. */
  toString(): never {
    throw new TypeError(`Nobody said in which language: ${this.text(ENGLISH)}`);
  }

  toJSON(): never {
    return this.toString();
  }
}

class Template extends Unsaid {
  readonly english: string;
  readonly slots: Slots;

  constructor(english: string, slots: Slots) {
    super();
    this.english = english;
    this.slots = slots;
  }

  text(language: Language): string {
    return filled(language, this.english, this.slots);
  }

  isSame(other: Unsaid): boolean {
    if (!(other instanceof Template) || this.english !== other.english) return false;
    const names = Object.keys(this.slots);
    return (
      names.length === Object.keys(other.slots).length &&
      names.every(name => isSameItem(this.slots[name], other.slots[name]))
    );
  }

  withTexts(shape: (text: string) => string): Unsaid {
    const shapedSlots = Object.entries(this.slots).map(([name, item]) => [name, shapedItem(item, shape)]);
    return new Template(this.english, Object.fromEntries(shapedSlots));
  }
}

class Counted extends Unsaid {
  readonly count: number;
  readonly one: string;
  readonly many: string;

  constructor(count: number, one: string, many: string) {
    super();
    this.count = count;
    this.one = one;
    this.many = many;
  }

  text(language: Language): string {
    const { count, one, many } = this;
    return filled(language, formOf(language, count, one, many), { count: formatNumber(count) });
  }

  isSame(other: Unsaid): boolean {
    return other instanceof Counted && this.count === other.count && this.many === other.many;
  }

  withTexts(): Unsaid {
    return this;
  }
}

class Row extends Unsaid {
  readonly items: readonly (Sayable | number)[];
  readonly between: Sayable;

  constructor(items: readonly (Sayable | number)[], between: Sayable) {
    super();
    this.items = items;
    this.between = between;
  }

  text(language: Language): string {
    return this.items.map(item => itemText(language, item)).join(itemText(language, this.between));
  }

  isSame(other: Unsaid): boolean {
    return (
      other instanceof Row &&
      isSameWords(this.between, other.between) &&
      isSameList(this.items, other.items, isSameItem)
    );
  }

  withTexts(shape: (text: string) => string): Unsaid {
    return new Row(
      this.items.map(item => shapedItem(item, shape)),
      this.between,
    );
  }
}

class Shaped extends Unsaid {
  readonly words: Words;
  readonly shape: (text: string) => string;

  constructor(words: Words, shape: (text: string) => string) {
    super();
    this.words = words;
    this.shape = shape;
  }

  text(language: Language): string {
    return this.shape(opened(this.words).text(language));
  }

  isSame(other: Unsaid): boolean {
    return other instanceof Shaped && this.shape === other.shape && isSameWords(this.words, other.words);
  }

  withTexts(shape: (text: string) => string): Unsaid {
    return new Shaped(seal(opened(this.words).withTexts(shape)), this.shape);
  }
}

function seal(words: Unsaid): Words {
  return words as unknown as Words;
}

function opened(words: Words): Unsaid {
  return words as unknown as Unsaid;
}

/** Parts of words are said with the whole, and not remembered by themselves. */
function itemText(language: Language, item: Sayable | number): string {
  return typeof item === 'string' || typeof item === 'number' ? String(item) : opened(item).text(language);
}

function shapedItem(item: Sayable | number, shape: (text: string) => string): Sayable | number {
  if (typeof item === 'number') return item;
  return typeof item === 'string' ? shape(item) : withTexts(item, shape);
}

function isSameItem(one: Sayable | number | undefined, other: Sayable | number | undefined): boolean {
  if (one === other) return true;
  if (typeof one === 'number' || typeof other === 'number') return false;
  return one !== undefined && other !== undefined && isSameWords(one, other);
}

function filled(language: Language, english: string, slots: Slots): string {
  const text = language.translations.get(english) ?? english;
  return text.replace(/\{([\w-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(slots, name) ? itemText(language, slots[name] ?? '') : whole,
  );
}

/** The text that a language has for a number of things. */
function formOf({ tag, translations }: Language, count: number, one: string, many: string): string {
  const english = count === 1 ? one : many;
  if (translations.size === 0) return english;
  const own = `${many}|${new Intl.PluralRules(tag).select(count)}`;
  return translations.has(own) ? own : english;
}

const COMMA = t(', ');
