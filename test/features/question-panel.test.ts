import assert from 'node:assert/strict';
import { panelIn } from '../support/views.ts';

const FILES = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        status: review
        answer: We counted {{FIA:identification-1.total}} victims, see {{identification-2}} and {{nothing}}.
        data:
          total: 120
          sex: {male: 70, female: 52}
      identification-2: 130
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1:
        status: final
        data: {total: 9, age: {child: 4, adult: 5}}
        attachments: [{link: "https://example.gov.pk", title: Register}]
        source: The Helpline
      identification-8:
        data:
          embassies: [{country: Oman, victims: 3}]
`;

/** This year's, and FILES as last year's beside it. */
const YEARS = `
  #- 2021/fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
  #- 2021/submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {previous: ../2020}
  #- 2020/submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {title: Last year}
${FILES.replaceAll('#- ', '#- 2020/').trimStart()}`;

describe('the panel of a question', () => {
  it('holds the question word for word, and what it wants', () => {
    const { original, fields, section, number, optional } = panelIn(FILES, 'identification-1');
    assert.match(JSON.stringify(original[0]), /What is the total number of trafficking victims identified/);
    assert.equal(original[1]?.kind, 'bullets');
    assert.deepEqual(fields[1], {
      id: 'sex',
      title: 'By sex',
      wants: 'a number of victims by sex',
      optional: false,
    });
    assert.deepEqual(
      { section, number, optional },
      { section: 'Identification and referral', number: '1', optional: false },
    );
  });

  it('holds the stem’s words before a part’s own, and the parts of a stem', () => {
    const { original } = panelIn(FILES, 'prevention-2.c');
    assert.match(JSON.stringify(original.at(-1)), /c\. How many reports/);
    const stem = panelIn(FILES, 'statistics-7');
    assert.equal(stem.state, undefined);
    assert.deepEqual(
      stem.parts.map(({ id }) => id),
      ['statistics-7.a', 'statistics-7.b', 'statistics-7.c'],
    );
  });

  it('says who owes it, and whether each of them does', () => {
    const { owners, summed, respondent, state } = panelIn(FILES, 'identification-2');
    assert.deepEqual(owners[0], { id: 'FIA', name: 'Federal Investigation Agency' });
    assert.deepEqual(
      { summed, respondent, state: state?.kind },
      { summed: true, respondent: 'FIA', state: 'draft' },
    );
  });

  it('holds the checks with their figures, and the findings of the respondent’s own answer', () => {
    const { checks, findings } = panelIn(FILES, 'identification-2');
    const failing = checks.find(({ state }) => state === 'fails');
    assert.match(failing?.text ?? '', /referred.*130.*129/);
    const own = panelIn(FILES, 'identification-1').findings.map(({ message }) => message);
    assert.ok(own.some(message => message.startsWith('Male 70 + female 52 = 122')));
    assert.ok(findings.every(({ path }) => path.endsWith('fia.tip.yaml')));
  });

  it('holds the answers of the others, in words', () => {
    const { others } = panelIn(FILES, 'identification-1');
    assert.deepEqual(
      others.map(({ respondent, content }) => ({ respondent, ...content })),
      [
        {
          respondent: 'MOHR',
          status: 'final',
          figures: [
            { title: 'Victims identified', value: '9' },
            { title: 'By age', value: '9', cells: 'Children 4, Adults 5' },
          ],
          attachments: ['Register'],
          source: 'The Helpline',
        },
      ],
    );
    const [records] = panelIn(FILES, 'identification-8').others;
    assert.deepEqual(records?.content.figures, [{ title: 'Embassies', value: '1 entry', cells: 'Oman, 3' }]);
  });

  it('holds last year’s answer to the same question, the respondent’s own before others, with its file', () => {
    const own = panelIn(YEARS, 'identification-1').previous;
    assert.ok(own?.kind === 'answers');
    assert.deepEqual(
      own.answers.map(({ respondent, file }) => [respondent, file]),
      [['FIA', 'fia.tip.yaml']],
    );
    assert.equal(
      own.answers[0]?.content.prose,
      'We counted 120 victims, see {{identification-2}} and {{nothing}}.',
    );
    const others = panelIn(YEARS, 'identification-8').previous;
    assert.ok(others?.kind === 'answers');
    assert.deepEqual(
      others.answers.map(({ respondent }) => respondent),
      ['MOHR'],
    );
  });

  it('says why there is no answer of last year', () => {
    assert.deepEqual(panelIn(YEARS, 'laws-3').previous, {
      kind: 'none',
      message: 'It was not answered last year.',
    });
    assert.deepEqual(panelIn(YEARS.replace('../2020', '../2019'), 'laws-3').previous, {
      kind: 'none',
      message: 'No response file was found in ../2019, which the manifest names as last year’s.',
    });
    assert.equal(panelIn(FILES, 'laws-3').previous, undefined);
  });
});
