import { type Reference, referencesOf, resolve } from '../model/reference.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import { listed } from './in-words.ts';
import { defineFileRule } from './rule.ts';

export const unknownReference = defineFileRule({
  code: 'unknown-reference',
  severity: 'error',
  scope: 'file',
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
  *check(response, submission, say) {
    for (const { answer } of response.answers) {
      for (const reference of referencesOf(answer, submission.library)) {
        const found = resolve(submission, reference);
        if (found.kind !== 'nowhere') continue;
        const { part, instead } = nameIn(found.part, reference, submission);
        const slots = { part, instead, question: reference.question?.id ?? '' };
        yield { answer, at: found.at, message: say(found.part, slots) };
      }
    }
  },
});

/** The word that leads nowhere, and how a sentence about it goes on. */
function nameIn(
  part: 'question' | 'respondent' | 'figure',
  { written, respondent = '', question, keys }: Reference,
  { library: { questionnaire }, respondents }: Submission,
): { readonly part: string; readonly instead: string } {
  if (part === 'respondent')
    return { part: respondent, instead: perhaps(respondent, [...respondents.keys()]) };
  if (part === 'figure' && question !== undefined) return strayKey(question, keys, questionnaire);
  const name = written.slice(written.indexOf(':') + 1).trim();
  const ids = [...questionnaire.questions.keys()];
  const whole = /^[\w.-]*/.exec(name)?.[0] ?? name;
  // The end may be a field's name: the question is what stands before it.
  const near = perhaps(whole, ids) || perhaps(whole.split('.')[0] ?? '', ids);
  return { part: whole === '' ? name : whole, instead: near };
}

function perhaps(written: string, known: readonly string[]): string {
  const [near] = nearest(written, known, 1);
  return near === undefined ? '' : `; perhaps ${near} is meant`;
}

/** The first key that the question does not know at its place. */
function strayKey(question: Question, keys: readonly string[], questionnaire: Questionnaire) {
  let depth = question.table === undefined ? 0 : 1;
  for (; depth < keys.length; depth++) {
    const known = keysBelow(question, keys.slice(0, depth), questionnaire);
    const key = keys[depth]?.trim() ?? '';
    if (known.length === 0) return { part: key, instead: `; it ends with ${keys[depth - 1] ?? question.id}` };
    if (!known.includes(key))
      return { part: key, instead: perhaps(key, known) || `; it has ${listed(known)}` };
  }
  const known = keysBelow(question, keys, questionnaire);
  return { part: keys.at(-1) ?? '', instead: known.length === 0 ? '' : ` alone; add ${listed(known)}` };
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
