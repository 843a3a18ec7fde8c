import { Tokenizer } from 'htmlparser2';

/** HTML as a row of tags and texts; nothing is required to match. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  /** White space as it stands in the source, entities as the letters that they mean. */
  | { readonly kind: 'text'; readonly text: string }
  /** A style sheet, in which spreadsheets say what a cell looks like. */
  | { readonly kind: 'style'; readonly text: string };

/** What stands between these tags is no text of the page. */
const HIDDEN = new Set(['style', 'script', 'title', 'xml', 'template', 'comment', 'noscript']);

/**
 * The tags and texts of a page, in their order. Comments are left out, with what Office hides in them. Linear: the tokenizer of
 * htmlparser2 is used without its parser, which looks through all open tags at each tag that closes one.
 */
export function readHtml(html: string): readonly HtmlToken[] {
  const tokens = new Tokens(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, tokens);
  tokenizer.write(html);
  tokenizer.end();
  return tokens.found;
}

const NONE: Map<string, string> = new Map();

/** Gathers what the tokenizer says, places in the page, as tokens. */
class Tokens {
  readonly found: HtmlToken[] = [];
  readonly #html: string;
  /** The text since the last tag, in pieces: an entity is one of its own. */
  #pieces: string[] = [];
  #name = '';
  #attributes: Map<string, string> = NONE;
  #attribute = '';
  #value: string[] = [];
  #hidden: { readonly name: string; depth: number } | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    this.#pieces.push(this.#html.slice(start, end));
  }
  ontextentity(codepoint: number): void {
    this.#pieces.push(String.fromCodePoint(codepoint));
  }
  oncdata(start: number, end: number, offset: number): void {
    this.ontext(start, end - offset);
  }
  onopentagname(start: number, end: number): void {
    this.#endText();
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = NONE;
  }
  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = [];
  }
  onattribdata(start: number, end: number): void {
    this.#value.push(this.#html.slice(start, end));
  }
  onattribentity(codepoint: number): void {
    this.#value.push(String.fromCodePoint(codepoint));
  }
  onattribend(): void {
    if (this.#attributes === NONE) this.#attributes = new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value.join(''));
  }
  onopentagend(): void {
    const name = this.#name;
    if (this.#hidden === undefined) this.found.push({ kind: 'open', name, attributes: this.#attributes });
    if (this.#hidden === undefined && HIDDEN.has(name)) this.#hidden = { name, depth: 1 };
    else if (this.#hidden?.name === name) this.#hidden.depth++;
  }
  onselfclosingtag(): void {
    // In HTML a slash at the end of a tag says nothing; of an island of XML it ends what was hidden before it began.
    if (HIDDEN.has(this.#name)) return;
    this.onopentagend();
  }
  onclosetag(start: number, end: number): void {
    this.#endText();
    const name = this.#html.slice(start, end).trim().toLowerCase();
    if (this.#hidden?.name === name && --this.#hidden.depth === 0) this.#hidden = undefined;
    if (this.#hidden === undefined) this.found.push({ kind: 'close', name });
  }
  onend(): void {
    this.#endText();
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #endText(): void {
    if (this.#pieces.length === 0) return;
    const text = this.#pieces.join('');
    this.#pieces = [];
    if (this.#hidden === undefined) this.found.push({ kind: 'text', text });
    else if (this.#hidden.name === 'style') this.found.push({ kind: 'style', text });
  }
}
