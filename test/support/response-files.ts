import fc from 'fast-check';
import { ANSWER_KEYS } from '../../server/src/model/answer.ts';
import type { Field, Question } from '../../server/src/questionnaire/questionnaire.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import {
  below,
  between,
  braces,
  brackets,
  figure,
  inline,
  keyed,
  type Lines,
  list,
  longBraces,
  mapping,
  mappingOf,
  pad,
  plain,
  quoted,
  rarely,
  shuffled,
  someText,
  trailing,
  type Value,
} from './yaml-lines.ts';

const [questionnaire] = shippedQuestionnaires().values();

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
