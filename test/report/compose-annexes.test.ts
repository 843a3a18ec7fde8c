import assert from 'node:assert/strict';
import { assertOutline, compose, composeAsWritten } from './compose.ts';
import { chapterOutline } from './outline.ts';

describe('the annexes of the report', () => {
  it('are lettered in their order, and left out where empty', () => {
    const empty = composeAsWritten(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
`);
    assert.deepEqual(
      empty.chapters.slice(14).map(({ title }) => title),
      ['ANNEX A. COMPLETENESS'],
    );
    const full = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {choice: no, supplement: Nothing since.}
    laws:
      laws-6: {choice: yes, data: {provisions: [PPC 371-A]}}
      laws-1: {choice: yes, attachments: [law.pdf]}
`);
    assert.deepEqual(
      full.chapters.slice(14).map(({ title }) => title),
      [
        'ANNEX A. LATER DEVELOPMENTS, FEBRUARY TO MARCH 2021',
        'ANNEX B. COMPLETENESS',
        'ANNEX C. EXPLANATIONS AND ERRORS',
        'ANNEX D. LEGAL PROVISIONS CITED',
        'ANNEX E. ATTACHMENTS',
      ],
    );
  });

  it('tell later developments by question, date and respondent', () => {
    const report = compose(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {lead: FIA}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-7:
        data: {investigations: 6}
        supplement:
          - {date: 2021-03-02, text: A *seventh* began.}
          - {date: 2021-02, text: "The {{laws-7.investigations}} go on."}
          - Without a date.
  #- mofa.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    complicity:
      complicity-1: {choice: no, supplement: [{date: 2021-02-18, text: One allegation.}]}
    laws:
      laws-7: {supplement: [{date: 2021-03-01, text: From abroad.}]}
`);
    assertOutline(
      chapterOutline(report, 'annex-supplements'),
      `
      # ANNEX A. LATER DEVELOPMENTS, FEBRUARY TO MARCH 2021
      ### [Question 7 of Laws and prosecution (International investigations)](#laws-7)
      #### February 2021 · Federal Investigation Agency (FIA)
      The 6 go on.
      #### 1 March 2021 · Ministry of Foreign Affairs (MOFA)
      From abroad.
      #### 2 March 2021 · Federal Investigation Agency (FIA)
      A *seventh* began.
      #### No date · Federal Investigation Agency (FIA)
      Without a date.
      ### [Question 1 of Complicity and corruption (Allegations against officials)](#complicity-1)
      #### 18 February 2021 · Ministry of Foreign Affairs (MOFA)
      One allegation.
      `,
    );
  });

  it('say what is owed and by whom, how far each is, and how finished the answers are', () => {
    const report = composeAsWritten(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      respondents:
        - {id: FIA, sections: [dvc, identification-4]}
        - {id: MOHR, sections: [identification-1, identification-2, identification-3]}
        - {id: SWD-PUNJAB, sections: [identification-1, identification-2]}
        - MOI
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    dvc: {status: not-applicable, reason: The provinces answer.}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {status: final, data: {total: 3}}
      identification-3: {status: no-information, reason: No record.}
  #- swd-punjab.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: SWD-PUNJAB
    identification:
      identification-1: {status: review, data: {total: 3}}
      identification-2: 1
`);
    const lines = chapterOutline(report, 'annex-completeness').split('\n');
    const identification = lines.filter(line => /#identification(-[24])?\)/.test(line));
    assert.deepEqual(identification, [
      '|  Identification and referral | [2 Victims referred](#identification-2) | MOHR | SWD-PUNJAB',
      '|   | [4 Victims assisted](#identification-4) | FIA |',
      '|  [Identification and referral](#identification) | 0 of 1 | 2 of 3 | 2 of 2 | –',
    ]);
    assertOutline(
      lines.slice(lines.indexOf('### Status of the answers')).join('\n'),
      `
      ### Status of the answers
      || Respondent | Final | Under review | Draft | Not applicable or no information
      |  Federal Investigation Agency (FIA) | 0 | 0 | 0 | 0
      |  Ministry of Human Rights (MOHR) | 1 | 0 | 0 | 1
      |  Social Welfare Department, Punjab (SWD-PUNJAB) | 0 | 1 | 1 | 0
      `,
    );
    assert(lines.includes('|  [District Vigilance Committees](#dvc) | declined | – | – | –'));
    assert(lines.includes('No response yet from: Ministry of Interior (MOI).'));
  });

  it('list what was explained, with the figures, and what is still wrong', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1: {data: {total: 4}}
      identification-2: 5
    statistics:
      statistics-4: {data: {convicted: {punjab: 3, total: 3}}}
      statistics-5:
        data: {sentences: [{place: punjab, provision: PPC 371-A, persons: 2, prison: 5 years}]}
        explain: {mismatched-sentence-count: One was sentenced in *January*.}
`);
    const lines = chapterOutline(report, 'annex-explained').split('\n');
    const explained = lines.slice(0, lines.indexOf('### Still to be put right'));
    assertOutline(
      explained.join('\n'),
      `
      # ANNEX B. EXPLANATIONS AND ERRORS
      ### Explained
      || Question | Check | Figures | Explanation
      |  [Law enforcement statistics 5](#statistics-5) | Sentences and convictions differ | The sentences of statistics-5 cover 2 persons, but statistics-4 has 3 convicted (1 fewer); add what is missing, correct the wrong figure, or explain the difference. | One was sentenced in *January*.
      `,
    );
    assert(
      lines.includes(
        '|  [Identification and referral 2](#identification-2) | FIA | More victims were referred (5, identification-2) than identified (4, identification-1), 1 too many; correct the wrong figure.',
      ),
      lines.join('\n'),
    );
  });

  it('give each provision its heading and penalty, whether it was in force, and where it is cited', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-6: {choice: yes, data: {provisions: [s. 3(2) PTPA, BLSA 11]}}
    statistics:
      statistics-4: {data: {provisions: [369A]}}
      statistics-table: {data: {rows: {PTPA 3(2) + PPC 371-A: {conviction: {punjab: 1}}}}}
`);
    const rows = chapterOutline(report, 'annex-provisions').split('\n').slice(2);
    assertOutline(
      rows.join('\n'),
      `
      |  PPC 369-A | Trafficking of human beings | 5 to 7 years, or a fine of PKR 500,000 to 700,000, or both. | Not in the period (from 2016-03-18, until 2018-06-01) | Law enforcement statistics [4](#statistics-4)
      |  PPC 371-A | Selling person for purposes of prostitution, etc. | Up to 25 years, and a fine. | Yes | Law enforcement statistics [“Table by law and place”](#statistics-table)
      |  PTPA 3(2) | Trafficking in persons (victim a child or a woman) | 2 to 10 years, or a fine of up to PKR 1,000,000, or both. | Yes | Laws and prosecution [6](#laws-6); Law enforcement statistics [“Table by law and place”](#statistics-table)
      |  BLSA 11 | Punishment for enforcement of bonded labour | 2 to 5 years, or a fine of at least PKR 50,000, or both. | Yes | Laws and prosecution [6](#laws-6)
         PPC: Pakistan Penal Code (Act XLV of 1860)
         PTPA: Prevention of Trafficking in Persons Act 2018 (Act XXXIV of 2018)
         BLSA: Bonded Labour System (Abolition) Act 1992 (Act III of 1992)
      `,
    );
  });

  it('list the attachments', () => {
    const report = compose(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-1:
        choice: yes
        attachments: [{path: laws/ajk.pdf, title: Act of 2017}, "https://example.gov.pk/x.pdf"]
`);
    assertOutline(
      chapterOutline(report, 'annex-attachments').split('\n').slice(1).join('\n'),
      `
      || Document | File or link | Question | Respondent
      |  Act of 2017 | laws/ajk.pdf | [Question 1 of Laws and prosecution (Laws of Azad Jammu and Kashmir)](#laws-1) | FIA
      |  x.pdf | [https://example.gov.pk/x.pdf](https://example.gov.pk/x.pdf) | [Question 1 of Laws and prosecution (Laws of Azad Jammu and Kashmir)](#laws-1) | FIA
      `,
    );
  });
});
