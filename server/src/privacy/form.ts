import type { Classes } from './lexicon.ts';
import { type FormTraits, formDefinitions, packs } from './pack.ts';
import type { Token } from './tokens.ts';

/** A piece of a form, and what follows it is the next one of its row. */
export type Piece =
  | TokenPiece
  | { readonly kind: 'names'; readonly many: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'maybe'; readonly row: Row }
  | { readonly kind: 'either'; readonly rows: readonly Row[] }
  | { readonly kind: 'mark' };

/** A token that is one of these words, of one of these classes, or of one of these shapes. */
export interface TokenPiece {
  readonly kind: 'token';
  readonly words: ReadonlySet<string>;
  readonly classes: readonly string[];
  readonly shapes: readonly Token['shape'][];
}

export type Row = readonly Piece[];

export interface Form extends FormTraits {
  /** True of a form that speaks of names in Arabic letters. */
  readonly arabic: boolean;
  readonly row: Row;
  /** How many words may stand before its first name. */
  readonly reach: number;
}

export function fits({ words, classes, shapes }: TokenPiece, token: Token): boolean {
  if (words.has(token.word) || shapes.includes(token.shape)) return true;
  for (const name of classes) if (token.classes.has(name)) return true;
  return false;
}

/** Forms by a token that they need at one place. */
class Index {
  readonly #byWord = new Map<string, Form[]>();
  readonly #byClass = new Map<string, Form[]>();
  readonly #byShape = new Map<string, Form[]>();
  /** What was found of a set of classes: words share them. */
  readonly #ofClasses = new Map<Classes, readonly Form[]>();

