import fc, { type GeneratorValue } from 'fast-check';

/** A value as plain data: what YAML means by it. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** A response file without a mistake of form, and what the tests write it with. */
export interface AnyResponse {
  readonly text: string;
  readonly step: number;
}

const URDU = 'بھرتی آن لائن ہو گئی۔';
const WORDS = [
  'None',
  'The Bureau keeps a register',
  'See annex 4, page 2',
  URDU,
  'Lahore, Punjab',
  '12 women',
];
const FIGURES = ['0', '4', '120', '1234', 'not-collected', 'about 200', '12 (withheld)', 'pending'];

/** Values that a person may type for each question: short forms first. */
const ANSWERS: Readonly<Record<string, (g: GeneratorValue) => Plain>> = {
  'trends-1': g =>
    oneOf(g, [
      'yes',
      'None became known so far.',
      some(g, {
        status: 'draft',
        choice: 'partly',
        answer: prose(g),
        source: words(g),
        note: words(g),
        explain: g(fc.boolean) ? { anachronism: words(g) } : words(g),
        supplement: oneOf(g, [words(g), [{ date: '2021-02', text: prose(g) }]]),
        attachments: oneOf(g, ['a.pdf', ['a.pdf', { path: 'b c.pdf', title: words(g) }]]),
      }),
    ]),
  'trends-3': g => some(g, { choice: 'no', answer: prose(g), data: { countries: [words(g), words(g)] } }),
  'efforts-1': g => oneOf(g, [prose(g), some(g, { answer: prose(g), source: words(g), reason: words(g) })]),
  'complicity-7': g =>
    oneOf(g, [figure(g), { data: figure(g) }, { data: { count: figure(g) }, note: words(g) }]),
  'laws-6': g => oneOf(g, [['PPC 374', 'BLSA 11'], { data: { provisions: ['PPC 374'] }, answer: prose(g) }]),
  'identification-1': g =>
    some(g, {
      status: 'review',
      data: oneOf(g, [
        figure(g),
        some(g, {
          total: figure(g),
          sex: some(g, { male: figure(g), female: figure(g), unspecified: figure(g) }),
          age: 'not-disaggregated',
          nationality: some(g, { foreign: figure(g) }),
        }),
      ]),
      answer: prose(g),
    }),
  'statistics-2': g =>
    some(g, {
      data: { 'new-investigations': some(g, { punjab: figure(g), KP: figure(g), total: figure(g) }) },
      source: words(g),
    }),
  'statistics-table': g =>
    some(g, {
      data: some(g, {
        rows: some(g, {
          'PPC 371-A': { registered: { punjab: figure(g) } },
          'PTPA 3': some(g, { conviction: { sindh: figure(g), punjab: figure(g) } }),
        }),
        total: { conviction: { sindh: figure(g) } },
      }),
    }),
  'training-2': g =>
    some(g, {
      data: { events: oneOf(g, [[training(g), training(g)], [training(g)], training(g)]) },
      answer: prose(g),
    }),
};

/** The section of each of them, in the order of the questionnaire. */
const SECTIONS: readonly (readonly [section: string, questions: readonly string[]])[] = [
  ['trends', ['trends-1', 'trends-3']],
  ['efforts', ['efforts-1']],
  ['laws', ['laws-6']],
  ['complicity', ['complicity-7']],
  ['training', ['training-2']],
  ['identification', ['identification-1']],
  ['statistics', ['statistics-2', 'statistics-table']],
];

export function anyResponse(g: GeneratorValue): AnyResponse {
  const step = g(fc.constantFrom, 2, 2, 3, 4, 8);
  const hand: Hand = { g, step, deeper: g(fc.constantFrom, step, step, 2, 4) };
  const lines = ['questionnaire: tip-pakistan-2021', 'respondent: FIA', ...between(hand, 0)];
  for (const [section, questions] of SECTIONS) {
    const own = questions.filter(() => g(fc.nat, 3) > 0);
    if (own.length === 0) continue;
    lines.push(`${section}:${remark(hand)}`);
    for (const id of own) {
      lines.push(...between(hand, step));
      const value = g(fc.nat, 5) === 0 ? undefined : (ANSWERS[id] as (g: GeneratorValue) => Plain)(g);
      lines.push(...entryLines(hand, id, value, step));
    }
    lines.push(...between(hand, 0));
  }
  const lineBreak = g(fc.constantFrom, '\n', '\n', '\r\n');
  return { text: lines.join(lineBreak) + (g(fc.boolean) ? lineBreak : ''), step };
}

interface Hand {
  readonly g: GeneratorValue;
  /** Of answers below their section, and of keys below answers. */
  readonly step: number;
  readonly deeper: number;
}

function entryLines(hand: Hand, key: string, value: Plain | undefined, column: number): string[] {
  const { g, deeper } = hand;
  const margin = ' '.repeat(column);
  const name = margin + keyText(hand, key);
  if (value === undefined) return [`${name}:${remark(hand)}`, ...below(hand, column)];
  if (typeof value === 'string') return textLines(hand, name, value, column);
  const inBraces = g(fc.nat, 2) === 0 && isShallow(value);
  if (inBraces || size(value) === 0) return flowLines(hand, name, value, column);
  const inner = column + deeper;
  if (isList(value)) {
    const dash = g(fc.boolean) ? column : inner;
    return [
      `${name}:${remark(hand)}`,
      ...value.flatMap(item => [...between(hand, dash), ...itemLines(hand, item, dash)]),
    ];
  }
  return [
    `${name}:${remark(hand)}`,
    ...Object.entries(value).flatMap(([each, own]) => [
      ...between(hand, inner),
      ...entryLines(hand, each, own, inner),
    ]),
    ...below(hand, column),
  ];
}

