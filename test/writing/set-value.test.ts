import assert from 'node:assert/strict';
import fc, { type GeneratorValue } from 'fast-check';
import type { PlacedAnswer } from '../../server/src/model/placed-answer.ts';
import type { Library } from '../../server/src/model/read-scalar.ts';
import { type Response, readResponse } from '../../server/src/model/response.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { type AnswerAt, removeFromAnswer, setInAnswer } from '../../server/src/writing/answer.ts';
import type { Content } from '../../server/src/writing/content.ts';
import type { ValuePath } from '../../server/src/writing/set-value.ts';
import { readCatalogue } from '../questionnaire/read-catalogue.ts';
import { readQuestionnaire } from '../questionnaire/read-definition.ts';
import { inEnglish } from '../support/in-english.ts';
import { long } from '../support/long.ts';
import { slipped } from '../support/mutate.ts';
import { commentIn } from '../support/typed.ts';
import { anyResponse, type Plain } from './any-response.ts';
import { longForm, plainOf, pruned, stretchAt, withValue } from './plain.ts';

const library: Library = { questionnaire: readQuestionnaire(), catalogue: readCatalogue() };

function read(text: string): Response {
  return readResponse('/fia.tip.yaml', parseTree(text), library);
}

function placeOf({ tree }: Response, placed: PlacedAnswer): AnswerAt {
  return { tree, placed, library };
}

/** A value to be set, as the writer takes it and as plain data. */
interface Setting {
  readonly path: ValuePath;
  readonly content: Content;
  readonly plain: Plain;
}

