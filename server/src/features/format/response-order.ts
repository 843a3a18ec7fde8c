import { ANSWER_KEYS } from '../../model/answer.ts';
import { WHOLE_KEYS } from '../../model/declined-section.ts';
import { HEADER_KEYS } from '../../model/header.ts';
import { nestedIn } from '../../model/nested-answers.ts';
import { findAxisValue, type Library } from '../../model/read-scalar.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import type { Entry } from '../../syntax/node.ts';
import type { Slot, SplitSlot } from '../slot.ts';
import { slotAt } from '../slot-at.ts';
import type { Order } from './order.ts';

/** The order of a response file: sections and answers by the questionnaire, keys and figures by their definitions. */
export function responseOrder(library: Library, path: readonly string[] = []): Order {
  // Of most places, single figures above all, nobody asks what belongs there.
  const slot = once(() => slotAt(library, path));
  const rank = once(() => rankIn(library, slot()));
  return {
    rankOf: entry => rank()(entry),
    inside: key => responseOrder(library, [...path, key]),
    holdsCells: () => slot()?.kind === 'split',
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function rankIn(library: Library, slot: Slot | undefined): Order['rankOf'] {
  switch (slot?.kind) {
    case 'file':
      return byKey([...HEADER_KEYS, ...library.questionnaire.sections.map(({ id }) => id)]);
    case 'section':
      return rankInSection(library, slot.section);
    case 'answer':
      return byKey(ANSWER_KEYS);
    case 'data': {
      const { fields, table } = slot.question;
      return byKey(table === undefined ? fields.map(({ id }) => id) : ['rows', 'total']);
    }
    case 'split':
      return rankOfCell(slot);
    case 'records':
      return byKey(slot.field.columns.map(({ id }) => id));
    case 'row':
      return byKey(slot.table.measures.map(({ id }) => id));
    case 'amount':
      return byKey(['amount', 'currency']);
    case 'attachments':
      // Of a path and a link the last counts.
      return ({ key }) => (key.text === 'title' ? 1 : ['path', 'link'].includes(key.text) ? 0 : undefined);
    case 'supplement':
      return byKey(['date', 'text']);
    default:
      // The rows of a table and the texts under `explain` among others: their order is the writer's.
      return () => 0;
  }
}

/** The rank of a key is its place in a list; one that is not in it has none. */
export function byKey(keys: readonly string[]): Order['rankOf'] {
  const ranks = new Map(keys.map((key, n) => [key, n]));
  return ({ key }) => ranks.get(key.text);
}

/**
 * An answer that holds another one keeps its place, like a stem: which of two answers of one question
 * counts must not change.
 */
function rankInSection({ questionnaire }: Library, { questions }: Section): Order['rankOf'] {
  const ranks = byKey([...WHOLE_KEYS, ...questions.map(({ id }) => id)]);
  return (entry: Entry) => {
    const question = questionnaire.questions.get(entry.key.text);
    if (question === undefined) return ranks(entry);
    return question.stem || nestedIn(entry, question, questionnaire).length > 0 ? undefined : ranks(entry);
  };
}

/** `unspecified` and `total` come last. Where any label is a cell the labels stay as typed. */
function rankOfCell({ axes: [axis] }: SplitSlot): Order['rankOf'] {
  const ids = axis?.values.map(({ id }) => id) ?? [];
  return ({ key }) => {
    const name = key.text.trim();
    if (name === 'unspecified') return ids.length + 1;
    if (name === 'total') return ids.length + 2;
    if (axis === undefined) return 0;
    const id = findAxisValue(axis, name);
    return id === undefined ? undefined : ids.indexOf(id);
  };
}
