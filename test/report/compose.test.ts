import assert from 'node:assert/strict';
import { assertOutline, compose, composeAsWritten } from './compose.ts';
import { chapterOutline, questionOutline } from './outline.ts';

describe('the report of a submission', () => {
  describe('title page', () => {
    it('has the questionnaire, the period, the day the answers are due and who answers', () => {
      const { title, date, facts } = compose(`
    questionnaire: tip-pakistan-2021
    respondent: MOHR
`);
      assert.equal(title, 'Response of the Government of Pakistan');
      assert.equal(date, '2021-01-05');
      assert.deepEqual(facts.slice(1), [
        { label: 'Reporting period', lines: ['1 January 2020 to 31 December 2020'] },
        { label: 'Due', lines: ['5 January 2021'] },
        { label: 'Agency', lines: ['Ministry of Human Rights (MOHR)'] },
        { label: 'Sent to', lines: ['dir.ahs@fia.gov.pk', 'htmsrdc@gmail.com'] },
        { label: 'Edition', lines: ['Internal: for the agencies, not to be sent'] },
      ]);
    });

    it("has the manifest's title and date, and the lead first", () => {
      const { title, date, facts } = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {title: Answers of Pakistan, date: 2021-01-04, lead: MOHR}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
`);
      assert.equal(title, 'Answers of Pakistan');
      assert.equal(date, '2021-01-04');
      assert.deepEqual(facts.slice(2, 4), [
        { label: 'Date', lines: ['4 January 2021'] },
        {
          label: 'Agencies',
          lines: ['Ministry of Human Rights (MOHR), compiling', 'Federal Investigation Agency (FIA)'],
        },
      ]);
    });

    it('is that of a draft while there are errors', () => {
      const unfinished = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    complicity:
      complicity-7: four
`);
      assert((unfinished.draft?.errors ?? 0) > 0);
    });
  });

  it("prints the question's own words, the choice, the prose, and where it comes from", () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-4:
        status: final
        choice: partly
        answer: |
          Recruitment moved *online*:

          - by telephone
          - by messages
        data:
          recruitment-regions: [Punjab, Sindh]
          source-countries: []
          exploitation-regions:
            - Lahore and Kasur, with their kilns
            - Karachi
        source: Monthly return of the FIA
`);
    assertOutline(
      questionOutline(report, 'trends-4'),
      `
      ## 4 Areas of recruitment and exploitation
      > Has there been a change during the reporting period in areas where trafficking victims are most commonly recruited and exploited? Please include:
      > - Regions in Pakistan where trafficking victims are recruited (either for exploitation in Pakistan, or abroad).
      > - Countries from which victims are trafficked into Pakistan to be exploited.
      > - The main regions in Pakistan where trafficked victims (both Pakistani and foreign) are exploited.
      [choice] Partly
      Recruitment moved *online*:
      - by telephone
      - by messages
      **Regions of recruitment: **Punjab, Sindh
      **Countries of origin: **None.
      **Regions of exploitation:**
      - Lahore and Kasur, with their kilns
      - Karachi
      Source: Monthly return of the FIA
      `,
    );
  });

  it('prints the lettered list and the NOTE of a question', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
`);
    const training = questionOutline(report, 'training-2').split('\n');
    assert.equal(training[2], '> a. Who provided the training?');
    assert.equal(training[7], '> f. How many officials attended?');
    const [, , note = ''] = questionOutline(report, 'efforts-2').split('\n');
    assert(note.startsWith('> NOTE: The State Department’s annual report only addresses'));
    assert(note.endsWith('consent of the smuggled person. END NOTE.'));
  });

  it('puts figures, and the numbers of other answers, where the prose refers to them', () => {
    const report = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {lead: FIA}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: |
        Of {{identification-1.total}} victims {{FIA:identification-1.sex.female}} were women, see {{identification-1}};
        {{identification-2.referred}} were referred, {{complicity-7.count}} officials disciplined, and
        {{identification-1.age.child}} were children, as in {{trends-2}}. Nothing is at {{laws-99.total}}.
    complicity:
      complicity-7: about 20
    identification:
      identification-1:
        data: {total: 1200, sex: {female: 700}}
      identification-2: not-available
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1:
        data: {total: 34}
      identification-2: 12
`);
    const [, , ...prose] = questionOutline(report, 'trends-1').split('\n');
    assertOutline(
      prose.join('\n').replace(/([.;,]) /g, '$1\n'),
      `
      Of 1,234 victims 700 were women,
      see [Question 1 of Identification and referral (Victims identified)](#identification-1);
      at least 12[^Partial: without FIA (not available).] were referred,
      about 20 officials disciplined,
      and **{{identification-1.age.child}}*** [not stated]* were children,
      as in [Question 2 (Changes in sex and labor trafficking)](#trends-2).
      Nothing is at **{{laws-99.total}}*** [leads nowhere]*.
      `,
    );
  });

  it('says why there is no answer', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {status: not-applicable, reason: The Agency keeps *no* record.}
      trends-2: {status: no-information}
    complicity:
      complicity-7: 0
    assistance:
      assistance-1: no
    atu:
      status: no-information
      reason: The units report in March.
`);
    assert.match(
      questionOutline(report, 'trends-1'),
      /\[gap] \*\*Not applicable: \*\*The Agency keeps \*no\* record\./,
    );
    assert.match(questionOutline(report, 'trends-2'), /\[gap] \*\*No information\.\*\*$/);
    assert.match(questionOutline(report, 'trends-3'), /\[gap] Not answered\.$/);
    assert.match(questionOutline(report, 'trends-9'), /\[gap] Not answered \(optional\)\.$/);
    assert.match(
      questionOutline(report, 'complicity-8'),
      /\[gap] Not applicable; see \[Question 7 \(Officials disciplined\)]\(#complicity-7\)\.$/,
    );
    assert.match(
      questionOutline(report, 'assistance-2'),
      /see \[Question 1 \(Policy on victim participation\)]/,
    );
    const [title, said, ...questions] = chapterOutline(report, 'atu').split('\n');
    assert.equal(title, '# ANTI-TRAFFICKING UNITS (ATUs) IN THE PROVINCES');
    assert.equal(said, '[gap] **No information: **The units report in March.');
    const gaps = questions.filter(line => line.startsWith('[gap]'));
    assert.deepEqual(new Set(gaps), new Set(['[gap] No information; see [the head of this section](#atu).']));
  });

  it('prints what several say under the name of each, the lead first', () => {
    const report = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {lead: MOHR}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    prevention:
      prevention-1: {choice: yes, answer: In five provinces.}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    prevention:
      prevention-1: partly
`);
    const [, , ...answers] = questionOutline(report, 'prevention-1').split('\n');
    assertOutline(
      answers.join('\n'),
      `
      #### Ministry of Human Rights (MOHR)
      [choice] Partly
      #### Federal Investigation Agency (FIA)
      [choice] Yes
      In five provinces.
      `,
    );
  });

  it('says once who answers most of a section by itself, and names the others where they answer', () => {
    const report = compose(`
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: no
      trends-2: no
    laws:
      laws-1: no
      laws-3: no
      laws-4: no
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    laws:
      laws-2: None was passed.
      laws-4: partly
`);
    const named = (section: string) =>
      chapterOutline(report, section)
        .split('\n')
        .filter(line => /^(Answered by|####)/.test(line));
    assert.deepEqual(named('trends'), ['Answered by: Federal Investigation Agency (FIA)']);
    assert.deepEqual(named('laws'), [
      'Answered by: Federal Investigation Agency (FIA), where no other is named',
      'Answered by: Ministry of Human Rights (MOHR)',
      '#### Federal Investigation Agency (FIA)',
      '#### Ministry of Human Rights (MOHR)',
    ]);
  });

  it('lists the files and links of an answer, and leads to its later developments', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-7:
        choice: yes
        attachments:
          - annexes/report-2020.pdf
          - {path: annexes/a.pdf, title: The *first* report}
          - {link: "https://example.gov.pk/report", title: Annual report}
          - "javascript:alert(1)"
        supplement:
          - {date: 2021-02, text: A third report was published.}
`);
    const [, , ...answer] = questionOutline(report, 'efforts-7').split('\n');
    assertOutline(
      answer.join('\n'),
      `
      [choice] Yes
      Attachments: - report-2020.pdf
      - The *first* report (a.pdf)
      - [Annual report](https://example.gov.pk/report)
      - javascript:alert(1)
      Later developments: see [Annex A](#annex-supplements).
      `,
    );
  });

  it('never loses an answer that stands in the wrong section or twice', () => {
    const report = compose(`
  #- one.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      trends-1: The first answer.
  #- two.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: The second answer.
`);
    assert.match(questionOutline(report, 'trends-1'), /The first answer\.[\s\S]*The second answer\./);
  });

  it("of one office's contribution leaves out the questions that the manifest gives to nobody, and says so", () => {
    const report = composeAsWritten(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {respondents: [{id: LABOUR-PUNJAB, sections: [dvc, prevention-2.c]}]}
  #- labour.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: LABOUR-PUNJAB
    trends:
      trends-9: Nothing else.
`);
    assert.deepEqual(
      report.chapters.map(({ anchor }) => anchor),
      ['trends', 'dvc', 'prevention', 'annex-completeness'],
    );
    assert.deepEqual(
      chapterOutline(report, 'prevention')
        .split('\n')
        .filter(line => !line.startsWith('> ')),
      [
        '# PREVENTION',
        '(For input from multiple agencies including MoFA, MoHR, MOPHRD, and Provincial Social Welfare Departments)',
        '[gap] The other questions of this section are no part of this response.',
        '## 2 Hotlines',
        '### 2.c Reports via hotlines',
        '[gap] Not answered.',
      ],
    );
    const completeness = chapterOutline(report, 'annex-completeness').split('\n');
    assert(completeness.includes('- Trends: 1, 2, 3, 4, 5, 6, 7, 8'));
    assert(completeness.includes('- Laws and prosecution: all questions'));
    assert.deepEqual(report.facts[4], {
      label: 'Part answered',
      lines: ['6 of the 154 questions; the others are named in the annex on completeness'],
    });
  });
});
