import assert from 'node:assert/strict';
import { compareSentence, describePenalty, type Sentence } from '../../server/src/questionnaire/penalty.ts';
import { findProvision, penaltiesOf } from '../../server/src/questionnaire/provision.ts';
import { inEnglish } from '../support/in-english.ts';
import { readCatalogue } from './read-catalogue.ts';

const catalogue = readCatalogue();

function penalties(id: string) {
  const provision = findProvision(catalogue, id);
  assert.ok(provision, id);
  return penaltiesOf(catalogue, provision);
}

describe('penalty', () => {
  describe('in plain English', () => {
    const texts: Record<string, string> = {
      'PPC 371-A': 'up to 25 years, and a fine',
      'PPC 374': 'up to 1 year, or a fine, or both',
      'PPC 341': 'up to 1 month (simple imprisonment), or a fine of up to PKR 1,500, or both',
      'PPC 345': 'up to 2 years, in addition to the punishment under another section',
      'PPC 364-A': 'death, or prison for life, or 7 to 14 years (rigorous imprisonment)',
      'PPC 365-A': 'death, or prison for life, and forfeiture of property',
      'PPC 365-B': 'prison for life, and a fine',
      'PPC 375-A': 'death, or prison for the remainder of natural life, or prison for life, and a fine',
      'PPC 377-B': '14 to 20 years, and a fine of at least PKR 1,000,000',
      'PPC 498-B': '3 to 7 years, and a fine of PKR 500,000',
      'PPC 292-A': '1 to 7 years, or a fine of PKR 100,000 to 500,000, or both',
      'PPC 511': 'half the longest term of the offence attempted',
      'PTPA 3(1)': 'up to 7 years, or a fine of up to PKR 1,000,000, or both',
      'PTPA 4': '3 to 14 years, and a fine of up to PKR 2,000,000',
      'ECA 14(2)': '6 months to 2 years',
    };
    for (const [id, text] of Object.entries(texts)) {
      it(`${id}: ${text}`, () => {
        const penalty = findProvision(catalogue, id)?.penalty;
        assert.ok(penalty);
        assert.equal(inEnglish(describePenalty(penalty)), text);
      });
    }
  });

  describe('against a sentence', () => {
    const years = (count: number): Sentence => ({ months: count * 12 });
    const cases: [id: string, sentence: Sentence, answer: string][] = [
      ['PPC 371-A', years(25), 'within'],
      ['PPC 371-A', years(26), 'above'],
      ['PPC 371-A', { months: 25 * 12 + 1 / 30 }, 'above'],
      ['PPC 371-A', 'life', 'within'],
      ['PPC 371-A', 'death', 'above'],
      ['PTPA 3(1)', years(7), 'within'],
      ['PTPA 3(1)', years(8), 'above'],
      ['PTPA 3(2)', years(2), 'within'],
      ['PTPA 3(2)', { months: 18 }, 'below'],
      ['PTPA 3(2)', years(11), 'above'],
      ['PTPA 4', years(2), 'below'],
      ['PTPA 4', 'life', 'above'],
      // Without its sub-section either of them may be meant.
      ['PTPA 3', { months: 6 }, 'within'],
      ['PTPA 3', years(10), 'within'],
      ['PTPA 3', years(11), 'above'],
      // Two sources disagree; neither is taken for wrong.
      ['PPC 374', years(5), 'within'],
      ['PPC 374', years(6), 'above'],
      // Acts before 2018 carry the old penalty.
      ['PPC 377-B', years(6), 'within'],
      ['PPC 377-B', years(21), 'above'],
      ['PPC 365-B', years(10), 'below'],
      ['PPC 371', years(20), 'within'],
      ['PPC 376', years(5), 'below'],
      ['PPC 376', 'death', 'within'],
      ['PPC 511', years(50), 'unknown'],
      ['PPC 345', years(50), 'unknown'],
      ['PPC 34', years(1), 'unknown'],
      ['PRECA 11(a)', { months: 5 / 30 }, 'below'],
      ['PRECA 11(a)', { months: 7 / 30 }, 'within'],
    ];
    for (const [id, sentence, answer] of cases) {
      it(`${JSON.stringify(sentence)} under ${id}: ${answer}`, () => {
        assert.equal(compareSentence(penalties(id), sentence), answer);
      });
    }
  });
});
