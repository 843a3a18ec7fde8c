import assert from 'node:assert/strict';
import { completenessOf } from '../../server/src/features/completeness.ts';
import { completenessMarkdown } from '../../server/src/features/completeness-markdown.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { findingsOf } from '../../server/src/rules/run.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { inEnglish } from '../support/in-english.ts';

const FIXTURE = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response | of *Pakistan*
      respondents:
        - {id: FIA, sections: [atu]}
        - {id: MOPHRD, sections: [dvc]}
        - {id: MOHR, sections: [trends]}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
      atu-2:
      atu-3: {status: final, answer: unchanged}
      atu-4: None.
      atu-5: Two forces.
      atu-5.a: None.
    dvc:
      dvc-2: {data: {officials: 1,234}}
  #- mophrd.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOPHRD
`;

function completeness() {
  const workspace = workspaceOf(parseFixture(FIXTURE));
  const [submission] = submissionsOf(workspace);
  assert.ok(submission);
  const onBug = (code: string, error: unknown) => {
    throw new Error(`The rule ${code} failed.`, { cause: error });
  };
  return { workspace, found: completenessOf(submission, findingsOf(submission, onBug)) };
}

function page(today: string, asker = 'fia.tip.yaml'): string {
  const { workspace, found } = completeness();
  const markdown = completenessMarkdown(found, {
    today,
    asker: `${FOLDER}/${asker}`,
    address: ({ path, offset }) => {
      const text = workspace.documents.get(path)?.text ?? '';
      const line = text.slice(0, offset).split('\n').length;
      return `${path.slice(FOLDER.length + 1)}#${line}`;
    },
  });
  return inEnglish(markdown);
}

describe('completeness', () => {
  it('tells by agency and section what is owed, answered, drafted and wrong, with links to what is missing', () => {
    assert.equal(page('2021-01-02'), EXPECTED);
  });

  it('agrees with the findings about what is missing', () => {
    const { found } = completeness();
    const missing = found.agencies.flatMap(({ sections }) =>
      sections.flatMap(section => section.missingQuestions.map(({ question }) => question.id)),
    );
    assert.equal(missing.length, found.owed - found.answered);
    assert.deepEqual(missing.slice(0, 2), ['trends-1', 'trends-2']);
  });

  it('counts the days to the due date', () => {
    assert.match(page('2021-01-04'), /Due tomorrow, 5 January 2021\./);
    assert.match(page('2021-01-05'), /Due today, 5 January 2021\./);
    assert.match(page('2021-01-06'), /It was due on 5 January 2021\./);
  });

  it('begins with the agency of the file from which it is asked for', () => {
    const headings = [...page('2021-01-02', 'mophrd.tip.yaml').matchAll(/^## (\w+)/gm)];
    assert.deepEqual(
      headings.map(([, id]) => id),
      ['MOPHRD', 'FIA'],
    );
  });
});

const EXPECTED = `# How far it is

Response \\| of \\*Pakistan\\*

**5 of 19 questions answered.** Drafts: 4. Errors: 3. Warnings: 0. Due on 5 January 2021: 3 days are left.

Of all agencies together each question is counted once, and answered when nobody owes it any more.

No file yet from Ministry of Human Rights (MOHR).

| Agency | Answered | Missing | Left to others | Drafts | Errors | Warnings |
|:--|--:|--:|--:|--:|--:|--:|
| [FIA](fia.tip.yaml#2) | 5 of 15 | 10 | 0 | 4 | 3 | 0 |
| [MOPHRD](mophrd.tip.yaml#2) | 0 of 4 | 4 | 0 | 0 | 0 | 0 |
| MOHR | 0 of 8 | 0 | 8 | 0 | 0 | 0 |
| All together | 5 of 19 | 14 | 0 | 4 | 3 | 0 |

## FIA: Federal Investigation Agency

**5 of 15 questions answered.** Drafts: 4. Errors: 3. Warnings: 0. [Open the file](fia.tip.yaml#2)

Missing:

- Trends, for MOHR without a file
  - [trends-1](fia.tip.yaml#2) Changes in trends
  - [trends-2](fia.tip.yaml#2) Changes in sex and labor trafficking
  - [trends-3](fia.tip.yaml#2) Child sex tourism
  - [trends-4](fia.tip.yaml#2) Areas of recruitment and exploitation
  - [trends-5](fia.tip.yaml#2) Groups at highest risk
  - [trends-6](fia.tip.yaml#2) Types of perpetrators
  - [trends-7](fia.tip.yaml#2) Methods of traffickers
  - [trends-8](fia.tip.yaml#2) Trends under COVID-19
- Anti-Trafficking Units
  - [atu-2](fia.tip.yaml#5) Staff of each unit
  - [atu-5.b](fia.tip.yaml#3) Work with police

| Section | Answered | Missing | Left to others | Drafts | Errors | Warnings |
|:--|--:|--:|--:|--:|--:|--:|
| [Trends](fia.tip.yaml#2) | 0 of 8 | 8 | 0 | 0 | 0 | 0 |
| [Anti-Trafficking Units](fia.tip.yaml#3) | 5 of 7 | 2 | 0 | 4 | 2 | 0 |
| [District Vigilance Committees](fia.tip.yaml#10) | – | 0 | 0 | 0 | 1 | 0 |

## MOPHRD: Ministry of Overseas Pakistanis and Human Resource Development

**0 of 4 questions answered.** Drafts: 0. Errors: 0. Warnings: 0. [Open the file](mophrd.tip.yaml#2)

Missing:

- District Vigilance Committees
  - [dvc-1](mophrd.tip.yaml#2) District Vigilance Committees
  - [dvc-1.a](mophrd.tip.yaml#2) Committees operating
  - [dvc-1.b](mophrd.tip.yaml#2) Committees newly established
  - [dvc-1.c](mophrd.tip.yaml#2) Accomplishments of committees

| Section | Answered | Missing | Left to others | Drafts | Errors | Warnings |
|:--|--:|--:|--:|--:|--:|--:|
| [District Vigilance Committees](mophrd.tip.yaml#2) | 0 of 4 | 4 | 0 | 0 | 0 | 0 |
`;
