import assert from 'node:assert/strict';
import { daysLeft, dueInWords } from '../../client/src/due-date.ts';
import { nextOpen } from '../../client/src/next-open.ts';
import {
  countQuestions,
  filterSections,
  NO_FILTER,
  type QuestionFilter,
} from '../../client/src/question-filter.ts';
import { questionInWords, sectionInWords } from '../../client/src/question-words.ts';
import type { Overview, QuestionOverview } from '../../server/src/lsp/protocol/overview.ts';
import { english } from '../support/english.ts';
import { overviewIn } from '../support/views.ts';

const FILES = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
      atu-3: {status: review, choice: unchanged}
      atu-5: {status: final, answer: None.}
      atu-5.a: nil
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    atu:
      atu-2: not-available
`;

const overview: Overview = overviewIn(FILES, 'FIA');

describe('walking the questions', () => {
  const from = (id?: string, section?: string) => nextOpen(overview, 'next', id, section)?.id;
  const back = (id?: string, section?: string) => nextOpen(overview, 'previous', id, section)?.id;

  it('goes to the next that is owed and not answered, in the questionnaire’s order, parts included', () => {
    assert.equal(from('atu-1'), 'atu-4');
    assert.equal(from('atu-4'), 'atu-5.b');
    assert.equal(back('atu-5.b'), 'atu-4');
  });

  it('begins at the first, or the last, where the cursor is in no answer', () => {
    assert.equal(from(), 'trends-1');
    assert.equal(back(), 'other-6');
  });

  it('goes round', () => {
    assert.equal(from('other-6'), 'trends-1');
    assert.equal(back('trends-1'), 'other-6');
  });

  it('stays in a section, where one is named, and ends at the question itself', () => {
    assert.equal(from('atu-5.b', 'atu'), 'atu-4');
    assert.equal(from('trends-1', 'atu'), 'atu-4');
    const only = { ...overview, sections: overview.sections.filter(({ id }) => id === 'atu') };
    assert.equal(nextOpen({ ...only, sections: [] }, 'next', 'atu-4'), undefined);
  });
});

describe('the filter', () => {
  const shown = (filter: Partial<QuestionFilter>, of = overview) =>
    filterSections(of, { ...NO_FILTER, ...filter }).flatMap(({ id, questions }) =>
      id === 'atu' ? questions.flatMap(idsOf) : [],
    );
  const idsOf = ({ id, parts }: QuestionOverview): string[] => [id, ...parts.flatMap(idsOf)];

  it('hides nothing where nothing is ticked', () => {
    assert.equal(filterSections(overview, NO_FILTER), overview.sections);
    assert.equal(countQuestions(overview.sections), 154);
  });

  it('shows what is in one of the states, and a question for the sake of its parts', () => {
    assert.deepEqual(shown({ states: ['unanswered'] }), ['atu-4', 'atu-5', 'atu-5.b']);
    assert.deepEqual(shown({ states: ['final', 'review'] }), ['atu-3', 'atu-5']);
  });

  it('shows what has errors', () => {
    assert.deepEqual(shown({ errors: true }), []);
    const broken = overviewIn(FILES.replace('atu-1: 4', 'atu-1: {data: {unit: 4}}'), 'FIA');
    assert.deepEqual(shown({ errors: true }, broken), ['atu-1']);
  });

  it('shows of an agency what it has written or is to write', () => {
    assert.deepEqual(shown({ respondent: 'MOHR' }, overviewIn(FILES, 'MOHR')), ['atu-2']);
    const fia = shown({ respondent: 'FIA' });
    assert.ok(!fia.includes('atu-2'), 'another has answered it');
    assert.ok(fia.includes('atu-4') && fia.includes('atu-6'));
  });
});

describe('the words of the tree', () => {
  const find = (id: string) => {
    const section = overview.sections.find(each => each.id === id.split('-')[0]);
    const question = section?.questions.find(each => each.id === id);
    assert.ok(question);
    return question;
  };

  it('say how far a question is, and what is wrong with it', () => {
    assert.equal(questionInWords(english, find('atu-1')), 'draft');
    assert.equal(questionInWords(english, find('atu-2')), 'answered by MOHR');
    assert.equal(questionInWords(english, find('atu-4')), 'not begun');
    assert.equal(questionInWords(english, find('atu-6')), 'optional');
    assert.equal(
      questionInWords(english, { ...find('atu-1'), errors: 2, warnings: 1 }),
      'draft · 2 errors, 1 warning',
    );
    assert.equal(questionInWords(english, find('statistics-7')), '0 of 3 answered');
  });

  it('say how far a section is', () => {
    const [first] = overview.sections;
    assert.ok(first);
    assert.equal(sectionInWords(english, { ...first, errors: 0 }), '0 of 8 answered');
    assert.equal(sectionInWords(english, { ...first, errors: 1 }), '1 error · 0 of 8 answered');
    assert.equal(sectionInWords(english, { ...first, errors: 0, owed: 0 }), 'nothing owed');
    assert.equal(
      sectionInWords(english, { ...first, errors: 0, declined: 'no-information' }),
      'no information',
    );
  });
});

describe('the due date', () => {
  const left = (now: string) => daysLeft(english, '2021-01-05', new Date(now));

  it('is counted in days of the calendar while it is ahead', () => {
    assert.equal(left('2020-12-24T23:59:00'), '12 days left');
    assert.equal(left('2021-01-04T00:01:00'), '1 day left');
    assert.equal(left('2021-01-05T23:00:00'), 'due today');
    assert.equal(left('2021-01-06T00:01:00'), undefined);
  });

  it('is written out, day first', () => {
    assert.equal(dueInWords(english, '2021-01-05', new Date('2020-12-01'), 'en'), 'due on 5 January 2021');
    assert.equal(
      dueInWords(english, '2021-01-05', new Date('2026-01-01'), 'en'),
      'was due on 5 January 2021',
    );
    assert.equal(dueInWords(english, 'soon', new Date('2026-01-01'), 'en'), 'due on soon');
  });
});
