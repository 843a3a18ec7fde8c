import fc from 'fast-check';

/** Lines of a value below or behind its key, once the key's column is known; the first stands behind the key. */
export type Value = (column: number) => string[];
/** Lines that stand below each other from a column on. */
export type Lines = (column: number) => string[];

export const pad = (column: number, text: string) => (text === '' ? '' : ' '.repeat(column) + text);

/** One time in five. */
export const rarely = <None, T>(none: None, value: fc.Arbitrary<T>): fc.Arbitrary<None | T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: value });

const words = fc
  .array(
    fc.constantFrom(
      ...'Recruitment moved online the 4 1,234 (70%) e.g. *peshgi* **bold** victim’s x:y is#not یورپ 👍'.split(
        ' ',
      ),
      ...['{{identification-1.total}}', 'PPC 371-A', 'a  b', '"quoted"'],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map(list => list.join(' '));

/** An unquoted text that no sign begins, and nothing in it is a sign. */
export const plain = words
  .map(text => text.replace(/^["{*].*?(?=[\w\p{L}])/u, ''))
  .filter(text => /^[\w\p{L}]/u.test(text));
export const quoted = fc.oneof(
  words.map(text => `'${text}'`),
  words.map(text => `"${text.replaceAll('"', '\\"')}"`),
  fc.constant('"a: b # c"'),
  fc.constant("'it''s'"),
);
export const figure = fc.constantFrom(
  ...['0', '4', '12', '118', '2046', '1,23,456', '"7"', "'0012'", 'about 200', 'over 10000', 'nil', 'n/a'],
  ...['not-collected', 'not-disaggregated', 'PKR 12.5 crore', '2020-02-18', '3 years 6 months'],
);
const comment = fc.constantFrom(
  '# ask Karachi',
  '#',
  '#no blank',
  '# نوٹ',
  '# - item: {a: 1}',
  '# """',
  '#   spaced   text',
);
export const trailing = rarely(
  '',
  fc.tuple(fc.integer({ min: 1, max: 9 }), comment).map(([gap, text]) => ' '.repeat(gap) + text),
);
const blanks = fc.constantFrom('', '', '', '', ' ', '   ');

/** Blank and comment lines between two entries, at any column. */
export const between: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(() => []) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom(
            () => '',
            () => '   ',
          ),
          fc.tuple(comment, fc.integer({ min: -4, max: 6 })).map(
            ([text, by]) =>
              (column: number) =>
                pad(Math.max(0, column + by), text),
          ),
          comment.map(text => (column: number) => pad(column, text)),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map(list => (column: number) => list.map(line => line(column))),
  },
);

/** Behind a key or a dash: blanks, the value, blanks or a comment. */
export const inline = (value: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  fc
    .tuple(fc.constantFrom(' ', ' ', ' ', '   '), value, trailing, blanks)
    .map(([gap, text, note, end]) => () => [gap + text + (note === '' ? end : note)]);

const textBlock: fc.Arbitrary<Value> = fc
  .record({
    sign: fc.constantFrom('|', '|', '|', '>', '>-', '|-', '|+', '>+'),
    stated: rarely(undefined, fc.integer({ min: 1, max: 5 })),
    step: fc.integer({ min: 1, max: 8 }),
    first: words,
    note: trailing,
    lines: fc.array(
      fc.oneof(
        words,
        fc.constantFrom(
          '',
          '',
          '- item',
          '1. one',
          '# heading',
          'key: value',
          '| a | b |',
          '  deeper',
          '    - deep',
          'trailing  ',
        ),
        fc.constantFrom('\t', 'a\tb', '---', '{', '"open', 'trends-1:'),
      ),
      { maxLength: 6 },
    ),
    empty: fc.integer({ min: 0, max: 12 }),
    odd: fc.constantFrom('', '', '   '),
  })
  .map(({ sign, stated, step, first, note, lines, empty, odd }) => column => {
    const indent = column + (stated ?? step);
    const head = stated === undefined ? sign : `${sign[0]}${stated}${sign.slice(1)}`;
    const begin = stated === undefined ? first : odd + first;
    const body = [begin, ...lines].map(line =>
      line === '' ? ' '.repeat(Math.min(empty, indent)) : ' '.repeat(indent) + line,
    );
    return [` ${head}${note}`, ...body];
  });

/** A text of several lines without the sign of a block, from the key's line or from the one below. */
const foldedText: fc.Arbitrary<Value> = fc
  .record({
    lines: fc.array(plain, { minLength: 2, maxLength: 4 }),
    by: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 }),
    below: fc.boolean(),
    quote: fc.constantFrom('', '', '"', "'"),
    gap: fc.boolean(),
  })
  .map(({ lines, by, below, quote, gap }) => column => {
    const texts = lines.map((line, n) => {
      const inner =
        quote === '"' ? line.replaceAll('"', '') : quote === "'" ? line.replaceAll("'", '') : line;
      return (n === 0 ? quote : '') + inner + (n === lines.length - 1 ? quote : '');
    });
    const rest = texts.flatMap((text, n) => [
      ...(gap && n === 1 ? [''] : []),
      pad(column + (by[n] ?? 1), text),
    ]);
    return below ? ['', ...rest] : [` ${texts[0]}`, ...rest.slice(1)];
  });

const gaps = fc.constantFrom('', ' ', ' ', '  ');

/** Braces of one line with blanks where they may be; now and then without a value, or cut by a comma. */
export const braces = (
  names: readonly string[],
  value: fc.Arbitrary<string> = figure,
): fc.Arbitrary<string> =>
  fc
    .record({
      names: fc.shuffledSubarray([...names], { minLength: Math.min(1, names.length) }),
      values: fc.array(
        fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: fc.constant('') }),
        {
          minLength: names.length,
          maxLength: names.length,
        },
      ),
      gaps: fc.array(gaps, { minLength: 5, maxLength: 5 }),
      lone: fc.constantFrom('', '', '', '', '', '', ',234', ', 234', ', punjab', ','),
    })
    .map(({ names: chosen, values, gaps: [a = '', b = '', c = '', d = '', e = ''], lone }) => {
      const cells = chosen.map((name, n) => `${name}${d}: ${c}${values[n]}`);
      return `{${a}${cells.join(`${e},${b || ' '}`)}${lone}${a}}`;
    });

