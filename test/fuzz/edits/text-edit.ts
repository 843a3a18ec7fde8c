import { type Random, weighted } from '../random.ts';

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

const SIGNS: readonly string[] = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n\n',
    '\r',
    '\r\n',
    '\r\n  ',
    '\t',
    '\n\t',
    '\u00a0',
    '\ufeff',
  ],
  ...[':', ': ', ':\n', '- ', '-', '? ', '{', '}', '[', ']', ', ', ',', '{}', '"', "'", '""', "''", '\\'],
  ...[
    ' |',
    ' >',
    '|\n',
    '>-\n',
    '|2\n',
    '#',
    ' # ',
    '\n# note\n',
    '---\n',
    '...\n',
    '\n---',
    '%',
    '&a ',
    '*a',
  ],
  ...['!', '!!str ', '<<: ', '@', '`', '{{', '}}', '.', '~', '\u2028', '\u0000', '\ud83d', '👍', 'é'],
];

const WORDS: readonly string[] = [
  ...[
    'a',
    'yes',
    'no',
    '0',
    '7',
    '1,234',
    'total',
    'male',
    'punjab',
    'pending',
    'PPC 371-A',
    'PKR 5',
    'about 3',
  ],
  ...['{{identification-1.total}}', '{{FIA:trends-1}}', '{{statistics-table[PPC 371-A].conviction.punjab}}'],
  ...[
    'trends:',
    '  trends-2: ',
    '  trends-1:\n    answer: x\n',
    'laws:\n',
    'respondent: MOHR\n',
    'x\n',
    ' 120 victims',
  ],
];

const VALUES: readonly string[] = [
  ...[
    '',
    ' ',
    'yes',
    'no',
    'final',
    'review',
    'draft',
    'not-applicable',
    'no-information',
    '0',
    '12',
    '1,234',
  ],
  ...[
    'not-collected',
    'about 200',
    '{total: 5, sex: {male: 2, female: 3}}',
    '{punjab: 4, total: 9}',
    '[a, b]',
    '[]',
  ],
  ...[
    '|',
    '>-',
    '"open',
    "'open",
    '{',
    '[',
    '"a: b"',
    'a: b',
    '&x',
    '*x',
    '!x',
    'FIA',
    'MOHR',
    'tip-pakistan-2021',
  ],
  ...[
    '{status: not-applicable, reason: none}',
    '{{identification-1.total}} victims',
    '120 victims were identified.',
  ],
];

const KEYS: readonly string[] = [
  ...[
    'status',
    'choice',
    'answer',
    'data',
    'source',
    'note',
    'reason',
    'explain',
    'attachments',
    'supplement',
  ],
  ...['trends', 'laws', 'identification', 'statistics', 'trends-1', 'trends-2', 'identification-1', 'laws-3'],
  ...[
    'statistics-table',
    'prevention-2.c',
    'total',
    'sex',
    'male',
    'punjab',
    'rows',
    'PPC 371-A',
    'registered',
  ],
  ...[
    'questionnaire',
    'respondent',
    'submission',
    'lead',
    'files',
    'severity',
    'decisions',
    'respondents',
    'period',
  ],
  ...['__proto__', 'constructor', 'toString', '2021', '"quoted"', 'two words', 'trends-1 '],
];

/** An offset, more often where YAML's signs are: beginnings and ends of lines, colons, braces, quotes, blanks. */
function placeIn(text: string, random: Random): number {
  const somewhere = random.below(text.length + 1);
  const { start, end } = lineAround(text, somewhere);
  const first = start + (/^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0);
  return weighted(random, [
    [3, () => start],
    [3, () => first],
    [2, () => start + random.below(first - start + 1)],
    [2, () => end],
    [5, () => nextSign(text, somewhere) + random.below(2)],
    [4, () => somewhere],
  ])();
}

function nextSign(text: string, from: number): number {
  const signs = /[{}[\]"'|>#:,&*!-]/g;
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? from;
}

/** The line that an offset is in, without its line break. */
function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const breaks = /[\r\n]/g;
  breaks.lastIndex = start;
  return { start, end: breaks.exec(text)?.index ?? text.length };
}

/** One line, or a key with all that stands below it, from a beginning of a line to another. */
function linesIn(text: string, random: Random): { readonly start: number; readonly end: number } {
  const { start } = lineAround(text, random.below(text.length + 1));
  const lines = text.slice(start).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const indent = indentOf(lines[0] ?? '');
  const whole = random.chance(0.5);
  let end = start + (lines[0]?.length ?? 0);
  for (const line of lines.slice(1)) {
    const below = /^\s*$/.test(line) || indentOf(line) > indent;
    if (whole ? !below : random.chance(0.6)) break;
    end += line.length;
  }
  return { start, end };
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function put(text: string, start: number, typed: string, end = start): Typed {
  const from = Math.min(start, text.length);
  return {
    text: text.slice(0, from) + typed + text.slice(Math.max(from, end)),
    at: from + typed.length,
  };
}
