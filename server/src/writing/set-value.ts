import { columnOf, nextLine } from '../syntax/lines.ts';
import type { Mapping } from '../syntax/node.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { shift } from '../text/span.ts';
import type { Content, NewEntry } from './content.ts';
import { insertEntries, type KeyOrder } from './insert-entries.ts';
import { intoList } from './insert-items.ts';
import { flowText, itemLines, written } from './lay-out.ts';
import { deeper } from './nest-value.ts';
import { endOfLines, insertion, textSpansIn } from './place.ts';
import { removeEntry, takeFromBraces, takeLines } from './remove-entry.ts';
import { replaceValue } from './replace-value.ts';
import { spotBelow, spotOfItem, type ValueSpot } from './spot.ts';
import { styleAt } from './style.ts';
import { asEdits, refused, type WriteResult } from './write-result.ts';

/** The keys, and the numbers of items from 0, that lead from an entry to a value below it. */
export type ValuePath = readonly (string | number)[];

/** What the format knows of the keys below an entry. */
export interface Shape {
  /** Of the keys that stand at a path. */
  readonly orderAt: (path: ValuePath) => KeyOrder;
  /** True where the entries at a path stand in braces when they are begun. */
  readonly isInline: (path: ValuePath) => boolean;
}

/**
 * The edits that make a value stand at a path below a spot: in place of the one that is there, else in keys and items that are
 * begun for it. A list may be one item longer than it was; one value alone stands for a list of one.
 */
export function setValue(
  spot: ValueSpot,
  path: ValuePath,
  content: Content,
  shape: Shape,
  done: ValuePath = [],
): WriteResult {
  const [step, ...rest] = path;
  const { value, tree } = spot;
  if (step === undefined) return asEdits(replaceValue(spot, content));
  const inner = [...done, step];
  const below = (next: ValueSpot) => setValue(next, rest, content, shape, inner);
  const begun = () => wrapped(rest, content, shape, inner);
  if (value === undefined)
    return wholeOr(wrapped(path, content, shape, done), all => replaceValue(spot, all));
  if (typeof step === 'string') {
    if (value.kind !== 'mapping') return noPlace(done, step);
    if (isTorn(value)) return torn(done);
    const order = shape.orderAt(done);
    const there = value.entries.find(({ key }) => key.text === step || order.isSame?.(key.text, step));
    if (there !== undefined) return below(spotBelow(spot, there, value.flow));
    return wholeOr(begun(), all => insertEntries(tree, spot.located, [{ key: step, value: all }], order));
  }
  if (value.kind === 'sequence') {
    const item = value.items[step];
    if (item !== undefined) return below(spotOfItem(spot, value, item));
    if (step > value.items.length) return tooFew(done, value.items.length);
    return wholeOr(begun(), all => intoList(tree, spot.located, value, [{ value: all }]));
  }
  if (step === 0) return below(spot);
  if (step > 1) return tooFew(done, 1);
  return wholeOr(begun(), all => besideOne(spot, all));
}

/** The edits that take a value out, its key or its dash with it; what is not there needs none. */
export function removeValue(
  spot: ValueSpot,
  path: ValuePath,
  shape: Shape,
  done: ValuePath = [],
): WriteResult {
  const [step, ...rest] = path;
  const { value, tree, located } = spot;
  if (step === undefined || value === undefined) return asEdits([]);
  const inner = [...done, step];
  if (typeof step === 'string') {
    if (value.kind !== 'mapping') return asEdits([]);
    if (isTorn(value)) return torn(done);
    const { isSame } = shape.orderAt(done);
    const there = value.entries.find(({ key }) => key.text === step || isSame?.(key.text, step));
    if (there === undefined) return asEdits([]);
    const next = spotBelow(spot, there, value.flow);
    return rest.length > 0
      ? removeValue(next, rest, shape, inner)
      : asEdits([removeEntry(tree.text, next.located)]);
  }
  const item = value.kind === 'sequence' ? value.items[step] : undefined;
  if (value.kind !== 'sequence' && step === 0) {
    // One value alone stands for a list of one.
    return rest.length > 0 ? removeValue(spot, rest, shape, inner) : asEdits(emptied(spot));
  }
  if (value.kind !== 'sequence' || item === undefined) return asEdits([]);
  const next = spotOfItem(spot, value, item);
  if (rest.length > 0) return removeValue(next, rest, shape, inner);
  const { start, end } = shift(item.span, located.offset);
  const texts = textSpansIn(item, located.offset);
  return asEdits([
    value.flow ? takeFromBraces(tree.text, start, end, texts) : takeLines(tree.text, next.start, end, texts),
  ]);
}

