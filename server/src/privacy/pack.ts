import { files } from '../generated/privacy.js';

/**
 * What the guard of victims goes by, as data: a file of `schema/privacy/`, of a language, of a country, or of the
 * world. `schema/privacy.schema.json` says what each key means.
 */
export interface Pack {
  readonly title: string;
  /** BCP 47, of a pack that knows how a language names a victim. */
  readonly language?: string;
  /** Of the names that its forms speak of. */
  readonly script?: 'latin' | 'arabic';
  /** ISO 4217, of a pack that knows a country's numbers: a definition says its country by its currency. */
  readonly currency?: string;
  /** Classes of words, in lower case; a phrase counts as one word. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Parts of forms that several of them share. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  readonly forms?: readonly FormDefinition[];
  /** Endings of words that are no names, unless they are known as such. */
  readonly endings?: readonly string[];
  readonly documents?: readonly DocumentShape[];
  readonly phones?: readonly PhoneShape[];
  readonly domains?: Domains;
}

/** A form of sentence that names a victim; `certain` and the others: see `schema/privacy/english.yaml`. */
export interface FormDefinition extends FormTraits {
  readonly form: string;
}

export interface FormTraits {
  readonly certain?: true;
  readonly likely?: true;
  readonly known?: true;
  readonly lower?: true;
  readonly any?: true;
  readonly loud?: true;
  readonly title?: true;
  readonly court?: true;
  readonly kin?: true;
  readonly subject?: true;
  readonly initials?: true;
  readonly small?: true;
  readonly alone?: true;
  readonly unless?: readonly string[];
}

/** The number of a document that one person has. */
export interface DocumentShape {
  readonly title: string;
  readonly kind: 'card' | 'passport';
  /** Groups of digits as they are printed: `5-7-1`; any dashes, dots, slashes or blanks may stand between them. */
  readonly groups?: string;
  /** Capital letters directly before the digits. */
  readonly letters?: number;
  /** What the digits may begin with. */
  readonly begins?: readonly string[];
  /** True where the same digits in one row, or in other groups, are this number too. */
  readonly anyhow?: true;
  /** Words, in lower case, that say of the number behind them that it is one. */
  readonly words?: readonly string[];
  /** Least and most digits behind such a word. */
  readonly digits?: readonly [number, number];
}

/** Telephone numbers within one country. */
export interface PhoneShape {
  /** The country's code, without a plus. */
  readonly country: string;
  /** What stands before a number within the country. */
  readonly trunk: string;
  /** Each: what the number begins with behind the trunk, and how many digits it has then. */
  readonly mobile: { readonly begins: readonly string[]; readonly digits: readonly [number, number] };
  readonly landline: { readonly begins: readonly string[]; readonly digits: readonly [number, number] };
  /** Beginnings behind the trunk, or behind a code of a city, of numbers that only offices have. */
  readonly offices: readonly string[];
}

export interface Domains {
  /** Labels of domains that only governments and organisations of states have. */
  readonly public?: readonly string[];
  /** Domains where anybody has an address. */
  readonly free?: readonly string[];
  /** Addresses of networks and messengers whose path is an account. */
  readonly networks?: readonly string[];
}

export const packs: readonly Pack[] = files as readonly Pack[];

/** Everything that the packs hold under one key. */
const together = <Item>(items: (pack: Pack) => readonly Item[] | undefined): readonly Item[] =>
  packs.flatMap(pack => items(pack) ?? []);

export const formDefinitions = together(({ forms, script }) =>
  forms?.map(form => ({ ...form, arabic: script === 'arabic' })),
);
export const documents = together(({ documents: shapes }) => shapes);
export const phones = together(({ phones: shapes }) => shapes);
export const endings = together(pack => pack.endings);