export const brackets = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(item, { maxLength: 4 }), gaps, gaps)
    .map(([items, a, b]) => `[${a}${items.join(`,${b}`)}${a}]`);

/** Braces over several lines, with a comment in their midst now and then. */
export const longBraces = (names: readonly string[]): fc.Arbitrary<Value> =>
  fc
    .tuple(
      fc.shuffledSubarray([...names], { minLength: Math.min(2, names.length) }),
      fc.array(figure, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
    )
    .map(([chosen, values, by, note]) => column => [
      ' {',
      ...chosen.map((name, n) =>
        pad(column + by, `${name}: ${values[n % 12]},${note && n === 0 ? '  # so far' : ''}`),
      ),
      pad(column + 1, '}'),
    ]);

export interface Named {
  readonly key: string;
  readonly value: Value;
}

export const keyed = (key: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Named> =>
  fc
    .tuple(fc.constantFrom(key, key, key, key, key, `"${key}"`, `${key} `), value)
    .map(([written, lines]) => ({ key: written, value: lines }));

/** Keys below each other at a column, with lines between them. */
export const mapping = (entries: fc.Arbitrary<readonly Named[]>): fc.Arbitrary<Lines> =>
  fc.tuple(entries, fc.array(between, { minLength: 8, maxLength: 8 })).map(
    ([list, noise]) =>
      column =>
        list.flatMap(({ key, value }, n) => {
          const [first = '', ...more] = value(column);
          return [...(noise[n % 8]?.(column) ?? []), `${' '.repeat(column)}${key}:${first}`, ...more];
        }),
  );

/** Lines below a key or a dash, deeper than it. */
export const below = (lines: fc.Arbitrary<Lines>, least = 1): fc.Arbitrary<Value> =>
  fc
    .tuple(fc.integer({ min: least, max: 6 }), lines, trailing, between)
    .map(([step, inner, note, noise]) => column => [note, ...inner(column + step), ...noise(column + step)]);

/** Dashes below each other; `compact` items begin on the line of their dash. */
export const list = (item: fc.Arbitrary<Value>, compact: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 4, arbitrary: item },
          {
            weight: 3,
            arbitrary: fc.tuple(compact, fc.integer({ min: 1, max: 3 })).map(
              ([lines, gap]): Value =>
                column => {
                  const all = lines(column + 1 + gap);
                  const at = all.findIndex(line => !/^\s*(#.*)?$/.test(line));
                  const [first = '', ...more] = all.slice(Math.max(0, at));
                  return [first.slice(column + 1), ...more];
                },
            ),
          },
          { weight: 1, arbitrary: below(compact) },
          {
            weight: 1,
            arbitrary: trailing.map(
              (note): Value =>
                () => [note],
            ),
          },
        ),
        between,
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(
      items => column =>
        items.flatMap(([value, noise]) => {
          const [first = '', ...more] = value(column);
          return [...noise(column), `${' '.repeat(column)}-${first}`, ...more];
        }),
    );

export const someText = fc.oneof(inline(plain), inline(quoted), textBlock, textBlock, foldedText);
export const shuffled = (entries: readonly fc.Arbitrary<Named>[]): fc.Arbitrary<readonly Named[]> =>
  fc
    .shuffledSubarray([...entries], { minLength: Math.min(1, entries.length) })
    .chain(chosen => fc.tuple(...chosen) as fc.Arbitrary<Named[]>);
export const mappingOf = (entries: readonly fc.Arbitrary<Named>[]) => mapping(shuffled(entries));
