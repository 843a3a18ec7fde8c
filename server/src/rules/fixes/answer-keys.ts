import { ANSWER_KEYS, type Answer, type AnswerKey } from '../../model/answer.ts';
import {
  besideComments,
  deeperBelow,
  endOfLines,
  insertEntries,
  type NewEntry,
  setValue,
} from '../../syntax/insert-entry.ts';
import { columnOf } from '../../syntax/lines.ts';
import { entryKeyedAt, type Located } from '../../syntax/locate.ts';
import type { Node } from '../../syntax/node.ts';
import { lineBreakOf } from '../../syntax/write-scalar.ts';
import type { TextEdit } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import type { FileEdit, Fix, Site } from '../fix.ts';

/** A key of an answer that is to be written, with its value. */
export interface NewKey extends NewEntry {
  readonly key: AnswerKey;
}

/** A key with a value on its own line; an empty one waits for the person. */
export function newKey(key: AnswerKey, value = ''): NewKey {
  const line = `${key}: ${value}`.trimEnd();
  return { key, lines: [line], flow: value === '' ? `${key}: ""` : line };
}

/**
 * The edits that write keys into an answer in whatever form it is: blank, a short form (which becomes the
 * value of its own key), lines or braces. Each stands in the order of the format among those that are there.
 * None where the answer cannot be found, or holds what no key can be added to.
 */
export function addAnswerKeys(site: Site, answer: Answer, added: readonly NewKey[]): readonly FileEdit[] {
  const located = answerEntry(site, answer);
  return located === undefined
    ? []
    : keysInto(site.text, located, answer, added).map(edit => ({ ...edit, path: site.path }));
}

/** The same, of a key that may be there already with another value. */
export function setAnswerKey(site: Site, answer: Answer, key: AnswerKey, value: string): readonly FileEdit[] {
  const located = answerEntry(site, answer);
  const holder = located?.entry.value;
  const entry = holder?.kind === 'mapping' ? holder.entries.find(each => each.key.text === key) : undefined;
  if (located === undefined || entry === undefined) return addAnswerKeys(site, answer, [newKey(key, value)]);
  return [{ path: site.path, ...setValue(site.text, { ...located, entry }, value) }];
}

/** True where the answer has the key, with a value or without. */
export function hasKey(site: Site, answer: Answer, key: AnswerKey): boolean {
  const value = answerEntry(site, answer)?.entry.value;
  return value?.kind === 'mapping' && value.entries.some(entry => entry.key.text === key);
}

/** A fix that inserts a key whose value the person is to write; none where the key is there. */
export function insertKeyFix(site: Site, answer: Answer, key: AnswerKey): Fix[] {
  const edits = hasKey(site, answer, key) ? [] : addAnswerKeys(site, answer, [newKey(key)]);
  return edits.length === 0 ? [] : [{ title: t('Insert {key}', { key }), edits, unfinished: true }];
}

/** Where an answer's entry stands in the tree of its file. */
export function answerEntry({ tree, offset }: Site, { key }: Answer): Located | undefined {
  return entryKeyedAt(tree, key.start + offset);
}

function keysInto(
  text: string,
  located: Located,
  answer: Answer,
  added: readonly NewKey[],
): readonly TextEdit[] {
  const { value } = located.entry;
  // What a comma cut in two (`{data: 1,234}`) would be parted for good by what is written between.
  if (value?.kind === 'mapping' && value.flow && value.entries.some(({ colon }) => !colon)) return [];
  return value === undefined || value.kind === 'mapping'
    ? insertEntries(text, located, added, (key, each) => rankOf(key) < rankOf(each.key))
    : fromShortForm(text, located, value, answer, added);
}

function rankOf(key: string): number {
  const rank = (ANSWER_KEYS as readonly string[]).indexOf(key);
  return rank < 0 ? ANSWER_KEYS.length : rank;
}

/** `trends-1: text` with a status: the text goes below the key that it is short for. */
function fromShortForm(
  text: string,
  located: Located,
  value: Node,
  answer: Answer,
  added: readonly NewKey[],
): readonly TextEdit[] {
  const { entry, offset, flow } = located;
  const beside = added.find(({ key }) => key === 'data');
  const own = ownKey(answer, value, beside);
  if (own === undefined) return [];
  const before = added.filter(({ key }) => rankOf(key) < rankOf(own.key));
  const behind = added.filter(({ key }) => rankOf(key) > rankOf(own.key));
  const besideLines = own.key === 'data' ? (beside?.lines.slice(1) ?? []) : [];
  const start = value.span.start + offset;
  const end = value.span.end + offset;
  if (flow) {
    const open = [...before.map(each => each.flow), `${own.flow} `].join(', ');
    const close = behind.map(each => `, ${each.flow}`).join('');
    return [
      { span: { start, end: start }, newText: `{${open}` },
      { span: { start: end, end }, newText: `${own.closing}${close}}` },
    ];
  }
  const lineBreak = lineBreakOf(text);
  const column = columnOf(text, entry.key.span.start + offset) + 2;
  const lines = (all: readonly string[]) => all.map(line => lineBreak + ' '.repeat(column) + line).join('');
  const head = [...before.flatMap(each => each.lines), ...own.lines];
  const tail = [...besideLines, ...behind.flatMap(each => each.lines)];
  return [
    ...deeperBelow(text, located, value, head, own.lines.length),
    ...(tail.length === 0
      ? []
      : [insertion(besideComments(text, endOfLines(text, end), column, tail), lines(tail))]),
  ];
}

/** The key, or keys, that a short form stands for. */
function ownKey(
  answer: Answer,
  value: Node,
  beside: NewKey | undefined,
): { key: AnswerKey; lines: string[]; flow: string; closing: string } | undefined {
  const [figure] = answer.data.values();
  const key = answer.choice !== undefined ? 'choice' : figure === undefined ? 'answer' : 'data';
  if (key === 'data' && figure !== undefined && (value.kind !== 'scalar' || beside !== undefined)) {
    const { id } = figure.field;
    const others = beside === undefined ? '' : beside.flow.replace(/^data: \{/, ', ').replace(/\}$/, '');
    return { key, lines: ['data:', `  ${id}:`], flow: `data: {${id}:`, closing: `${others}}` };
  }
  return value.kind === 'scalar' ? { key, lines: [`${key}:`], flow: `${key}:`, closing: '' } : undefined;
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
