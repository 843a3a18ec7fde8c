import { ANSWER_KEYS, type Answer, type AnswerKey } from '../model/answer.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import { type Library, readScalar } from '../model/read-scalar.ts';
import { isProse, onlyScalar } from '../model/read-short-form.ts';
import { entryKeyedAt, type Located } from '../syntax/locate.ts';
import type { Node, Scalar } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { orderOfFields, shapeOf } from './answer-shape.ts';
import { braces, type Content, entries, type NewEntry } from './content.ts';
import { insertEntries } from './insert-entries.ts';
import { nestValue } from './nest-value.ts';
import { replaceValue } from './replace-value.ts';
import { emptied, isTorn, removeValue, setValue, type ValuePath, wrapped } from './set-value.ts';
import { valueSpot } from './spot.ts';
import { asEdits, type Refusal, refused, type WriteResult } from './write-result.ts';

/** An answer in the tree of its file, and what its keys and values mean. */
export interface AnswerAt {
  readonly tree: Tree;
  readonly placed: PlacedAnswer;
  readonly library: Library;
}

/** The text that an answer stands in; spans of the answer count from `offset`. */
export interface AnswerText {
  readonly tree: Tree;
  readonly offset: number;
}

/**
 * Makes a value stand at a path of an answer – `['choice']`, `['data', 'sex', 'male']`, `['data', 'events', 0, 'title']` – in
 * whatever form the answer is, and leaves every other byte. In an answer with a mistake of form nothing is written.
 */
export function setInAnswer(place: AnswerAt, path: ValuePath, content: Content): WriteResult {
  const { tree, placed, library } = place;
  const { answer } = placed;
  const located = answerEntry({ tree, offset: placed.offset }, answer);
  const why = located === undefined || path.length === 0 ? unfound(answer) : mistakeIn(place);
  if (located === undefined || why !== undefined) return why ?? unfound(answer);
  const shape = shapeOf(answer.question, library);
  const spot = valueSpot(tree, located);
  const { value } = located.entry;
  const own = value && shortPath(answer, value);
  if (value === undefined || value.kind === 'mapping') {
    return setBesideFigure(tree, located, answer, path, content) ?? setValue(spot, path, content, shape);
  }
  if (own === undefined) return unfound(answer);
  if (!own.every((key, n) => path[n] === key)) {
    const all = wrapped(path, content, shape, []);
    const [added] = all?.kind === 'entries' ? all.entries : [];
    return added === undefined ? unfound(answer) : asEdits(fromShortForm(tree, located, own, [added]));
  }
  if (path.length > own.length) return setValue(spot, path.slice(own.length), content, shape, own);
  const whole = staysShort(place, own, content) ? content : wrapped(path, content, shape, []);
  return whole === undefined ? unfound(answer) : asEdits(replaceValue(spot, whole));
}

/** Takes the value at a path of an answer out, and its key or dash with it; what is not there needs no edit. */
export function removeFromAnswer(place: AnswerAt, path: ValuePath): WriteResult {
  const { tree, placed, library } = place;
  const { answer } = placed;
  const located = answerEntry({ tree, offset: placed.offset }, answer);
  const why = located === undefined || path.length === 0 ? unfound(answer) : mistakeIn(place);
  if (located === undefined || why !== undefined) return why ?? unfound(answer);
  const { value } = located.entry;
  const own = value && value.kind !== 'mapping' ? shortPath(answer, value) : undefined;
  const spot = valueSpot(tree, located);
  if (own !== undefined && path.every((key, n) => own[n] === key)) return asEdits(emptied(spot));
  const bare = bareFigure(located, answer);
  const isBare = bare !== undefined && path.join() === `data,${bare.id}`;
  const shape = shapeOf(answer.question, library);
  if (own !== undefined && !own.every((key, n) => path[n] === key)) return asEdits([]);
  return removeValue(spot, isBare ? ['data'] : path.slice(own?.length ?? 0), shape, own);
}