function itemLines(hand: Hand, item: Plain, dash: number): string[] {
  const margin = ' '.repeat(dash);
  if (typeof item === 'string') return [`${margin}- ${quotedText(hand, item)}${remark(hand)}`];
  if (isList(item) || hand.g(fc.boolean)) return [`${margin}- ${flowText(hand, item)}${remark(hand)}`];
  const lines = Object.entries(item).flatMap(([key, value]) => entryLines(hand, key, value, dash + 2));
  return [`${margin}- ${(lines[0] ?? '').slice(dash + 2)}`, ...lines.slice(1)];
}

function textLines(hand: Hand, name: string, value: string, column: number): string[] {
  const { g } = hand;
  const style = g(fc.nat, 3);
  if (value.includes('\n') || style === 0) {
    const deep = ' '.repeat(column + g(fc.constantFrom, 1, 2, 4));
    const sign = g(fc.constantFrom, '|', '|', '|-', '>');
    // What is folded would be another text.
    const own = sign === '>' && value.includes('\n') ? '|' : sign;
    return [
      `${name}: ${own}${remark(hand)}`,
      ...value
        .trimEnd()
        .split('\n')
        .map(line => (line === '' ? '' : deep + line)),
    ];
  }
  if (style === 1 && /^[\p{L}\p{N}]/u.test(value))
    return [`${name}:`, `${' '.repeat(column + 3)}${quotedText(hand, value)}`];
  return [`${name}: ${quotedText(hand, value)}${remark(hand)}`];
}

/** Braces and brackets, on one line or with a break and a comment behind each comma. */
function flowLines(hand: Hand, name: string, value: Plain, column: number): string[] {
  const { g } = hand;
  if (size(value) < 2 || g(fc.nat, 3) > 0) return [`${name}: ${flowText(hand, value)}${remark(hand)}`];
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const parts = isList(value)
    ? value.map(item => flowText(hand, item))
    : Object.entries(value as object).map(
        ([key, own]) => `${keyText(hand, key)}: ${flowText(hand, own as Plain)}`,
      );
  const margin = ' '.repeat(column + 4);
  return [
    `${name}: ${open}`,
    ...parts.map((part, n) => `${margin}${part}${n < parts.length - 1 ? `,${remark(hand)}` : ''}`),
    `${' '.repeat(column + 1)}${close}${remark(hand)}`,
  ];
}

function flowText(hand: Hand, value: Plain): string {
  if (typeof value === 'string') return quotedText(hand, value, true);
  if (isList(value)) return `[${value.map(item => flowText(hand, item)).join(', ')}]`;
  const inside = Object.entries(value).map(([key, own]) => `${keyText(hand, key)}: ${flowText(hand, own)}`);
  return `{${inside.join(', ')}}`;
}

function quotedText({ g }: Hand, value: string, inFlow = false): string {
  const mayBePlain = /^[\p{L}\p{N}][^#:\n]*$/u.test(value) && !(inFlow && /[,{}[\]]/.test(value));
  switch (g(fc.nat, 3)) {
    case 0:
      return JSON.stringify(value);
    case 1:
      return value.includes('\n') ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
    default:
      return mayBePlain ? value : JSON.stringify(value);
  }
}

function keyText({ g }: Hand, key: string): string {
  const quotes = g(fc.nat, 9);
  return quotes === 0 ? `"${key}"` : quotes === 1 ? `'${key}'` : key;
}

/** A comment behind something, at times. */
function remark({ g }: Hand): string {
  return g(fc.nat, 4) === 0
    ? g(fc.constantFrom, ' # checked', '  # a\ttab', ` # ${URDU}`, '   # {a: 1}, "x')
    : '';
}

/** At times, comments that stand deeper than the key above them. */
function below({ g, deeper }: Hand, column: number): string[] {
  return g(fc.nat, 4) === 0 ? [`${' '.repeat(column + deeper)}# as of May`] : [];
}

/** Blank lines and comments between two entries. */
function between({ g }: Hand, column: number): string[] {
  switch (g(fc.nat, 9)) {
    case 0:
      return [''];
    case 1:
      return [`${' '.repeat(column)}# to be asked: Karachi`];
    case 2:
      return ['', `${' '.repeat(column)}# 3\tsee the register`, ''];
    default:
      return [];
  }
}

function words(g: GeneratorValue): string {
  return g(fc.constantFrom, ...WORDS);
}

function figure(g: GeneratorValue): string {
  return g(fc.constantFrom, ...FIGURES);
}

function prose(g: GeneratorValue): string {
  return g(
    fc.constantFrom,
    ...WORDS,
    `${URDU}\n\n- one\n- two: three`,
    'First.\n\n# a heading\n\nLast “word”.',
  );
}

function training(g: GeneratorValue): Plain {
  return { title: words(g), ...(g(fc.boolean) && { date: '2020-02-18' }), provider: words(g) };
}

/** Some of the entries, at least one. */
function some(g: GeneratorValue, all: { readonly [key: string]: Plain }): Plain {
  const names = Object.keys(all);
  const [always] = names;
  return Object.fromEntries(
    names.filter(key => key === always || g(fc.boolean)).map(key => [key, all[key] as Plain]),
  );
}

function oneOf(g: GeneratorValue, all: readonly Plain[]): Plain {
  return all[g(fc.nat, all.length - 1)] as Plain;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function size(value: Plain): number {
  return isList(value) ? value.length : Object.keys(value as object).length;
}

function isShallow(value: Plain): boolean {
  return !JSON.stringify(value).includes('\\n');
}
