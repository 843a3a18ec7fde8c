import { isMap, isScalar, isSeq, type Node, parseDocument, type Range } from 'yaml';
import { findAxisValue } from '../../server/src/model/read-scalar.ts';
import { onlyScalar } from '../../server/src/model/read-short-form.ts';
import type { Question } from '../../server/src/questionnaire/questionnaire.ts';
import type { ValuePath } from '../../server/src/writing/set-value.ts';
import { readQuestionnaire } from '../questionnaire/read-definition.ts';
import type { Plain } from './any-response.ts';

const { axes } = readQuestionnaire();

/** What a file says by the `yaml` package alone; what has no value is not there. */
export function plainOf(text: string): Plain {
  const { contents, errors } = parse(text);
  if (errors.length > 0) throw new Error(`${errors[0]?.message}\n${text}`);
  return plain(contents) ?? {};
}

function parse(text: string) {
  return parseDocument(text, { schema: 'failsafe' });
}

function plain(node: unknown): Plain | undefined {
  if (isScalar(node)) {
    const value = String(node.value ?? '').replace(/\n+$/, '');
    return value === '' && node.type === 'PLAIN' ? undefined : value;
  }
  if (isSeq(node)) return node.items.flatMap(item => plain(item) ?? []);
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) => {
      const own = plain(value);
      return own === undefined ? [] : [[String((key as { value?: unknown }).value), own]];
    }),
  );
}

/** An answer in its long form, whatever form it has: keys by their IDs, and lists of one as lists. */
export function longForm(answer: Plain | undefined, question: Question): Plain {
  const only = onlyScalar(question);
  const list = question.fields.find(({ kind }) => kind === 'list');
  if (answer === undefined) return {};
  if (Array.isArray(answer)) return { data: { [list?.id ?? '']: answer } };
  if (typeof answer === 'string') {
    if (question.choices.some(({ id }) => id === answer)) return { choice: answer };
    return only?.type === 'count' && question.choices.length === 0
      ? { data: { [only.id]: answer } }
      : { answer };
  }
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => {
      if (key === 'attachments' || key === 'supplement') return [key, asList(value)];
      if (key !== 'data') return [key, value];
      if (typeof value === 'string') return [key, { [only?.id ?? '']: value }];
      const isRecords = (id: string) =>
        question.fields.some(field => field.id === id && field.kind === 'records');
      return [
        key,
        Object.fromEntries(
          Object.entries(value).map(([id, own]) => [id, isRecords(id) ? asList(own) : byIds(own as Plain)]),
        ),
      ];
    }),
  );
}

/** Cells by their IDs: KP is kpk. */
function byIds(value: Plain): Plain {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [findAxisValue(axes.get('place'), key) ?? key, byIds(own)]),
  );
}

function asList(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? value : [value];
}

/** The value at a path with another one there; `undefined` without it. Where a text stands on the way there is no such place. */
export function withValue(
  whole: Plain | undefined,
  path: ValuePath,
  value: Plain | undefined,
): Plain | undefined | 'no place' {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const items: readonly Plain[] = Array.isArray(whole) ? whole : [];
    const inner = withValue(items[step], rest, value);
    if (inner === 'no place') return inner;
    return [...items.slice(0, step), ...(inner === undefined ? [] : [inner]), ...items.slice(step + 1)];
  }
  if (typeof whole === 'string' || Array.isArray(whole)) return 'no place';
  const { [step]: own, ...others } = (whole ?? {}) as { readonly [key: string]: Plain };
  const inner = withValue(own, rest, value);
  if (inner === 'no place') return inner;
  return inner === undefined ? others : { ...others, [step]: inner };
}

/** Without what holds nothing. */
export function pruned(value: Plain): Plain | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const items = value.flatMap(item => pruned(item) ?? []);
    return items.length === 0 ? undefined : items;
  }
  const all = Object.entries(value).flatMap(([key, own]) => {
    const inner = pruned(own);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** Where the value stands that a path leads to, or the text or the lone value that stands in its place. */
export function stretchAt(
  text: string,
  [section, question, ...path]: readonly [string, string, ...ValuePath],
): Range | undefined {
  const answers = (parse(text).contents as Node | null) ?? undefined;
  const answer = below(below(answers, section), question);
  const inside = isSeq(answer) ? path.slice(2) : path;
  let node = answer;
  for (const step of inside) {
    if (node === undefined || isScalar(node)) break;
    node = typeof step === 'number' && !isSeq(node) ? node : below(node, step);
  }
  return node?.range ?? undefined;
}

function below(node: Node | undefined, step: string | number): Node | undefined {
  if (isSeq(node)) return node.items[Number(step)] as Node | undefined;
  if (!isMap(node)) return undefined;
  const isKey = (key: unknown) => {
    const name = String((key as { value?: unknown }).value);
    return name === step || findAxisValue(axes.get('place'), name) === step;
  };
  return (node.items.find(({ key }) => isKey(key))?.value ?? undefined) as Node | undefined;
}
