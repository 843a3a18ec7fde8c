import assert from 'node:assert/strict';
import fc from 'fast-check';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import { writeSubmission } from '../../server/src/report/write-submission.ts';
import { workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { compose } from './compose.ts';
import { openOffice } from './office-file.ts';
import { questionOutline, sheetOutline } from './outline.ts';

/** Figures hidden in every kind of place that has figures, and spoken of wherever a text can speak of them. */
function hiding(numbers: readonly number[], mark = '(withheld)'): string {
  const n = (at: number) => `${numbers[at]} ${mark}`;
  return `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        answer: |
          Of {{identification-1.total}} victims {{identification-1.sex.female}} were women, {{FIA: identification-1.total}} of the FIA.
        data:
          total: ${n(0)}
          sex: {male: 12, female: ${n(1)}, unspecified: ${n(2)}}
          age: {child: about ${n(3)}, adult: 9}
          as-reported:
            "girls, Gilgit-Baltistan": ${n(4)}
            women: 7
        source: Register, of {{identification-1.as-reported}}
        explain: {unbalanced-split: "There are {{identification-1.total}}."}
        supplement: [{date: 2021-02-18, text: "Beside the {{identification-1.total}} one more."}]
      identification-8:
        data: {embassies: [{country: Iran, victims: ${n(5)}}, {country: Oman, victims: 3}]}
    statistics:
      statistics-2:
        data: {new-investigations: {punjab: ${n(6)}, sindh: 4, total: ${n(7)}}}
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: ${n(8)}, sindh: 2}, conviction: {punjab: 1}}
          total: {registered: {punjab: ${n(9)}, sindh: 2}}
    efforts:
      efforts-9:
        data: {funding: {federal: {2020: PKR ${n(10)}, 2021: PKR 5}}}
  #- gb.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: SWD-GB
    identification:
      identification-1:
        data: {total: 5, sex: {male: ${n(11)}, female: 2}}
`;
}

const COUNT = 12;

function files(fixture: string, edition: 'internal' | 'external'): ReadonlyMap<string, string>[] {
  const [submission] = submissionsOf(workspaceOf(parseFixture(fixture)));
  assert.ok(submission);
  return (['docx', 'xlsx'] as const).map(format =>
    openOffice(writeSubmission(submission, [], { format, edition })),
  );
}

describe('a figure that is withheld', () => {
  it('is no part of the files that are sent: whatever it is, they are the same', () => {
    const few = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: COUNT, maxLength: COUNT });
    const ones = hiding(new Array(COUNT).fill(1));
    // What the checks find in the hidden numbers is no part of the report but for being counted in a draft.
    const composed = (fixture: string) => {
      const [submission] = submissionsOf(workspaceOf(parseFixture(fixture)));
      assert.ok(submission);
      return composeReport(submission, [], 'external');
    };
    const report = composed(ones);
    fc.assert(
      fc.property(few, numbers => assert.deepEqual(composed(hiding(numbers)), report)),
      { numRuns: 25 },
    );
    assert.deepEqual(
      files(hiding(Array.from({ length: COUNT }, (_, at) => 41_761 + at)), 'external'),
      files(ones, 'external'),
    );
  });

  it('is in neither file anywhere, and is in both of the desk', () => {
    const numbers = Array.from({ length: COUNT }, (_, at) => 41_761 + 7 * at);
    const forms = numbers.flatMap(number => [String(number), number.toLocaleString('en-US')]);
    const holds = (parts: ReadonlyMap<string, string>) =>
      forms.filter(form => [...parts.values()].some(part => part.includes(form)));
    for (const parts of files(hiding(numbers), 'external')) assert.deepEqual(holds(parts), []);
    const [docx, xlsx] = files(hiding(numbers), 'internal');
    assert.ok(docx && xlsx);
    for (const number of numbers) {
      for (const parts of [docx, xlsx]) {
        assert.ok(
          holds(parts).some(form => form.replaceAll(',', '') === String(number)),
          String(number),
        );
      }
    }
  });

  it('is “withheld” to the reader, also where prose refers to it, and marked to the desk', () => {
    const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
    const fixture = hiding(numbers);
    assert.match(questionOutline(compose(fixture, 'external'), 'identification-8'), /Iran \| \*withheld\*/);
    assert.match(questionOutline(compose(fixture, 'external'), 'identification-1'), /[Ww]ithheld/);
    assert.match(questionOutline(compose(fixture), 'identification-8'), /Iran \| 6 \*\(withheld\)\*/);
    assert.match(sheetOutline(compose(fixture), 'All figures'), /\(Withheld: counted here/);
    assert.doesNotMatch(sheetOutline(compose(fixture, 'external'), 'All figures'), /counted here/);
  });

  it('is hidden in whichever way it is marked, and by a text that could not be read', () => {
    const numbers = Array.from({ length: COUNT }, (_, at) => 41_761 + 7 * at);
    const forms = numbers.flatMap(number => [String(number), number.toLocaleString('en-US')]);
    for (const mark of [
      'withheld',
      '(Withheld)',
      '– withheld',
      '(hidden)',
      '(confidential)',
      'persons (withheld)',
      '- 3 (withheld)',
    ]) {
      for (const parts of files(hiding(numbers, mark), 'external')) {
        const found = forms.filter(form => [...parts.values()].some(part => part.includes(form)));
        assert.deepEqual(found, [], mark);
      }
    }
  });
});
