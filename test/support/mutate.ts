import fc from 'fast-check';

/** One slip of a hand, or of a program that a table came through, somewhere in a text. */
export type Slip = (text: string, at: number) => string;

/** What comes out of spreadsheets, other offices and hurried hands where a figure belongs. */
const FIGURES = [
  '1.21E+05',
  '4-May',
  'May-04',
  '86 cases',
  '1,234',
  '1,23,456',
  '۱۲۳',
  'nil',
  '5 million',
  ',100',
  '3 or 4',
  'PKR 5',
  'about 7',
  '1 234',
  '12%',
  '7 (seven)',
  '12 women',
  '-',
  '4/5',
  '2020-05-04',
  '5 lakh',
];

const SIGNS = [
  ',',
  ':',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ' ',
  '  ',
  '#',
  '-',
  '\t',
  '\n',
  ';',
  '|',
  '=',
  '100 ',
  ', 5',
];

/** The beginning of the nth match at or behind a place; undefined where there is none. */
function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | undefined {
  const all = [...text.matchAll(pattern)];
  return all[at % Math.max(1, all.length)];
}

function replaced(text: string, match: RegExpExecArray | undefined, by: string): string {
  return match === undefined
    ? text
    : text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

function line(text: string, at: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const n = at % lines.length;
  return lines.map((each, m) => (m === n ? change(each) : each)).join('\n');
}

const slips: ((by: number) => Slip)[] = [
  () => (text, at) => replaced(text, matchAt(text, /[,:{}[\]"'|-]/g, at), ''),
  by => (text, at) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + (SIGNS[by % SIGNS.length] ?? '') + text.slice(place);
  },
  by => (text, at) =>
    replaced(text, matchAt(text, /(?<=[:[{,] *)\d+/g, at), FIGURES[by % FIGURES.length] ?? ''),
  by => (text, at) => replaced(text, matchAt(text, /\d/g, at), String(by % 10) + (by % 3 === 0 ? '0' : '')),
  () => (text, at) => line(text, at, each => `${each}\n${each}`),
  by => (text, at) => line(text, at, each => ' '.repeat(1 + (by % 4)) + each),
  by => (text, at) => line(text, at, each => each.replace(new RegExp(`^ {1,${1 + (by % 4)}}`), '')),
  () => (text, at) => line(text, at, each => each.replace(/^( *)([a-z])([a-z])/, '$1$3$2')),
  () => (text, at) => replaced(text, matchAt(text, /\n */g, at), ' '),
  () => (text, at) => replaced(text, matchAt(text, / {2}/g, at), '\t'),
  () => (text, at) => replaced(text, matchAt(text, /: ?/g, at), ':'),
  () => (text, at) => replaced(text, matchAt(text, /, /g, at), ' ,'),
];

/** What a hurried hand leaves beside an entry: a remark, an anchor, words behind braces, the same key once more. */
const BESIDE = [
  ' # 17 by phone',
  ' and 17 by phone',
  ' &cells',
  ' *cells',
  ' !!str',
  ' (17 by phone)',
  ', 17',
  ' } 17',
  '\n# 17 by phone',
  '\n      # 17 by phone',
];

slips.push(
  by => (text, at) => line(text, at, each => each + (BESIDE[by % BESIDE.length] ?? '')),
  by => (text, at) => {
    const match = matchAt(text, /(?<=[\w"]): (?=\S)/g, at);
    return replaced(text, match, `:${BESIDE[(by % 3) + 2]} `);
  },
  // The same entry once more, with another figure.
  by => (text, at) => {
    const match = matchAt(text, /[\w-]+: \d+(?=[,}\n])/g, at);
    return replaced(text, match, `${match?.[0]}, ${match?.[0].replace(/\d+/, String(17 + (by % 5)))}`);
  },
  by => (text, at) => replaced(text, matchAt(text, /(?<=: )(?=\d)/g, at), '<>~+-'.charAt(by % 5)),
  by => (text, at) =>
    replaced(text, matchAt(text, /(?<=: \d+)(?=[,}\n])/g, at), ['%', '+', '.5', ' %'][by % 4] ?? ''),
);

/** A text with one to three slips in it. */
export function slipped(text: string): fc.Arbitrary<string> {
  const one = fc.tuple(fc.nat(slips.length - 1), fc.nat(), fc.nat());
  return fc
    .array(one, { minLength: 1, maxLength: 3 })
    .map(list => list.reduce((now, [kind, by, at]) => slips[kind]?.(by)(now, at) ?? now, text));
}
