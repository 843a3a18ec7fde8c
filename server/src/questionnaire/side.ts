import { t, type Words } from '../text/l10n.ts';
import type { FieldPath, QuestionId, Side, Term } from './questionnaire.ts';

/** The question IDs that a path can begin with: the questionnaire's own map, or a set of them. */
export interface KnownQuestions {
  has(id: QuestionId): boolean;
}

export type SideResult =
  | { readonly value: Side; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Words };

/**
 * Reads one side of a check: a path, `entries(path)`, or `sum(…)` of several of these separated by
 * commas. Whether a path leads to a figure is not looked at.
 */
export function readSide(written: string, questions: KnownQuestions): SideResult {
  const text = written.trim();
  const summed = inside('sum', text);
  const terms: Term[] = [];
  for (const part of summed === undefined ? [text] : summed.split(',')) {
    const { value, problem } = readTerm(part.trim(), questions);
    if (value === undefined) return { problem };
    terms.push(value);
  }
  return { value: { terms } };
}

type TermResult =
  | { readonly value: Term; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Words };

function readTerm(written: string, questions: KnownQuestions): TermResult {
  const counted = inside('entries', written);
  const text = counted?.trim() ?? written;
  if (!isPath(text)) {
    return {
      problem: t(
        '"{written}" is no figure; write a path such as identification-1.total, entries(atu-2.units), or sum(…) of several paths.',
        { written },
      ),
    };
  }
  const path = readPath(text, questions);
  if (path === undefined) {
    return { problem: t('"{text}" begins with no question of this questionnaire.', { text }) };
  }
  return { value: { kind: counted === undefined ? 'figure' : 'entries', path } };
}

/**
 * The question and the keys that a dotted path names, or `undefined` where it begins with no question.
 * The longest question ID wins: `prevention-2.c.reports` is the field `reports` of `prevention-2.c`.
 */
export function readPath(written: string, questions: KnownQuestions): FieldPath | undefined {
  const words = written.split('.');
  for (let length = words.length; length > 0; length--) {
    const question = words.slice(0, length).join('.');
    if (questions.has(question)) return { question, keys: words.slice(length) };
  }
  return undefined;
}

/** A path as it is written: the inverse of `readPath`. */
export function writePath({ question, keys }: FieldPath): string {
  return [question, ...keys].join('.');
}

function isPath(text: string): boolean {
  return /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(text);
}

/** What stands between the brackets of `name(…)`. */
function inside(name: string, text: string): string | undefined {
  return text.startsWith(`${name}(`) && text.endsWith(')') ? text.slice(name.length + 1, -1) : undefined;
}
