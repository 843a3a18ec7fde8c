import assert from 'node:assert/strict';
import { loadQuestionnaire } from '../../server/src/questionnaire/load-questionnaire.ts';
import type { Questionnaire } from '../../server/src/questionnaire/questionnaire.ts';

/** What a question asks for, and of whom, in the few words that counting by hand needs. */
export interface Asked {
  readonly id: string;
  readonly section: string;
  readonly kind: 'prose' | 'choice' | 'summed' | 'agreed';
  readonly owners: readonly string[];
  /** Who owes it where none of the owners takes part. */
  readonly otherwise?: readonly string[];
  readonly optional?: true;
  readonly parent?: string;
  /** Needless where this question is answered "no", or counts none. */
  readonly unlessNo?: string;
  readonly ifAny?: string;
}

const PROVINCES = ['PROV-A', 'PROV-B'];

/** A small questionnaire with everything that changes who owes what. The names are illustrative. */
export const ASKED: readonly Asked[] = [
  { id: 'alpha-1', section: 'alpha', kind: 'prose', owners: ['LEAD', 'OFFICE'] },
  { id: 'alpha-2', section: 'alpha', kind: 'choice', owners: ['LEAD', 'OFFICE'] },
  { id: 'alpha-3', section: 'alpha', kind: 'summed', owners: ['LEAD', 'OFFICE'], unlessNo: 'alpha-2' },
  { id: 'alpha-4.a', section: 'alpha', kind: 'summed', owners: ['LEAD', 'OFFICE'], parent: 'alpha-4' },
  { id: 'alpha-4.b', section: 'alpha', kind: 'prose', owners: ['OFFICE'], parent: 'alpha-4' },
  { id: 'alpha-5', section: 'alpha', kind: 'prose', owners: ['LEAD', 'OFFICE'], optional: true },
  { id: 'beta-1', section: 'beta', kind: 'summed', owners: PROVINCES, otherwise: ['OFFICE'] },
  { id: 'beta-2', section: 'beta', kind: 'choice', owners: PROVINCES, otherwise: ['OFFICE'] },
  {
    id: 'beta-2.a',
    section: 'beta',
    kind: 'prose',
    owners: PROVINCES,
    otherwise: ['OFFICE'],
    parent: 'beta-2',
    unlessNo: 'beta-2',
  },
  { id: 'gamma-1', section: 'gamma', kind: 'agreed', owners: ['OFFICE'] },
  { id: 'gamma-2', section: 'gamma', kind: 'summed', owners: ['OFFICE', 'LEAD', 'PROV-A'], ifAny: 'gamma-1' },
  { id: 'gamma-3', section: 'gamma', kind: 'prose', owners: ['PROV-B', 'LEAD', 'OFFICE'] },
];

export const SECTIONS = ['alpha', 'beta', 'gamma'] as const;

/** IDLE owes nothing by the definition. */
export const RESPONDENTS = ['LEAD', 'OFFICE', 'PROV-A', 'PROV-B', 'IDLE'] as const;

export function smallQuestionnaire(): Questionnaire {
  const { value, problems } = loadQuestionnaire({
    id: 'small',
    title: 'Small questionnaire',
    'short-title': 'Small',
    version: '1',
    government: 'Government of Nowhere',
    period: { from: '2020-01-01', to: '2020-12-31' },
    due: '2021-01-05',
    supplements: { from: '2021-02-01', to: '2021-03-31' },
    'send-to': ['someone@example.org'],
    preamble: [],
    currency: 'PKR',
    statute: 'PPC',
    lead: 'LEAD',
    respondents: RESPONDENTS.map(id => ({ id, name: `Office ${id}` })),
    axes: { place: { title: 'Place', values: [{ id: 'north', title: 'North' }] } },
    'choice-lists': {
      'yes-no': [
        { id: 'yes', title: 'Yes' },
        { id: 'no', title: 'No' },
      ],
    },
    sections: SECTIONS.map(section => ({
      id: section,
      title: section.toUpperCase(),
      short: section,
      'owed-by': section === 'beta' ? ['PROV-*'] : section === 'alpha' ? ['LEAD', 'OFFICE'] : ['OFFICE'],
      ...(section === 'beta' && { 'else-owed-by': ['OFFICE'] }),
      questions: questionsOf(section),
    })),
    checks: [],
  });
  assert.ok(value, JSON.stringify(problems));
  return value;
}

function questionsOf(section: string) {
  const own = ASKED.filter(asked => asked.section === section);
  const stem = { id: 'alpha-4', short: 'alpha-4', text: 'Of these:', stem: true, parts: [] };
  const whole = own.filter(({ parent }) => parent === undefined).map(definitionOf);
  const withStem = section === 'alpha' ? [...whole.slice(0, 3), stem, ...whole.slice(3)] : whole;
  return withStem.map(question => {
    const parts = own.filter(({ parent }) => parent === question.id).map(definitionOf);
    return parts.length === 0 ? question : { ...question, parts };
  });
}

function definitionOf({ id, section, kind, owners, optional, unlessNo, ifAny }: Asked) {
  const field = { id: 'count', title: 'Count', type: 'count', unit: 'cases' } as const;
  return {
    id,
    short: id,
    text: `The question ${id}?`,
    ...(section !== 'beta' && { 'owed-by': [...owners] }),
    ...(optional && { optional }),
    ...(kind === 'choice' && { choices: 'yes-no' }),
    ...(kind === 'summed' && { fields: [field] }),
    ...(kind === 'agreed' && { fields: [{ ...field, combine: 'agree' as const }] }),
    ...(unlessNo && {
      'applies-when': { kind: 'unless-choice' as const, question: unlessNo, choices: ['no'] },
    }),
    ...(ifAny && { 'applies-when': { kind: 'above-zero' as const, side: `${ifAny}.count` } }),
  };
}