/**
 * The edits that write keys into an answer in whatever form it is: blank, a short form (which becomes the value of its own
 * key), lines or braces. Each stands in the order of the format among those that are there. None where the answer cannot be
 * found, or holds what no key can be added to.
 */
export function addAnswerKeys(
  { tree, offset }: AnswerText,
  answer: Answer,
  added: readonly NewEntry[],
): readonly TextEdit[] {
  const located = answerEntry({ tree, offset }, answer);
  const value = located?.entry.value;
  if (located === undefined || (value?.kind === 'mapping' && isTorn(value))) return [];
  if (value === undefined || value.kind === 'mapping')
    return insertEntries(tree, located, added, { keys: ANSWER_KEYS }) ?? [];
  const own = shortPath(answer, value);
  return own === undefined ? [] : fromShortForm(tree, located, own, added);
}

/** The same, of a key that may be there already with another value. */
export function setAnswerKey(at: AnswerText, answer: Answer, { key, value }: NewEntry): readonly TextEdit[] {
  const located = answerEntry(at, answer);
  const entry = located && entryNamed(located, key);
  return entry === undefined
    ? addAnswerKeys(at, answer, [{ key, value }])
    : replaceValue(valueSpot(at.tree, entry), value);
}

/** The edits that write fields below `data`, which is made where it is missing, in the question's order. */
export function addFields(
  { tree, offset }: AnswerText,
  answer: Answer,
  added: readonly NewEntry[],
): readonly TextEdit[] {
  const located = answerEntry({ tree, offset }, answer);
  const data = located && entryNamed(located, 'data');
  if (located === undefined || data === undefined)
    return addAnswerKeys({ tree, offset }, answer, [{ key: 'data', value: entries(added) }]);
  if (data.entry.value?.kind === 'scalar') {
    const bare = bareFigure(located, answer);
    return bare === undefined ? [] : besideBareFigure(tree, bare, added);
  }
  return insertEntries(tree, data, added, orderOfFields(answer.question)) ?? [];
}

/** True where an answer has a key, with a value or without. */
export function hasKey(at: AnswerText, answer: Answer, key: AnswerKey): boolean {
  const located = answerEntry(at, answer);
  return located !== undefined && entryNamed(located, key) !== undefined;
}

/** Where an answer's entry stands in the tree of its file. */
export function answerEntry({ tree, offset }: AnswerText, { key }: Answer): Located | undefined {
  return entryKeyedAt(tree, key.start + offset);
}

/** The entry of a key below another. */
function entryNamed({ entry: { value }, offset }: Located, name: string): Located | undefined {
  const found = value?.kind === 'mapping' ? value.entries.find(({ key }) => key.text === name) : undefined;
  return found && value?.kind === 'mapping' ? { entry: found, offset, flow: value.flow } : undefined;
}

/** Why nothing is written into an answer: something in its text cannot be read as it was meant. */
function mistakeIn({ tree, placed: { answer, extent, within } }: AnswerAt): Refusal | undefined {
  // Keys below it would be taken for answers of a section.
  if (within === '') {
    return refused(
      t('{question} stands at the left margin; put it below its section first.', {
        question: answer.question.id,
      }),
    );
  }
  const isWithin = ({ start }: { readonly start: number }) => extent.start <= start && start < extent.end;
  if (!answer.broken && !tree.problems.some(({ span }) => isWithin(span))) return undefined;
  return refused(
    t('The text of {question} has a mistake of form; mend that first. Problems says how.', {
      question: answer.question.id,
    }),
  );
}

function unfound({ question }: Answer): Refusal {
  return refused(
    t(
      'What stands behind {question} has another form than its question has; mend that first. Problems says how.',
      {
        question: question.id,
      },
    ),
  );
}

