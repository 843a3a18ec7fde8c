import { color } from '../colors.ts';
import type { List } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import { wordRoot } from './namespaces.ts';

/** Where lists stand: in an answer, or in the questionnaire's own words, which are indented. */
export type ListPlace = 'answer' | 'original';

const markers = ['bullet', 'number', 'letter'] as const satisfies readonly List['marker'][];
const places = ['answer', 'original'] as const satisfies readonly ListPlace[];
const deepest = 8;
const step = 340;
const bullets = ['•', '–', '▪'];
const formats = {
  number: ['decimal', 'lowerLetter', 'lowerRoman'],
  letter: ['lowerLetter', 'lowerRoman', 'decimal'],
};

/** The lists of a file. Each begins to count anew. */
export class Numbering {
  readonly #instances: Xml[] = [];

  /** The numbering of one list's paragraphs, `depth` lists (from 0) inside others. */
  list(list: List, depth: number, place: ListPlace): { readonly id: number; readonly level: number } {
    const level = Math.min(depth, deepest);
    const id = this.#instances.length + 1;
    this.#instances.push(xml`<w:num w:numId="${id}">
      <w:abstractNumId w:val="${definitionId(list.marker, place)}"/>
      <w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${list.start ?? 1}"/></w:lvlOverride>
    </w:num>`);
    return { id, level };
  }

  root(): Xml {
    const definitions = places.flatMap(place => markers.map(marker => definition(marker, place)));
    return wordRoot('numbering', [...definitions, ...this.#instances]);
  }
}

/** Where the text of a list's paragraphs begins. */
export function listIndent(depth: number, place: ListPlace): number {
  return (place === 'original' ? 227 : 0) + step * (Math.min(depth, deepest) + 1);
}

function definitionId(marker: List['marker'], place: ListPlace): number {
  return markers.indexOf(marker) + markers.length * places.indexOf(place);
}

function definition(marker: List['marker'], place: ListPlace): Xml {
  const levels = Array.from({ length: deepest + 1 }, (_, depth) => level(marker, place, depth));
  return xml`<w:abstractNum w:abstractNumId="${definitionId(marker, place)}">
    <w:multiLevelType w:val="multilevel"/>${levels}
  </w:abstractNum>`;
}

function level(marker: List['marker'], place: ListPlace, depth: number): Xml {
  const turn = depth % 3;
  const format = marker === 'bullet' ? 'bullet' : formats[marker][turn];
  const label = marker === 'bullet' ? bullets[turn] : `%${depth + 1}.`;
  return xml`<w:lvl w:ilvl="${depth}">
    <w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="${listIndent(depth, place)}" w:hanging="${step}"/></w:pPr>
    <w:rPr><w:color w:val="${color.accent}"/></w:rPr>
  </w:lvl>`;
}