/** The edits that take a value out, and leave its key. */
export function emptied(spot: ValueSpot): readonly TextEdit[] {
  return replaceValue(spot, { kind: 'typed', yaml: '' });
}

/** A value with the keys and items around it that are still to be begun; `undefined` where an item is not the first. */
export function wrapped(
  path: ValuePath,
  content: Content,
  shape: Shape,
  done: ValuePath,
): Content | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return content;
  const value = wrapped(rest, content, shape, [...done, step]);
  if (value === undefined || (typeof step === 'number' && step > 0)) return undefined;
  if (typeof step === 'number') return { kind: 'items', items: [{ value }] };
  const own: readonly NewEntry[] = [{ key: step, value }];
  const isItem = typeof done.at(-1) === 'number';
  return isItem
    ? { kind: 'entries', entries: own }
    : { kind: 'entries', entries: own, inline: shape.isInline(done) };
}

function wholeOr(
  whole: Content | undefined,
  write: (whole: Content) => readonly TextEdit[] | undefined,
): WriteResult {
  const edits = whole && write(whole);
  return edits === undefined
    ? refused(t('There is no entry yet that another could stand behind.'))
    : asEdits(edits);
}

/** One value alone becomes the first item of a list, and another the second. */
function besideOne(spot: ValueSpot, content: Content): readonly TextEdit[] | undefined {
  const { tree, value, located } = spot;
  const { text } = tree;
  if (value?.kind === 'scalar') {
    const first: Content = { kind: value.style === 'block' ? 'prose' : 'text', text: value.text };
    return replaceValue(spot, { kind: 'items', items: [{ value: first }, { value: content }] });
  }
  if (value?.kind !== 'mapping') return undefined;
  const { start, end } = shift(value.span, located.offset);
  if (value.flow) return [insertion(start, '['), insertion(end, `, ${flowText(content)}]`)];
  const column = columnOf(text, start);
  const style = styleAt(tree, start);
  const lines = itemLines({ value: content }, { column, depth: spot.depth + 1, style });
  return [
    insertion(start, '- '),
    ...deeper(text, nextLine(text, start), end, 2),
    insertion(endOfLines(text, end), written(lines, style)),
  ];
}

/** True of braces in which a comma cut something in two (`{total: 1,234}`): it would be parted for good. */
export function isTorn({ flow, entries: all }: Mapping): boolean {
  return flow && all.some(({ colon }) => !colon);
}

function torn(done: ValuePath) {
  return refused(
    t('A comma cuts something in two in the braces of {key}; mend that first. Problems says how.', {
      key: nameOf(done),
    }),
  );
}

function noPlace(done: ValuePath, key: string) {
  return refused(
    t('Behind {key} stands a value of its own, so that {inner} has no place there; take it out first.', {
      key: nameOf(done),
      inner: key,
    }),
  );
}

function tooFew(done: ValuePath, count: number) {
  return refused(
    t('{key} has {count} entries, and no further one can be set.', { key: nameOf(done), count }),
  );
}

function nameOf(path: ValuePath): Sayable {
  return path.findLast(step => typeof step === 'string') ?? t('the answer');
}