/** The path that a short form stands for; `undefined` of one that could not be read. */
function shortPath({ choice, data }: Answer, value: Node): readonly [AnswerKey, ...string[]] | undefined {
  const [figure] = data.values();
  if (choice !== undefined) return ['choice'];
  if (figure !== undefined) return ['data', figure.field.id];
  return value.kind === 'scalar' ? ['answer'] : undefined;
}

/** `trends-1: text` with a status: the text goes below the key that it is short for. */
function fromShortForm(
  tree: Tree,
  located: Located,
  [key, field]: readonly [AnswerKey, ...string[]],
  added: readonly NewEntry[],
): readonly TextEdit[] {
  const rankOf = (name: string) => (ANSWER_KEYS as readonly string[]).indexOf(name);
  const data = added.find(each => each.key === 'data')?.value;
  const beside = field !== undefined && data?.kind === 'entries' ? data.entries : [];
  const isBare = field === undefined || (beside.length === 0 && located.entry.value?.kind === 'scalar');
  return nestValue(tree, located, isBare ? [{ key }] : [{ key }, { key: field }], {
    before: added.filter(each => rankOf(each.key) < rankOf(key)),
    behind: added.filter(each => rankOf(each.key) > rankOf(key)),
    beside,
  });
}

/** True where a value in the place of a short form is read as what the short form was. */
function staysShort(
  { placed: { answer }, library }: AnswerAt,
  [key]: readonly [AnswerKey, ...string[]],
  content: Content,
): boolean {
  const { question } = answer;
  const written = content.kind === 'text' || content.kind === 'prose' ? content.text.trim() : undefined;
  if (written === undefined) return content.kind === 'items' && key === 'data';
  if (key === 'choice') return question.choices.some(({ id }) => id === written);
  const only = onlyScalar(question);
  if (question.choices.length > 0 || written === '') return false;
  if (key === 'answer') return only === undefined && !/^[\w-]+:\S/.test(written);
  return (
    only !== undefined &&
    !isProse(written) &&
    readScalar(written, only.type, library, only.values).problem === undefined
  );
}

/** The one figure of `data: 96`, which is short for its name. */
interface BareFigure {
  readonly id: string;
  readonly data: Located;
  readonly value: Scalar;
}

function bareFigure(located: Located, answer: Answer): BareFigure | undefined {
  const data = entryNamed(located, 'data');
  const value = data?.entry.value;
  const [figure] = answer.data.values();
  if (data === undefined || value?.kind !== 'scalar' || figure === undefined) return undefined;
  return { id: figure.field.id, data, value };
}

/** A bare figure takes its name when others come beside it. */
function besideBareFigure(
  tree: Tree,
  { id, data, value }: BareFigure,
  added: readonly NewEntry[],
): readonly TextEdit[] {
  return replaceValue(valueSpot(tree, data), braces([{ key: id, value: asTyped(value) }, ...added]));
}

/** As it stands there, unless a comma or a line break in it would mean something else inside braces. */
function asTyped({ style, raw, text }: Scalar): Content {
  if (style === 'block' || /[\r\n]/.test(raw) || (style === 'plain' && /[,{}[\]]/.test(raw)))
    return { kind: 'text', text: text.trim() };
  return { kind: 'typed', yaml: raw };
}

function setBesideFigure(
  tree: Tree,
  located: Located,
  answer: Answer,
  [first, id, ...rest]: ValuePath,
  content: Content,
): WriteResult | undefined {
  const bare = first === 'data' ? bareFigure(located, answer) : undefined;
  if (bare === undefined || typeof id !== 'string') return undefined;
  if (id === bare.id)
    return rest.length > 0 ? undefined : asEdits(replaceValue(valueSpot(tree, bare.data), content));
  const value = rest.reduceRight<Content>(
    (inner, key) => braces([{ key: String(key), value: inner }]),
    content,
  );
  return asEdits(besideBareFigure(tree, bare, [{ key: id, value }]));
}
