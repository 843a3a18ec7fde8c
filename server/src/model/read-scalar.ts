import { readCitation } from '../questionnaire/citation.ts';
import type { Catalogue } from '../questionnaire/provision.ts';
import type { Axis, Choice, Questionnaire, ScalarType } from '../questionnaire/questionnaire.ts';
import { commaList, t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { hiddenFigure, withHiddenMark } from './hidden-mark.ts';
import { readCount } from './read-count.ts';
import { readDate, readDuration, readYear } from './read-date.ts';
import { readMoney } from './read-money.ts';
import { type ReadResult, unreadable } from './read-result.ts';
import { WHY_EMPTY } from './value.ts';

/** What reading needs to know: the definition and the laws it cites. */
export interface Library {
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
}

/** Reads the source text of one scalar as its type says. Never throws; what is not understood is `unreadable`. */
export function readScalar(
  written: string,
  type: ScalarType,
  library: Library,
  values: readonly Choice[] = [],
): ReadResult {
  const text = written.trim();
  const word = WHY_EMPTY.get(text.toLowerCase().replace(/[\s_]+/g, '-'))?.word;
  // "pending" is a word for a missing figure, and a choice where the list has it: a bill can be pending.
  const isChoice = type === 'choice' && values.some(({ id }) => id === word);
  if (word !== undefined && type !== 'text' && !isChoice) return { value: { kind: 'word', word } };
  const figure = type === 'count' || type === 'money' ? hiddenFigure(text) : undefined;
  if (figure !== undefined) return withHiddenMark(figure, text, readScalar(figure, type, library));
  switch (type) {
    case 'count':
      return readCount(text);
    case 'money':
      return readMoney(text, library.questionnaire.currency);
    case 'date':
      return readDate(text);
    case 'duration':
      return readDuration(text);
    case 'year':
      return readYear(text);
    case 'yes-no':
      return readYesNo(text);
    case 'place':
      return readPlace(text, library.questionnaire.axes.get('place'));
    case 'provision':
      return readProvision(text, library);
    case 'choice':
      return readChoice(text, values);
    case 'text':
      return { value: { kind: 'text', text } };
  }
}

function readYesNo(text: string): ReadResult {
  const answer = yesOrNo(text);
  if (answer === 'yes' || answer === 'no') return { value: { kind: 'yes-no', yes: answer === 'yes' } };
  return {
    value: unreadable(text),
    problem: { kind: 'unknown-choice', wanted: t('yes or no'), instead: [] },
  };
}

function yesOrNo(text: string): string {
  const lower = text.toLowerCase().replace(/\.$/, '');
  if (lower === 'true' || lower === 'y') return 'yes';
  if (lower === 'false') return 'no';
  return lower;
}

/** The value of an axis by its ID, title or one of its aliases; capital letters and dots do not count. */
export function findAxisValue(axis: Axis | undefined, written: string): string | undefined {
  const wanted = simplify(written);
  return axis?.values.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some(name => simplify(name) === wanted),
  )?.id;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s.&_-]+/g, '');
}

function readPlace(text: string, axis: Axis | undefined): ReadResult {
  const place = findAxisValue(axis, text);
  if (place !== undefined) return { value: { kind: 'place', place } };
  if (/^federal$/i.test(text)) return { value: { kind: 'place', place: 'federal' } };
  const known = axis?.values.map(({ id }) => id) ?? [];
  return {
    value: unreadable(text),
    problem: {
      kind: 'unknown-place',
      wanted: t('one of {values}', { values: commaList(known) }),
      instead: nearest(text, known),
    },
  };
}

/** A law as a whole is as welcome as its sections, known to the catalogue or not. */
const TITLE_OF_LAW =
  /^[^\p{L}\r\n\u2028\u2029]*\p{L}.*\s(?:act|ordinance|order|code|rules|regulations?|law|laws|policy|constitution)\b/imu;

function readProvision(text: string, { catalogue, questionnaire }: Library): ReadResult {
  const citation = readCitation(text, catalogue, questionnaire.statute);
  if (citation.sections.length > 0) return { value: { kind: 'provision', citation, written: text } };
  if (citation.problem?.statute !== undefined || TITLE_OF_LAW.test(text))
    return { value: { kind: 'text', text } };
  return {
    value: unreadable(text),
    problem: {
      kind: 'unreadable-provision',
      wanted: t('a legal provision such as {example}', { example: `${questionnaire.statute} 371-A` }),
    },
  };
}

/** One of a closed list; a YAML boolean is read as yes or no. */
export function readChoice(text: string, values: readonly Choice[]): ReadResult {
  const wanted = yesOrNo(text).replace(/[\s_]+/g, '-');
  const found = values.find(({ id, title }) => id === wanted || title.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return { value: { kind: 'choice', choice: found.id } };
  const ids = values.map(({ id }) => id);
  return {
    value: unreadable(text),
    problem: {
      kind: 'unknown-choice',
      wanted: t('one of {values}', { values: commaList(ids) }),
      instead: nearest(text, ids),
    },
  };
}
