import assert from 'node:assert/strict';
import { draftNotice } from '../../server/src/report/draft.ts';
import type { Report } from '../../server/src/report/said.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { inEnglish } from '../support/in-english.ts';
import { compose } from './compose.ts';
import { questionOutline, sheetOutline } from './outline.ts';

/** An explained sum, an explained number, a decision, a later development, an attachment, and much that is open. */
const SUBMISSION = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [{id: FIA, sections: [identification, statistics]}, {id: MOHR, sections: [identification]}]
      decisions:
        identification-1: {use: FIA, reason: MoHR counted calls and not persons}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        status: review
        answer: The control room is at 0300-0000000.
        data: {total: 4}
        explain: {personal-phone: {"0300-0000000": It is published by the FIA.}}
        supplement: [{date: 2021-02-18, text: One more victim was identified.}]
        attachments: [annexes/sop.pdf]
        note: ask Karachi
    statistics:
      statistics-4: {data: {convicted: {punjab: 3, total: 3}, provisions: [PPC 371-A]}}
      statistics-5:
        data: {sentences: [{place: punjab, provision: PPC 371-A, persons: 2, prison: 5 years}]}
        explain: {mismatched-sentence-count: One was sentenced in January.}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {total: 7}}
`;

const titles = ({ chapters }: Report) =>
  chapters.map(({ title }) => title).filter(title => title.startsWith('ANNEX'));

describe('the edition that is sent', () => {
  const internal = compose(SUBMISSION);
  const external = compose(SUBMISSION, 'external');

  it('leaves out what the agencies tell each other', () => {
    assert.deepEqual(titles(internal), [
      'ANNEX A. LATER DEVELOPMENTS, FEBRUARY TO MARCH 2021',
      'ANNEX B. COMPLETENESS',
      'ANNEX C. EXPLANATIONS AND ERRORS',
      'ANNEX D. LEGAL PROVISIONS CITED',
      'ANNEX E. ATTACHMENTS',
    ]);
    assert.deepEqual(titles(external), [
      'ANNEX A. LATER DEVELOPMENTS, FEBRUARY TO MARCH 2021',
      'ANNEX B. LEGAL PROVISIONS CITED',
      'ANNEX C. ATTACHMENTS',
    ]);
    assert.doesNotMatch(JSON.stringify(external), /ask Karachi|published by the FIA|annex on completeness/);
  });

  it('leaves out an explanation that no finding can heed, which the agencies are shown', () => {
    const codes = {
      'unbalanced-spilt': 'Under a misspelt code.',
      'UNBALANCED-SPLIT': 'Under a code in capitals.',
      تفصیل: 'Under a code in Urdu.',
      'misplaced-sign': 'Under a matter of form.',
      'missing-reason': 'Under what cannot be explained.',
      constructor: 'Under a name of the language.',
    };
    const explain = Object.entries(codes).map(([code, words]) => `          ${code}: ${words}`);
    const fixture = `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 120, sex: {male: 70, female: 52}}
        explain:
          unbalanced-split: Two were counted at both shelters.
${explain.join('\n')}
`;
    const all = JSON.stringify(compose(fixture));
    const sent = JSON.stringify(compose(fixture, 'external'));
    assert.match(sent, /Two were counted at both shelters\./);
    for (const words of Object.values(codes)) {
      assert.ok(all.includes(words), words);
      assert.ok(!sent.includes(words), words);
    }
    const unheeded = findingsIn(workspaceOf(parseFixture(fixture))).filter(
      ({ code }) => code === 'unheeded-explanation',
    );
    assert.equal(unheeded.length, Object.keys(codes).length);
  });

  it('says on its cover only that it is internal where it is', () => {
    const edition = ({ facts }: Report) => facts.find(({ label }) => label === 'Edition')?.lines;
    assert.deepEqual(edition(internal), ['Internal: for the agencies, not to be sent']);
    assert.equal(edition(external), undefined);
  });

  it('keeps what the reader needs to believe the figures: explanations beside them, and decisions', () => {
    assert.match(questionOutline(external, 'statistics-5'), /Explanation: .*One was sentenced in January\./);
    assert.match(questionOutline(external, 'identification-1'), /MoHR counted calls and not persons\./);
    assert.equal(questionOutline(external, 'statistics-4'), questionOutline(internal, 'statistics-4'));
  });

  it('S1: says beside each answer, and in its workbook, what is not final', () => {
    for (const report of [internal, external]) {
      assert.match(questionOutline(report, 'identification-1'), /Not final: FIA \(under review\)\./);
      assert.match(questionOutline(report, 'identification-1'), /^Status: under review$/m);
      assert.doesNotMatch(questionOutline(report, 'statistics-5'), /Status:/);
      assert.match(sheetOutline(report, 'All figures').split('\n')[0] ?? '', /\| Source \| Status$/);
    }
    assert.match(
      JSON.stringify(external),
      /18 February 2021 · Federal Investigation Agency \(FIA\) · under review/,
    );
  });

  it('is marked a draft while errors remain, as the internal one is', () => {
    assert.ok(internal.draft !== undefined);
    assert.deepEqual(external.draft, internal.draft);
  });

  it('tells of errors without their number where a figure is hidden, since that follows the figure; else it says the same', () => {
    const sentences = [1, 2].map(women => {
      const text = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 40, sex: {male: 12 (withheld), female: ${women} (withheld), transgender: 26}, age: {child: 4, adult: 4}}
`;
      const [desk, sent] = [compose(text), compose(text, 'external')];
      assert.ok(desk.draft && sent.draft);
      assert.match(inEnglish(draftNotice(desk.draft)), /compiled with \d+ errors? still/);
      return inEnglish(draftNotice(sent.draft));
    });
    assert.match(sentences[0] ?? '', /^DRAFT: compiled with errors still to be put right/);
    assert.equal(sentences[0], sentences[1]);
  });
});
