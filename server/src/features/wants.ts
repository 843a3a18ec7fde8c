import type { Field, Question, ScalarType, Unit } from '../questionnaire/questionnaire.ts';
import type { Slot } from './slot.ts';

const TYPE_WORDS: Readonly<Record<ScalarType, string>> = {
  count: 'a whole number',
  money: 'an amount of money, such as PKR 1.25 crore',
  date: 'a date, such as 2020-02-18, 2020-02 or 2020-02-18/2020-02-20',
  duration: 'a length of time, such as 3 years 6 months, life or death',
  text: 'a text',
  'yes-no': 'yes or no',
  place: 'a place',
  provision: 'a legal provision, such as PPC 371-A',
  year: 'a year',
  choice: 'one of a list',
};

const LIST_WORDS: Readonly<Partial<Record<ScalarType, string>>> = {
  text: 'texts',
  provision: 'legal provisions, such as PPC 371-A',
  place: 'places',
  date: 'dates',
  year: 'years',
  count: 'numbers',
};

/** What a unit counts, in the plural. */
export function unitOf(unit: Unit): string {
  return unit === 'currency' ? 'money' : unit;
}

/** What is to be typed at a place, for the middle of a sentence. */
export function wantsInWords(slot: Slot): string {
  switch (slot.kind) {
    case 'scalar': {
      const unit =
        slot.type === 'count' && slot.unit !== undefined
          ? `a number of ${unitOf(slot.unit)}`
          : TYPE_WORDS[slot.type];
      return slot.values.length > 0 ? `one of ${slot.values.map(({ id }) => id).join(', ')}` : unit;
    }
    case 'split': {
      const axes = slot.axes.map(({ title }) => title.toLowerCase());
      const what = slot.type === 'money' ? 'money' : `a number of ${unitOf(slot.unit)}`;
      return axes.length === 0 ? `${what}, by any labels` : `${what} by ${axes.join(' and by ')}`;
    }
    case 'list':
      return `a list of ${LIST_WORDS[slot.field.type] ?? 'values'}`;
    case 'records':
      return `a list of entries with ${slot.field.columns.map(({ title }) => title.toLowerCase()).join(', ')}`;
    default:
      return 'a text';
  }
}

/** How a figure that several agencies state becomes one. */
export function combineInWords({ combine }: Field): string {
  switch (combine) {
    case 'sum':
      return 'The figures of several agencies are added up.';
    case 'agree':
      return 'Several agencies speak of one thing here, so their figures must agree.';
    case 'list':
      return 'What several agencies list is put together.';
  }
}

/** What an answer wants, in a few words each: words, a choice, each field, attachments. */
export function answerWants(question: Question): readonly string[] {
  const { choices, fields, table, attachments, explainAfter } = question;
  const wants: string[] = [];
  if (choices.length > 0) wants.push(`a choice: ${inOr(choices.map(({ id }) => id))}`);
  if (explainAfter.length > 0) wants.push(`a description after ${inOr(explainAfter)}`);
  else if (choices.length === 0 && fields.length === 0 && table === undefined)
    wants.push('an answer in words');
  if (table !== undefined) {
    const measures = table.measures.map(({ title, unit }) => `${title.toLowerCase()} (${unitOf(unit)})`);
    wants.push(`a table by legal provision: ${measures.join(', ')}`);
  }
  if (attachments === 'wanted') wants.push('attachments: files or links');
  if (attachments === 'if-available') wants.push('attachments, if there are any');
  return wants;
}

function inOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
