import fc from 'fast-check';
import { ANSWER_KEYS } from '../../server/src/model/answer.ts';
import type { Field, Question } from '../../server/src/questionnaire/questionnaire.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';

/** Lines of a value below or behind its key, once the key's column is known; the first stands behind the key. */
type Value = (column: number) => string[];
/** Lines that stand below each other from a column on. */
type Lines = (column: number) => string[];

const [questionnaire] = shippedQuestionnaires().values();
const pad = (column: number, text: string) => (text === '' ? '' : ' '.repeat(column) + text);

/** One time in five. */
const rarely = <None, T>(none: None, value: fc.Arbitrary<T>): fc.Arbitrary<None | T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: value });

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'Recruitment',
        'moved',
        'online',
        'the',
        '4',
        '1,234',
        '(70%)',
        'e.g.',
        '*peshgi*',
        '**bold**',
        'victim’s',
      ],
      ...[
        '{{identification-1.total}}',
        'یورپ',
        'دارالامان',
        '👍',
        'PPC 371-A',
        'a  b',
        '"quoted"',
        'x:y',
        'is#not',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map(list => list.join(' '));

/** An unquoted text that no sign begins, and nothing in it is a sign. */
const plain = words
  .map(text => text.replace(/^["{*].*?(?=[\w\p{L}])/u, ''))
  .filter(text => /^[\w\p{L}]/u.test(text));
const quoted = fc.oneof(
  words.map(text => `'${text}'`),
  words.map(text => `"${text.replaceAll('"', '\\"')}"`),
  fc.constant('"a: b # c"'),
  fc.constant("'it''s'"),
);
const figure = fc.constantFrom(
  ...[
    '0',
    '4',
    '12',
    '118',
    '2046',
    'not-collected',
    'not-disaggregated',
    'about 200',
    'PKR 12.5 crore',
    '1,23,456',
  ],
  ...['"7"', "'0012'", '2020-02-18', '3 years 6 months', 'over 10000', 'n/a', 'nil'],
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
const trailing = rarely(
  '',
  fc.tuple(fc.integer({ min: 1, max: 9 }), comment).map(([gap, text]) => ' '.repeat(gap) + text),
);
const blanks = fc.constantFrom('', '', '', '', ' ', '   ');

/** Blank and comment lines between two entries, at any column. */
const between: fc.Arbitrary<Lines> = fc.oneof(
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
const inline = (value: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
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
    return below ? ['', ...rest] : [` ${texts[0]}`, ...rest.slice(gap ? 1 : 1)];
  });

const gaps = fc.constantFrom('', ' ', ' ', '  ');

/** Braces of one line with blanks where they may be; now and then without a value, or cut by a comma. */
const braces = (names: readonly string[], value: fc.Arbitrary<string> = figure): fc.Arbitrary<string> =>
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

const brackets = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(item, { maxLength: 4 }), gaps, gaps)
    .map(([items, a, b]) => `[${a}${items.join(`,${b}`)}${a}]`);

/** Braces over several lines, with a comment in their midst now and then. */
const longBraces = (names: readonly string[]): fc.Arbitrary<Value> =>
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

interface Named {
  readonly key: string;
  readonly value: Value;
}

const keyed = (key: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Named> =>
  fc
    .tuple(fc.constantFrom(key, key, key, key, key, `"${key}"`, `${key} `), value)
    .map(([written, lines]) => ({ key: written, value: lines }));

/** Keys below each other at a column, with lines between them. */
const mapping = (entries: fc.Arbitrary<readonly Named[]>): fc.Arbitrary<Lines> =>
  fc.tuple(entries, fc.array(between, { minLength: 8, maxLength: 8 })).map(
    ([list, noise]) =>
      column =>
        list.flatMap(({ key, value }, n) => {
          const [first = '', ...more] = value(column);
          return [...(noise[n % 8]?.(column) ?? []), `${' '.repeat(column)}${key}:${first}`, ...more];
        }),
  );

/** Lines below a key or a dash, deeper than it. */
const below = (lines: fc.Arbitrary<Lines>, least = 1): fc.Arbitrary<Value> =>
  fc
    .tuple(fc.integer({ min: least, max: 6 }), lines, trailing, between)
    .map(([step, inner, note, noise]) => column => [note, ...inner(column + step), ...noise(column + step)]);

/** Dashes below each other; `compact` items begin on the line of their dash. */
const list = (item: fc.Arbitrary<Value>, compact: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
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

const someText = fc.oneof(inline(plain), inline(quoted), textBlock, textBlock, foldedText);
const shuffled = (entries: readonly fc.Arbitrary<Named>[]): fc.Arbitrary<readonly Named[]> =>
  fc
    .shuffledSubarray([...entries], { minLength: Math.min(1, entries.length) })
    .chain(chosen => fc.tuple(...chosen) as fc.Arbitrary<Named[]>);
const mappingOf = (entries: readonly fc.Arbitrary<Named>[]) => mapping(shuffled(entries));

function valuesOfAxis(id: string | undefined): string[] {
  const axis = id === undefined ? undefined : questionnaire?.axes.get(id);
  const names = axis?.values
    .slice(0, 5)
    .map(({ id: name, aliases }, n) => (n === 2 ? (aliases[0] ?? name) : name));
  return [...(names ?? ['women', 'men']), 'unspecified', 'total', 'mistyped'].filter(name =>
    /^[\w-]+$/.test(name),
  );
}

function fieldValue(field: Field): fc.Arbitrary<Value> {
  switch (field.kind) {
    case 'scalar':
      return inline(figure);
    case 'split': {
      const [outer, second] = field.axes;
      const cells = valuesOfAxis(outer);
      if (second !== undefined) {
        const rows = cells.map(name => keyed(name, inline(braces(valuesOfAxis(second)))));
        return below(mappingOf(rows));
      }
      return fc.oneof(
        inline(figure),
        inline(braces(cells)),
        inline(braces(cells)),
        longBraces(cells),
        below(mappingOf(cells.map(name => keyed(name, inline(figure))))),
      );
    }
    case 'list':
      return fc.oneof(
        inline(brackets(figure)),
        below(list(inline(plain), mappingOf([keyed('a', someText)])), 0),
      );
    case 'records': {
      const columns = field.columns.map(({ id }) => keyed(id, fc.oneof(inline(figure), someText)));
      const names = field.columns.map(({ id }) => id);
      return below(list(inline(braces(names, fc.oneof(figure, quoted))), mappingOf(columns)), 0);
    }
  }
}

function dataValue({ fields, table }: Question): fc.Arbitrary<Value> {
  if (table !== undefined) {
    const cells = valuesOfAxis(table.axis);
    const row = below(mappingOf(table.measures.map(({ id }) => keyed(id, inline(braces(cells))))));
    const rows = ['PPC 371-A', 'PTPA 3(2) + PTPA 4', 's. 366A PPC', 'BLSA 11'].map(name => keyed(name, row));
    return below(mappingOf([keyed('rows', below(mappingOf(rows))), keyed('total', row)]));
  }
  if (fields.length === 0) return inline(figure);
  const entries = fields.map(field => keyed(field.id, fieldValue(field)));
  return fc.oneof(
    { weight: 5, arbitrary: below(mappingOf(entries)) },
    { weight: 1, arbitrary: inline(braces(fields.map(({ id }) => id))) },
    { weight: 1, arbitrary: inline(figure) },
  );
}

function answerValue(question: Question): fc.Arbitrary<Value> {
  const attachment = mappingOf(['title', 'path', 'link'].map(key => keyed(key, inline(quoted))));
  const supplement = mappingOf([keyed('text', someText), keyed('date', inline(figure))]);
  const values: Partial<Record<string, fc.Arbitrary<Value>>> = {
    status: inline(fc.constantFrom('draft', 'final', 'review', 'Final', 'no-information')),
    choice: inline(fc.constantFrom('yes', 'no', 'partly', 'maybe')),
    data: dataValue(question),
    attachments: fc.oneof(
      inline(plain),
      below(list(inline(braces(['title', 'path'], quoted)), attachment), 0),
    ),
    supplement: below(list(someText, supplement), 0),
    period: inline(figure),
    explain: fc.oneof(
      someText,
      below(mappingOf([keyed('mismatched-sentence-count', someText), keyed('other', someText)])),
    ),
  };
  const keys = ANSWER_KEYS.map(key => keyed(key, values[key] ?? someText));
  const odd = [
    keyed('sorce', someText),
    keyed('status', inline(fc.constant('final'))),
    keyed(
      'note',
      fc.constant(() => ['']),
    ),
  ];
  return fc.oneof(
    { weight: 8, arbitrary: below(mappingOf([...keys, ...odd])) },
    { weight: 1, arbitrary: inline(braces(['data', 'status', 'source', 'reason'], figure)) },
    { weight: 1, arbitrary: someText },
    { weight: 1, arbitrary: inline(figure) },
    {
      weight: 1,
      arbitrary: trailing.map(
        (note): Value =>
          () => [note],
      ),
    },
  );
}

/** Answers that YAML cannot read, or reads as something else. */
const BROKEN: readonly Value[] = [
  column => ['', pad(column + 3, 'period: -'), pad(column + 3, 'status: final')],
  column => ['', pad(column + 2, 'status: final'), `${' '.repeat(column)}\tanswer: text`],
  column => ['', pad(column + 2, 'answer: "open'), pad(column + 2, 'status: final')],
  column => ['', pad(column + 3, 'status: final'), pad(column + 1, 'answer: text')],
  column => ['', pad(column + 2, 'answer: Note: this'), pad(column + 2, 'choice: yes')],
  column => ['', pad(column + 2, 'data: {total: 4'), pad(column + 2, 'choice: yes')],
  column => ['', pad(column + 2, 'answer'), pad(column + 2, 'choice: yes')],
  column => ['', pad(column + 2, 'source: &FIA'), pad(column + 2, 'answer: {{x}} y')],
];

export interface GeneratedFile {
  readonly text: string;
  /** True where some of it is no YAML. */
  readonly broken: boolean;
}

function questionsFor(section: string): readonly Question[] {
  const own = questionnaire?.sections.find(({ id }) => id === section)?.questions ?? [];
  return [...own.filter(({ fields, table }) => fields.length > 0 || table !== undefined), ...own].slice(
    0,
    12,
  );
}

interface Section {
  readonly lines: Lines;
  readonly broken: boolean;
}

function sectionOf(id: string): fc.Arbitrary<Section> {
  const answers = questionsFor(id).map(question => keyed(question.id, answerValue(question)));
  const odd = [
    keyed('trends-1', inline(plain)),
    keyed('mistyped-1', someText),
    keyed('status', inline(plain)),
  ];
  return fc
    .record({
      entries: shuffled([...answers, ...answers.slice(0, 1), ...odd]).map(list => list.slice(0, 5)),
      hurt: rarely(undefined, fc.tuple(fc.nat(), fc.constantFrom(...BROKEN))),
    })
    .chain(({ entries, hurt }) => {
      const list = entries.map((entry, n) =>
        hurt !== undefined && hurt[0] % entries.length === n ? { ...entry, value: hurt[1] } : entry,
      );
      return fc.tuple(below(mapping(fc.constant(list))), trailing).map(([value]) => ({
        broken: hurt !== undefined,
        lines: (column: number) => {
          const [first = '', ...more] = value(column);
          return [`${' '.repeat(column)}${id}:${first}`, ...more];
        },
      }));
    });
}

/** Response files as people might write them: every form, comments everywhere, any indentation; now and then a mistake. */
export const responseFiles: fc.Arbitrary<GeneratedFile> = fc
  .record({
    head: between,
    header: fc.shuffledSubarray([
      'questionnaire: tip-pakistan-2021',
      'respondent: FIA',
      'respondent:   FIA  # us',
    ]),
    sections: fc
      .shuffledSubarray(
        ['trends', 'laws', 'identification', 'statistics', 'training', 'efforts', 'dvc', 'other'],
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .chain(ids => fc.tuple(...ids.map(sectionOf)) as fc.Arbitrary<Section[]>),
    noise: fc.array(between, { minLength: 5, maxLength: 5 }),
    end: fc.constantFrom('\n', '\n', '\n', '', '\n\n', '\n  \n', '\n# the end'),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '', '\ufeff'),
  })
  .map(({ head, header, sections, noise, end, lineBreak, mark }) => {
    const lines = [
      ...head(0),
      ...header,
      ...sections.flatMap(({ lines: own }, n) => [...(noise[n]?.(0) ?? []), ...own(0)]),
      ...(noise[4]?.(0) ?? []),
    ];
    const text = mark + (lines.join('\n') + end).replaceAll('\n', lineBreak);
    return { text, broken: sections.some(({ broken }) => broken) };
  });