  add(form: Form, pieces: readonly TokenPiece[]): void {
    for (const { words, classes, shapes } of pieces) {
      for (const word of words) addTo(this.#byWord, word, form);
      for (const name of classes) addTo(this.#byClass, name, form);
      for (const shape of shapes) addTo(this.#byShape, shape, form);
    }
  }

  at(token: Token | undefined): readonly Form[] {
    if (token === undefined) return NONE;
    const byWord = this.#byWord.get(token.word) ?? NONE;
    const byShape = this.#byShape.get(token.shape) ?? NONE;
    const byClass = token.classes.size === 0 ? NONE : this.#at(token.classes);
    return together(together(byWord, byShape), byClass);
  }

  #at(classes: Classes): readonly Form[] {
    let own = this.#ofClasses.get(classes);
    if (own === undefined) {
      own = [...classes].map(name => this.#byClass.get(name) ?? NONE).reduce(together, NONE);
      this.#ofClasses.set(classes, own);
    }
    return own;
  }
}

/** Forms by what they begin with, read when a text is first looked at. */
interface Forms {
  readonly beginning: Index;
  /** Those that begin with a name, by what stands behind it. */
  readonly behindName: Index;
  /** Those behind whose name anything may stand. */
  readonly nameAlone: readonly Form[];
}

let known: Forms | undefined;

const NONE: readonly Form[] = [];

/** The forms that may begin with a token that is no name. */
export function formsFrom(token: Token): readonly Form[] {
  known ??= readForms();
  return known.beginning.at(token);
}

/** The forms that may begin with a name, or with several, by the tokens behind the first and behind the last of them. */
export function formsOfNames(behind: Token | undefined, behindAll: Token | undefined): readonly Form[] {
  known ??= readForms();
  const { nameAlone, behindName } = known;
  const near = behindName.at(behind);
  return together(nameAlone, behindAll === behind ? near : together(near, behindName.at(behindAll)));
}

function together(some: readonly Form[], others: readonly Form[]): readonly Form[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  return [...new Set([...some, ...others])];
}

function readForms(): Forms {
  const parts = new Parts();
  const beginning = new Index();
  const behindName = new Index();
  const nameAlone: Form[] = [];
  for (const { form: written, ...traits } of formDefinitions) {
    const row = readRow(written, parts);
    const form = { ...traits, row, reach: reachOf(row) };
    if (row[0]?.kind !== 'names') beginning.add(form, firstsOf(row));
    else if (isOptional(row.slice(1))) nameAlone.push(form);
    else behindName.add(form, firstsOf(row.slice(1)));
  }
  return { beginning, behindName, nameAlone };
}

function addTo(map: Map<string, Form[]>, key: string, form: Form): void {
  const list = map.get(key) ?? [];
  if (list.at(-1) !== form) list.push(form);
  map.set(key, list);
}

/** The pieces that a row may begin with. */
function firstsOf(row: Row): readonly TokenPiece[] {
  const found: TokenPiece[] = [];
  for (const piece of row) {
    if (piece.kind === 'mark') continue;
    if (piece.kind === 'token') found.push(piece);
    if (piece.kind === 'maybe') found.push(...firstsOf(piece.row));
    if (piece.kind === 'either') found.push(...piece.rows.flatMap(firstsOf));
    if (piece.kind !== 'maybe' && !(piece.kind === 'either' && piece.rows.some(isOptional))) break;
  }
  return found;
}

/** The most words that a row has before its first name. */
function reachOf(row: Row): number {
  let words = 0;
  for (const piece of row) {
    if (piece.kind === 'names') return words;
    if (piece.kind === 'token') words++;
    if (piece.kind === 'gap') words += piece.most;
    if (piece.kind === 'maybe') words += reachOf(piece.row);
    if (piece.kind === 'either') words += Math.max(...piece.rows.map(choice => reachOf(choice)));
  }
  return words;
}

function isOptional(row: Row): boolean {
  return row.every(piece => piece.kind === 'maybe' || piece.kind === 'mark');
}

/**
 * Reads a row of a form. Throws where it is none, which a test of the packs sees; the packs come with the program.
 */
function readRow(form: string, parts: Parts): Row {
  const stack: Piece[][] = [[]];
  for (const [word] of form.matchAll(/[[\]{}]|[^\s[\]{}]+/g)) {
    if (word === '[') stack.push([]);
    else if (word === ']') {
      const row = stack.pop() ?? [];
      if (stack.length === 0) throw new Error(`"${form}" closes what it does not open.`);
      stack.at(-1)?.push({ kind: 'maybe', row });
    } else stack.at(-1)?.push(readPiece(word, parts));
  }
  const [row] = stack;
  if (stack.length !== 1 || row === undefined) throw new Error(`"${form}" does not close what it opens.`);
  return row;
}

function readPiece(word: string, parts: Parts): Piece {
  if (word === '{' || word === '}') return { kind: 'mark' };
  if (word === '<name>' || word === '<names>') return { kind: 'names', many: word === '<names>' };
  if (/^\.\.\d+$/.test(word)) return { kind: 'gap', most: Number(word.slice(2)) };
  const choices = word.split('|');
  if (choices.some(choice => parts.has(choice.slice(1, -1)))) {
    return { kind: 'either', rows: choices.flatMap(choice => rowsOf(choice, parts)) };
  }
  return tokenPiece(choices);
}

/** The parts of the packs, each read once. */
class Parts {
  readonly #written = new Map(packs.flatMap(pack => Object.entries(pack.parts ?? {})));
  readonly #read = new Map<string, readonly Row[]>();

  has(name: string): boolean {
    return this.#written.has(name);
  }

  rowsOf(name: string): readonly Row[] | undefined {
    const written = this.#written.get(name);
    if (written === undefined) return undefined;
    const rows = this.#read.get(name) ?? written.map(row => readRow(row, this));
    this.#read.set(name, rows);
    return rows;
  }
}

function rowsOf(choice: string, parts: Parts): readonly Row[] {
  return parts.rowsOf(choice.slice(1, -1)) ?? [[tokenPiece([choice])]];
}

const SHAPES: ReadonlyMap<string, Token['shape']> = new Map([
  ['figure', 'number'],
  ['item', 'item'],
  ['stop', 'stop'],
]);

/** `was|<done>|,`: words, classes and signs of which one must stand here. */
function tokenPiece(choices: readonly string[]): TokenPiece {
  const words = new Set<string>();
  const classes: string[] = [];
  const shapes: Token['shape'][] = [];
  for (const choice of choices) {
    const name = /^<([\w-]+)>$/.exec(choice)?.[1];
    const shape = SHAPES.get(name ?? '');
    if (name === undefined) words.add(choice);
    else if (shape === undefined) classes.push(name);
    else shapes.push(shape);
  }
  return { kind: 'token', words, classes, shapes };
}
