import type { Field, Question, ScalarType, Unit } from '../questionnaire/questionnaire.ts';
import { UNIT_WORDS } from '../questionnaire/unit-words.ts';
import { joined } from '../rules/in-words.ts';
import { commaList, english, t, verbatim, type Words } from '../text/l10n.ts';
import type { Slot } from './slot.ts';

const TYPE_WORDS: Readonly<Record<ScalarType, string>> = {
  count: english('a whole number'),
  money: english('an amount of money, such as PKR 1.25 crore'),
  date: english('a date, such as 2020-02-18, 2020-02 or 2020-02-18/2020-02-20'),
  duration: english('a length of time, such as 3 years 6 months, life or death'),
  text: english('a text'),
  'yes-no': english('yes or no'),
  place: english('a place'),
  provision: english('a legal provision, such as PPC 371-A'),
  year: english('a year'),
  choice: english('one of a list'),
};

const LIST_WORDS: Readonly<Partial<Record<ScalarType, string>>> = {
  text: english('texts'),
  provision: english('legal provisions, such as PPC 371-A'),
  place: english('places'),
  date: english('dates'),
  year: english('years'),
  count: english('numbers'),
};

/** What a unit counts, in the plural. */
export function unitOf(unit: Unit): Words {
  return t(UNIT_WORDS[unit]);
}

/** What is to be typed at a place, for the middle of a sentence. */
export function wantsInWords(slot: Slot): Words {
  switch (slot.kind) {
    case 'scalar': {
      const unit =
        slot.type === 'count' && slot.unit !== undefined
          ? t('a number of {unit}', { unit: unitOf(slot.unit) })
          : t(TYPE_WORDS[slot.type]);
      return slot.values.length > 0
        ? t('one of {values}', { values: commaList(slot.values.map(({ id }) => id)) })
        : unit;
    }
    case 'split': {
      const axes = slot.axes.map(({ title }) => title.toLowerCase());
      const what = slot.type === 'money' ? t('money') : t('a number of {unit}', { unit: unitOf(slot.unit) });
      const [first, second] = axes;
      if (first === undefined) return t('{what}, by any labels', { what });
      return second === undefined
        ? t('{what} by {axis}', { what, axis: first })
        : t('{what} by {axis} and by {inner}', { what, axis: first, inner: second });
    }
    case 'list':
      return t('a list of {things}', { things: t(LIST_WORDS[slot.field.type] ?? english('values')) });
    case 'records':
      return t('a list of entries with {columns}', {
        columns: commaList(slot.field.columns.map(({ title }) => title.toLowerCase())),
      });
    default:
      return t('a text');
  }
}

/** How a figure that several agencies state becomes one. */
export function combineInWords({ combine }: Field): Words {
  switch (combine) {
    case 'sum':
      return t('The figures of several agencies are added up.');
    case 'agree':
      return t('Several agencies speak of one thing here, so their figures must agree.');
    case 'list':
      return t('What several agencies list is put together.');
  }
}

/** What an answer wants, in a few words each: words, a choice, each field, attachments. */
export function answerWants(question: Question): readonly Words[] {
  const { choices, fields, table, attachments, explainAfter } = question;
  const wants: Words[] = [];
  if (choices.length > 0)
    wants.push(
      t('a choice: {choices}', {
        choices: joined(
          choices.map(({ id }) => id),
          'or',
        ),
      }),
    );
  if (explainAfter.length > 0)
    wants.push(t('a description after {choices}', { choices: joined(explainAfter, 'or') }));
  else if (choices.length === 0 && fields.length === 0 && table === undefined)
    wants.push(t('an answer in words'));
  if (table !== undefined) {
    const measures = table.measures.map(
      ({ title, unit }) => verbatim`${title.toLowerCase()} (${unitOf(unit)})`,
    );
    wants.push(t('a table by legal provision: {measures}', { measures: commaList(measures) }));
  }
  if (attachments === 'wanted') wants.push(t('attachments: files or links'));
  if (attachments === 'if-available') wants.push(t('attachments, if there are any'));
  return wants;
}
