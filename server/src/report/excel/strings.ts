import { cleanText, type Xml, xml } from '../xml.ts';

/** More than this Excel does not take in one cell. */
const longestCell = 32_767;

/** The texts of all cells, each kept once. */
export class SharedStrings {
  /** Behind a text that is cut. */
  readonly #cut: string;
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  constructor(cut: string) {
    this.#cut = cut;
  }

  index(text: string): number {
    this.#uses++;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  root(): Xml {
    const items = [...this.#indexes.keys()].map(
      text => xml`<si><t xml:space="preserve">${cellText(text, this.#cut)}</t></si>`,
    );
    return xml`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      count="${this.#uses}" uniqueCount="${items.length}">${items}</sst>`;
  }
}

/** `_x0041_` in a cell's text is Excel's way to write "A"; its first underscore is written that way too. */
function cellText(text: string, cut: string): string {
  const clean = cleanText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (clean.length <= longestCell) return clean;
  return clean.slice(0, longestCell - cut.length).replace(/[\ud800-\udbff]$/, '') + cut;
}
