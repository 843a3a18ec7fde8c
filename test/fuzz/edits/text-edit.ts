import { type Random, weighted } from '../random.ts';
import { lineAround, linesIn, placeIn } from './places.ts';
import { KEYS, SIGNS, VALUES, WORDS } from './words.ts';

/** A text with its cursor where it was changed last. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** What one edit makes of a text. `others` are texts to paste from. */
export type TextEdit = (text: string, random: Random, others: readonly string[]) => Typed;

/** An edit as people and editors make them: mostly a keystroke, now and then a line, an answer, or more at once. */
export const editText: TextEdit = (text, random, others) => weighted(random, EDITS)(text, random, others);

const typeSign: TextEdit = (text, random) => put(text, placeIn(text, random), random.any(SIGNS) ?? ' ');

const typeWord: TextEdit = (text, random) => put(text, placeIn(text, random), random.any(WORDS) ?? 'a');

const deleteSome: TextEdit = (text, random) => {
  const at = placeIn(text, random);
  const length = random.chance(0.7) ? 1 : random.below(12);
  return put(text, at, '', at + length);
};

const writeOver: TextEdit = (text, random) => {
  const at = placeIn(text, random);
  return put(text, at, random.any([...SIGNS, ...WORDS]) ?? '', at + 1 + random.below(6));
};

/** The value behind a key, or all of a line behind its indentation. */
const setValue: TextEdit = (text, random) => {
  const { start, end } = lineAround(text, random.below(text.length + 1));
  const line = text.slice(start, end);
  const behind = /^\s*[^:\r\n]*:[ \t]*/.exec(line)?.[0].length ?? 0;
  return put(text, start + behind, random.any(VALUES) ?? '', end);
};

const renameKey: TextEdit = (text, random) => {
  const { start, end } = lineAround(text, random.below(text.length + 1));
  const found = /^(\s*(?:- )?)([^\s:#][^:\r\n]*)(?=:)/.exec(text.slice(start, end));
  if (found === null) return typeWord(text, random, []);
  const at = start + (found[1]?.length ?? 0);
  return put(text, at, random.any(KEYS) ?? 'key', at + (found[2]?.length ?? 0));
};

const deleteLines: TextEdit = (text, random) => {
  const { start, end } = linesIn(text, random);
  return put(text, start, '', end);
};

const duplicateLines: TextEdit = (text, random) => {
  const { start, end } = linesIn(text, random);
  return put(text, end, text.slice(start, end));
};

const moveLines: TextEdit = (text, random) => {
  const { start, end } = linesIn(text, random);
  const left = text.slice(0, start) + text.slice(end);
  return put(left, lineAround(left, random.below(left.length + 1)).start, text.slice(start, end));
};

const indentLines: TextEdit = (text, random) => {
  const { start, end } = linesIn(text, random);
  const by = random.one(['  ', '  ', ' ', '    ', '\t']);
  return put(text, start, text.slice(start, end).replace(/^(?=[^\r\n])/gm, by), end);
};

const outdentLines: TextEdit = (text, random) => {
  const { start, end } = linesIn(text, random);
  const indent = random.one([/^ {1,2}/gm, /^ {1,2}/gm, /^ /gm, /^[ \t]+/gm]);
  return put(text, start, text.slice(start, end).replace(indent, ''), end);
};

const comment: TextEdit = (text, random) => {
  const { start, end } = linesIn(text, random);
  return put(text, start, text.slice(start, end).replace(/^(?=[^\r\n])/gm, '# '), end);
};

/** A few lines of another file, or any stretch of it, at the beginning of a line or anywhere. */
const paste: TextEdit = (text, random, others) => {
  const source = random.any([...others, text]) ?? '';
  const from = random.below(source.length + 1);
  const stretch = random.chance(0.6)
    ? linesIn(source, random)
    : { start: from, end: from + random.below(200) };
  const at = random.chance(0.6)
    ? lineAround(text, random.below(text.length + 1)).start
    : placeIn(text, random);
  return put(text, at, source.slice(stretch.start, stretch.end));
};

const changeLineBreaks: TextEdit = (text, random) => {
  const end = random.one(['\n', '\r\n', '\r']);
  if (random.chance(0.5)) return { text: text.replace(/\r\n|\r|\n/g, end), at: 0 };
  const { end: at } = lineAround(text, random.below(text.length + 1));
  return put(text, at, end, at + (/^\r\n|^\r|^\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0));
};

const toggleMark: TextEdit = text =>
  text.startsWith('\ufeff') ? put(text, 0, '', 1) : put(text, 0, '\ufeff');

const cutOff: TextEdit = (text, random) => {
  const at = placeIn(text, random);
  return random.chance(0.7) ? put(text, at, '', text.length) : put(text, 0, '', at);
};

const several: TextEdit = (text, random, others) => {
  let typed: Typed = { text, at: 0 };
  for (let n = 2 + random.below(3); n > 0; n--)
    typed = weighted(random, EDITS.slice(0, -1))(typed.text, random, others);
  return typed;
};

const EDITS: readonly (readonly [number, TextEdit])[] = [
  [20, typeSign],
  [10, typeWord],
  [16, deleteSome],
  [6, writeOver],
  [6, setValue],
  [5, renameKey],
  [5, deleteLines],
  [3, duplicateLines],
  [4, moveLines],
  [4, indentLines],
  [4, outdentLines],
  [2, comment],
  [4, paste],
  [1, changeLineBreaks],
  [1, toggleMark],
  [1, cutOff],
  [4, several],
];

function put(text: string, start: number, typed: string, end = start): Typed {
  const from = Math.min(start, text.length);
  return {
    text: text.slice(0, from) + typed + text.slice(Math.max(from, end)),
    at: from + typed.length,
  };
}
