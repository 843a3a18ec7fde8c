import { type Reference, referencesOfFile, resolve, statementsReferredTo } from '../model/reference.ts';
import type { Statements } from '../model/statement.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { type Span, shift } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { listed } from './in-words.ts';
import { defineFileRule } from './rule.ts';

export const unknownReference = defineFileRule({
  code: 'unknown-reference',
  severity: 'error',
  scope: 'file',
  unexplainable: 'the report has nothing to print in its place; correct it, or write the figure itself',
  title: 'A reference leads nowhere',
  why: 'Braces in the text stand for a figure or an answer of the submission, which is put in their place when the report is compiled. Where they name nothing, nothing can be put there.',
  mend: [
    'Correct the name; typing the two opening braces offers everything that can be referred to.',
    'Where a figure is meant that the answers do not hold, write it in words.',
  ],
  who: 'writer',
  messages: {
    question: 'No question is called “{part}”{instead}.',
    respondent: 'No agency is called “{part}”{instead}.',
    figure: '{question} has no figure “{part}”{instead}.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1: |
        The government identified {{identification-1.totl}} victims, {{FIB:identification-1.age.child}}
  #                                                 ^^^^^ error unknown-reference: identification-1 has no figure “totl”; perhaps total is meant.
  #                                                                    ^^^ error unknown-reference: No agency is called “FIB”; perhaps FIA is meant.
        of them children, see {{identifcation-1}} and {{identification-1.age.old}}.
  #                             ^^^^^^^^^^^^^^^ error unknown-reference: No question is called “identifcation-1”; perhaps identification-1 is meant.
  #                                                                     ^^^^^^^^ error unknown-reference: identification-1 has no figure “old”; it has child, adult, unspecified, total.
        Convicted: {{statistics-table[371A].convicted.punjab}}, {{statistics-5.sentences.prison}}.
  #                                  ^^^^^^^^^^^^^^^^^^^^^^^ error unknown-reference: statistics-table has no figure “convicted”; perhaps conviction is meant.
  #                                                                           ^^^^^^^^^^^^^^^^^ error unknown-reference: statistics-5 has no figure “prison”; it has persons.
    identification:
      identification-1:
        data: {total: 120}
        explain: As in {{identification-1.total.male}}.
  #                                      ^^^^^^^^^^^ error unknown-reference: identification-1 has no figure “male”; it ends with total.
`,
      good: `
    trends:
      trends-1: |
        The government identified {{identification-1.total}} victims, {{FIA:identification-1.age.child}}
        of them children, see {{identification-1}} and {{statistics-7}}.
        Convicted: {{statistics-table[371A].conviction.punjab}}, {{ statistics-5.sentences.persons }}.
        In {{efforts-9.funding.federal.2020}} and {{prevention-2.c.reports}} nothing is wrong.
`,
    },
  ],
  looksAt: (response, submission) => ({
    library: submission.library,
    statements: statementsReferredTo(response, submission),
  }),
  *check(response, { library, statements }, say) {
    for (const { answer, reference } of referencesOfFile(response, library)) {
      const found = resolve(statements, reference);
      if (found.kind !== 'nowhere') continue;
      const { part, instead, near } = nameIn(found.part, reference, statements);
      const slots = { part, instead, question: reference.question?.id ?? '' };
      const fixes = (site: Site) => wordFix(site, found.at, part, near);
      yield { answer, at: found.at, message: say(found.part, slots), fixes };
    }
  },
});

/** A word that leads nowhere, how a sentence about it goes on, and what it was probably meant to be. */
interface Named {
  readonly part: string;
  readonly instead: Sayable;
  readonly near?: string;
}

function wordFix(site: Site, at: Span, word: string, near: string | undefined): Fix[] {
  const { start, end } = shift(at, site.offset);
  const within = site.text.slice(start, end).lastIndexOf(word);
  if (near === undefined || within < 0 || word === '') return [];
  const from = at.start + within;
  return writeInstead(site, { start: from, end: from + word.length }, [near]);
}

/** The word that leads nowhere, and how a sentence about it goes on. */
function nameIn(
  part: 'question' | 'respondent' | 'figure',
  { written, respondent = '', question, keys }: Reference,
  { library: { questionnaire }, respondents }: Statements,
): Named {
  if (part === 'respondent') return { part: respondent, ...perhaps(respondent, [...respondents.keys()]) };
  if (part === 'figure' && question !== undefined) return strayKey(question, keys, questionnaire);
  const name = written.slice(written.indexOf(':') + 1).trim();
  const ids = [...questionnaire.questions.keys()];
  const whole = /^[\w.-]*/.exec(name)?.[0] ?? name;
  // The end may be a field's name: the question is what stands before it.
  const own = perhaps(whole, ids);
  const near = own.near === undefined ? perhaps(whole.split('.')[0] ?? '', ids) : own;
  return { part: whole === '' ? name : whole, instead: near.instead, ...(own.near && { near: own.near }) };
}

function perhaps(written: string, known: readonly string[]): Omit<Named, 'part'> {
  const [near] = nearest(written, known, 1);
  return near === undefined ? { instead: '' } : { instead: t('; perhaps {near} is meant', { near }), near };
}

/** The first key that the question does not know at its place. */
function strayKey(question: Question, keys: readonly string[], questionnaire: Questionnaire): Named {
  let depth = question.table === undefined ? 0 : 1;
  for (; depth < keys.length; depth++) {
    const known = keysBelow(question, keys.slice(0, depth), questionnaire);
    const key = keys[depth]?.trim() ?? '';
    if (known.length === 0) {
      const last = keys[depth - 1] ?? question.id;
      return { part: key, instead: t('; it ends with {key}', { key: last }) };
    }
    if (known.includes(key)) continue;
    const found = perhaps(key, known);
    return found.near === undefined
      ? { part: key, instead: t('; it has {keys}', { keys: listed(known) }) }
      : { part: key, ...found };
  }
  const known = keysBelow(question, keys, questionnaire);
  const add = known.length === 0 ? '' : t(' alone; add {keys}', { keys: listed(known) });
  return { part: keys.at(-1) ?? '', instead: add };
}

/** What may follow after `keys`. */
function keysBelow(question: Question, keys: readonly string[], { axes }: Questionnaire): readonly string[] {
  const cells = (id: string | undefined) => {
    const values = axes.get(id ?? '')?.values.map(value => value.id);
    return values === undefined ? [] : [...values, 'unspecified', 'total'];
  };
  const { table } = question;
  if (table !== undefined)
    return keys.length === 1
      ? table.measures.map(({ id }) => id)
      : keys.length === 2
        ? cells(table.axis)
        : [];
  const field = question.fields.find(({ id }) => id === keys[0]);
  if (field === undefined) return question.fields.filter(({ kind }) => kind !== 'list').map(({ id }) => id);
  if (field.kind === 'records' && keys.length === 1) {
    return field.columns.filter(({ type }) => type === 'count').map(({ id }) => id);
  }
  return field.kind === 'split' ? cells(field.axes[keys.length - 1]) : [];
}