const LINE = fc.oneof(
  fc.constantFrom(
    'First.',
    '  deeper',
    '',
    '- one: two',
    '# three',
    'لاہور میں',
    'a "b" \'c\'',
    '{{x}}',
    'key: ',
    '---',
    '\ttab',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const PROSE = fc
  .array(LINE, { minLength: 1, maxLength: 5 })
  .map(lines => lines.join('\n'))
  .filter(text => text.trimEnd() !== '');
const NAME = fc.oneof(
  fc.constantFrom(
    '120',
    'PKR 1,234',
    '12 (withheld)',
    'not-collected',
    'null',
    '~',
    'yes',
    '-5',
    'a: b',
    'x # y',
    'ضلع',
    '@a',
    'annexes/a b.pdf',
    "it's",
    '{a}',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

const names = () => NAME;
const proses = () => PROSE;

function text(g: GeneratorValue): readonly [Content, Plain] {
  const written = g(names);
  return [{ kind: 'text', text: written }, written.replace(/\n+$/, '')];
}

function prose(g: GeneratorValue): readonly [Content, Plain] {
  const written = g(proses);
  return [{ kind: 'prose', text: written }, written.trimEnd()];
}

function word(g: GeneratorValue, ...from: readonly string[]): readonly [Content, Plain] {
  const written = from[g(fc.nat, from.length - 1)] ?? '';
  return [{ kind: 'text', text: written }, written];
}

function entriesOf(g: GeneratorValue, keys: readonly string[]): readonly [Content, Plain] {
  const own = keys.map(key => [key, ...text(g)] as const);
  const inline = [true, false, undefined][g(fc.nat, 2)];
  return [
    {
      kind: 'entries',
      entries: own.map(([key, value]) => ({ key, value })),
      ...(inline !== undefined && { inline }),
    },
    Object.fromEntries(own.map(([key, , plain]) => [key, plain])),
  ];
}

function itemsOf(items: readonly (readonly [Content, Plain])[]): readonly [Content, Plain] {
  return [{ kind: 'items', items: items.map(([value]) => ({ value })) }, items.map(([, plain]) => plain)];
}

/** A value at one of the places that a question has. */
function settingFor(g: GeneratorValue, id: string, there: Plain): Setting {
  const upTo = (...path: ValuePath) => g(fc.nat, countAt(there, path));
  const choices: (readonly [path: ValuePath, value: () => readonly [Content, Plain]])[] = [
    [['answer'], () => prose(g)],
    [['status'], () => word(g, 'draft', 'final')],
    [['source'], () => prose(g)],
    [['note'], () => prose(g)],
    [['explain', 'anachronism'], () => prose(g)],
    [['attachments', upTo('attachments')], () => text(g)],
    [['supplement', upTo('supplement'), 'text'], () => prose(g)],
  ];
  const data: Readonly<Record<string, typeof choices>> = {
    'trends-1': [[['choice'], () => word(g, 'yes', 'no', 'partly')]],
    'trends-3': [
      [['data', 'countries', upTo('data', 'countries')], () => text(g)],
      [['data', 'countries'], () => itemsOf([text(g), text(g)])],
    ],
    'laws-6': [
      [['data', 'provisions', upTo('data', 'provisions')], () => text(g)],
      [['data', 'provisions'], () => itemsOf([text(g)])],
    ],
    'complicity-7': [[['data', 'count'], () => word(g, '0', '7', '1234', 'not-collected')]],
    'training-2': [
      [
        ['data', 'events', upTo('data', 'events'), g(fc.constantFrom, 'title', 'date', 'funder')],
        () => text(g),
      ],
      [['data', 'events', upTo('data', 'events')], () => entriesOf(g, ['title', 'provider'])],
      [['data', 'events'], () => itemsOf([entriesOf(g, ['title']), entriesOf(g, ['title', 'funder'])])],
    ],
    'identification-1': [
      [['data', 'total'], () => text(g)],
      [['data', 'sex', g(fc.constantFrom, 'male', 'transgender', 'total')], () => text(g)],
      [['data', 'sex'], () => entriesOf(g, ['male', 'female'])],
      [['data', 'age'], () => text(g)],
    ],
    'statistics-2': [
      [['data', 'new-investigations', g(fc.constantFrom, 'punjab', 'kpk', 'ict', 'total')], () => text(g)],
    ],
    'statistics-table': [
      [['data', 'rows', g(fc.constantFrom, 'PPC 371-A', 'BLSA 11'), 'registered', 'sindh'], () => text(g)],
      [['data', 'total', 'conviction', 'punjab'], () => text(g)],
    ],
  };
  const all = [...choices, ...(data[id] ?? []), ...(data[id] ?? [])];
  const [path, value] = all[g(fc.nat, all.length - 1)] as (typeof all)[number];
  const [content, plain] = value();
  return { path, content, plain };
}

function countAt(whole: Plain | undefined, path: ValuePath): number {
  let value = whole;
  for (const step of path) value = (value as { readonly [key: string]: Plain } | undefined)?.[step];
  return Array.isArray(value) ? value.length : 0;
}

type Answers = { readonly [section: string]: { readonly [question: string]: Plain } };

describe('a value set in an answer', function () {
  this.timeout(long(120_000, 7_200_000));

  it('is read again, and every other byte stays', () => {
    let refused = 0;
    let written = 0;
    fc.assert(
      fc.property(fc.gen(), g => {
        const { text: before } = anyResponse(g);
        const all = read(before);
        const { answers, syntaxProblems } = all;
        assert.deepEqual(syntaxProblems, [], before);
        if (answers.length === 0) return;
        const placed = answers[g(fc.nat, answers.length - 1)] as PlacedAnswer;
        const { question } = placed.answer;
        const plain = plainOf(before) as Answers;
        const there = longForm(plain[question.section]?.[question.id], question);
        const setting = settingFor(g, question.id, there);
        const result = setInAnswer(placeOf(all, placed), setting.path, setting.content);
        const expected = withValue(there, setting.path, setting.plain);
        const says = `${question.id} ${setting.path.join('.')}: ${JSON.stringify(setting.plain)}\n${before}`;
        if (expected === 'no place') {
          refused++;
          assert.ok(result.kind === 'refused', says);
          assert.match(inEnglish(result.message), /^\S.*\.$/);
          return;
        }
        written++;
        assert.ok(
          result.kind === 'edits',
          `${result.kind === 'refused' && inEnglish(result.message)} ${says}`,
        );
        const after = applyEdits(before, result.edits);
        const shown = `${says}\n=>\n${after}`;
        // By another reader: the value stands there, and nothing else says anything else.
        const now = plainOf(after) as Answers;
        assert.deepEqual(longForm(now[question.section]?.[question.id], question), expected, shown);
        assert.deepEqual(
          without(now, question.section, question.id),
          without(plain, question.section, question.id),
          shown,
        );
        // By our own.
        const again = read(after);
        assert.deepEqual(again.syntaxProblems, [], shown);
        assert.deepEqual(commentIn(after).sort(), commentIn(before).sort(), shown);
        const stretch = stretchAt(before, [question.section, question.id, ...setting.path]);
        for (const { span } of result.edits) {
          assert.ok(placed.extent.start <= span.start && span.end <= placed.extent.end, shown);
          for (let at = span.start; at < span.end; at++) {
            const isOld = stretch !== undefined && stretch[0] <= at && at < stretch[1];
            assert.ok(isOld || /\s|#/.test(before[at] ?? '') || isInComment(before, at), `${at} ${shown}`);
          }
        }
        // A file goes on to end its lines as it did.
        if (before.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/, shown);
        else assert.doesNotMatch(after, /\r/, shown);
      }),
      { numRuns: long(200, 40_000) },
    );
    assert.ok(written > 10 * refused, `${written} written, ${refused} refused`);
  });

  it('can be taken out again', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { text: before } = anyResponse(g);
        const all = read(before);
        const { answers } = all;
        if (answers.length === 0) return;
        const placed = answers[g(fc.nat, answers.length - 1)] as PlacedAnswer;
        const { question } = placed.answer;
        const plain = plainOf(before) as Answers;
        const there = longForm(plain[question.section]?.[question.id], question);
        const path = pathIn(g, there);
        if (path.length === 0) return;
        const result = removeFromAnswer(placeOf(all, placed), path);
        const says = `${question.id} ${path.join('.')}\n${before}`;
        assert.ok(
          result.kind === 'edits',
          `${result.kind === 'refused' && inEnglish(result.message)} ${says}`,
        );
        const after = applyEdits(before, result.edits);
        const shown = `${says}\n=>\n${after}`;
        const now = plainOf(after) as Answers;
        const left = longForm(now[question.section]?.[question.id], question);
        assert.deepEqual(pruned(left), pruned(withValue(there, path, undefined) ?? {}), shown);
        assert.deepEqual(
          without(now, question.section, question.id),
          without(plain, question.section, question.id),
          shown,
        );
        assert.deepEqual(read(after).syntaxProblems, [], shown);
        assert.deepEqual(commentIn(after).sort(), commentIn(before).sort(), shown);
      }),
      { numRuns: long(80, 10_000) },
    );
  });

  it('is refused in an answer with a mistake of form, by a sentence; in others it is read again', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const whole = anyResponse(g).text;
        const before = g(slipped, whole);
        const all = read(before);
        for (const placed of all.answers) {
          const { question } = placed.answer;
          const content: Content = { kind: 'prose', text: 'Asked: “yes”.\n\nAnd # noted.' };
          const result = setInAnswer(placeOf(all, placed), ['note'], content);
          const isFaulty = all.tree.problems.some(
            ({ span }) => placed.extent.start <= span.start && span.start < placed.extent.end,
          );
          if (isFaulty || placed.answer.broken) assert.ok(result.kind === 'refused', before);
          if (result.kind === 'refused') assert.match(inEnglish(result.message), /^\S.*\.$/);
          else {
            const after = applyEdits(before, result.edits);
            const own = read(after).answers.find(
              ({ answer, offset }) => answer.key.start + offset === placed.answer.key.start + placed.offset,
            );
            assert.equal(
              own?.answer.note?.text.trimEnd(),
              content.text,
              `${question.id}\n${before}\n=>\n${after}`,
            );
          }
        }
      }),
      { numRuns: long(50, 10_000) },
    );
  });
});

function without(all: Answers, section: string, question: string): unknown {
  const { [section]: own, ...others } = all;
  const { [question]: _, ...rest } = own ?? {};
  return { ...others, [section]: rest };
}

function isInComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /(?:^|\s)#/.test(line);
}

/** One of the paths that lead to something. */
function pathIn(g: GeneratorValue, whole: Plain): (string | number)[] {
  const path: (string | number)[] = [];
  let value: Plain = whole;
  while (typeof value !== 'string') {
    const keys = Array.isArray(value) ? value.map((_, n) => n) : Object.keys(value);
    if (keys.length === 0 || (path.length > 0 && g(fc.nat, 3) === 0)) break;
    const step = keys[g(fc.nat, keys.length - 1)] as string | number;
    path.push(step);
    value = (value as { readonly [key: string]: Plain })[step] as Plain;
  }
  return path;
}
