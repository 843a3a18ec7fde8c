import { checkHover } from '../support/features.ts';

describe('hover', () => {
  it('shows a question, what it wants, who answered it and how its checks stand', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identif$0ication-2: 130

`,
      `
    ‹identification-2›
    **2 Victims referred** · VICTIM IDENTIFICATION AND REFERRAL

    > Of the victims identified, how many did the government refer to care facilities or other assistance?

    *For input from multiple agencies, including Provincial Departments of Social Welfare, MoHR, and MoFA*

    **Wants**
    - \`referred\` Victims referred: a number of victims

    **Answered** by FIA (draft)

    **Checks**
    - ✗ Fails: More victims were referred (130, identification-2) than identified (120, identification-1), 10 too many; correct the wrong figure.
    - ○ Not known yet: identification-4.assisted (nothing yet) must be at most identification-2.referred (130).
`,
    ));

  it('shows the stem of a lettered part', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    prevention:
      prevention-2.$0f: None.
`,
      `
    ‹prevention-2.f›
    **2.f Follow-up of calls** · PREVENTION

    > Hotlines:
    >
    > f. What procedures were used to follow up after receiving calls regarding human trafficking?

    *For input from multiple agencies including MoFA, MoHR, MOPHRD, and Provincial Social Welfare Departments*

    **Wants** an answer in words

    **Answered** by FIA (draft)
`,
    ));

  it('shows a stem', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    prevention:
      preven$0tion-2: None.
`,
      `
    ‹prevention-2›
    **2 Hotlines** · PREVENTION

    > Hotlines:

    *For input from multiple agencies including MoFA, MoHR, MOPHRD, and Provincial Social Welfare Departments*

    Answered in its parts: \`prevention-2.a\`, \`prevention-2.b\`, \`prevention-2.c\`, \`prevention-2.d\`, \`prevention-2.e\`, \`prevention-2.f\`.
`,
    ));

  it('shows a section and how far its file is', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    ot$0her:
      other-1: None.
`,
      `
    ‹other›
    **OTHER QUESTIONS**

    *For input from multiple agencies including MOPHRD*

    **1 of 6** owed questions answered; missing: \`other-2\`, \`other-3\`, \`other-4\`, \`other-5\`, \`other-6\`.
`,
    ));

  it('shows a field with its value and its checks', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          to$0tal: 120
          sex: {male: 70, female: 50}
      identification-2: 130

`,
      `
    ‹total›
    **Victims identified** · 1 Victims identified

    Wants a number of victims.

    Stated: **120**

    The figures of several agencies are added up.

    **Checks**
    - ✗ Fails: More victims were referred (130, identification-2) than identified (120, identification-1), 10 too many; correct the wrong figure.
    - ○ Not known yet: prevention-2.d.victims (nothing yet) must be at most identification-1.total (120).
`,
    ));

  it('shows the field of a bare figure', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 13$00

`,
      `
    ‹130›
    **Victims referred** · 2 Victims referred

    Wants a number of victims.

    Stated: **130**

    The figures of several agencies are added up.

    **Checks**
    - ✗ Fails: More victims were referred (130, identification-2) than identified (120, identification-1), 10 too many; correct the wrong figure.
    - ○ Not known yet: identification-4.assisted (nothing yet) must be at most identification-2.referred (130).
`,
    ));

  it('shows the combined value where there are several files', () =>
    checkHover(
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 2$00

`,
      `
    ‹20›
    **Victims referred** · 2 Victims referred

    Wants a number of victims.

    In the report: **120** (FIA 100, MOHR 20)

    The figures of several agencies are added up.

    **Checks**
    - ○ Not known yet: identification-2.referred (120) must be at most identification-1.total (nothing yet).
    - ○ Not known yet: identification-4.assisted (nothing yet) must be at most identification-2.referred (120).
`,
    ));

  it('shows a cell with its names', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {ma$0le: 70, female: 50}
      identification-2: 130

`,
      `
    ‹male›
    **Male** · Sex \`male\`

    Also written: m, males.

    **By sex: Male** · 1 Victims identified, a number of victims

    Stated: **70**
`,
    ));

  it('shows a column of records', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - le$0vel: national
`,
      `
    ‹level›
    **Level** · Agencies: one of national, provincial.
`,
    ));

  it('shows a provision with its penalty, its force and its source', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 3$070: {registered: {punjab: 4}}
`,
      `
    ‹PPC 370›
    **PPC 370** Buying or disposing of any person as a slave

    Penalty: up to 7 years, and a fine.

    In force throughout the reporting period (from 1860).

    Counts as trafficking in persons.

    *Source: Pakistan Penal Code, official consolidated text, last amended 16 February 2017 and 2 more*
`,
    ));

  it('shows the one of several provisions that it is on', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            371-A + 37$04: {registered: {punjab: 4}}
`,
      `
    ‹374›
    **PPC 374** Unlawful compulsory labour

    Penalty: up to 1 year, or a fine, or both.

    In force throughout the reporting period (from 1860).

    Counts as trafficking in persons.

    **Sources differ.** Both official texts say up to one year; the Trafficking in Persons Reports 2019 to 2021 and the unofficial text say up to five years. A national action plan page also speaks of one year.

    *Source: Pakistan Penal Code, official consolidated text, last amended 16 February 2017 and 2 more*
`,
    ));

  it('says that a provision is not in force', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-5:
        data:
          penalties:
            - provision: PPC 37$02
`,
      `
    ‹PPC 372›
    **PPC 372** Selling minor for purposes of prostitution

    Its penalty is not in the catalogue.

    **Not in force in the reporting period** (from 1860 until 1979-02-09).

    Counts as trafficking in persons.

    In its place: PPC 371-A.

    *Source: Pakistan Penal Code, official consolidated text, last amended 16 February 2017 and 2 more*
`,
    ));

  it('says that a provision was not verified', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-5:
        data:
          penalties:
            - provision: PPC 292-$0C
`,
      `
    ‹PPC 292-C›
    **PPC 292-C** Punishment for child pornography

    Penalty: 14 to 20 years, and a fine of at least PKR 1,000,000.
    For acts before the amendment of 2018: 2 to 7 years, or a fine of PKR 200,000 to 700,000, or both.

    In force throughout the reporting period (from 2016-03-18 until 2023).

    A related crime; it counts where the facts are trafficking.

    *Source: Criminal Law (Second Amendment) Act 2016 (Act X of 2016) and 2 more* · **not verified**: penalty
`,
    ));

  it('says that a provision is not known', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-5:
        data:
          penalties:
            - provision: PPC 99$09
`,
      `
    ‹PPC 999›
    **PPC 999** is not in the catalogue of provisions.
`,
    ));

  it('shows a place by another name', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-2:
        data:
          legislation:
            - place: Islama$0bad
`,
      `
    ‹Islamabad›
    **ICT** · Government \`ict\`

    Also written: Islamabad Capital Territory, Islamabad, I.C.T., Federal Capital, Capital Territory, اسلام آباد, وفاقی دارالحکومت.
`,
    ));

  it('says what a status means', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        status: fi$0nal
`,
      `
    ‹final›
    **final** Ready for the report. What is missing is an error, and no figure may be pending.
`,
    ));

  it('says what a key means', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        sup$0plement: []
`,
      `
    ‹supplement›
    **supplement** Later developments, each with its date; compiled in an annex of their own.
`,
    ));

  it('says what a choice brings with it', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: y$0es
`,
      `
    ‹yes›
    \`yes\` Yes. The question then asks for a description.
`,
    ));

  it('says what a word in place of a figure means', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-7: pen$0ding
`,
      `
    ‹pending›
    **pending**

    In the report: “Pending: the figure will be supplied later.”

    It is no 0, and checks pass it over.
`,
    ));

  it('shows a respondent and what it owes', () =>
    checkHover(
      `
  #- submission.tip.yaml
    submission:
      lead: FIA
  #- moi.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: M$0OI
    efforts:
      efforts-1: The framework.
  #- fia.tip.yaml
    respondent: FIA
`,
      `
    ‹MOI›
    **MOI** Ministry of Interior

    **Owes**
    - \`efforts\` 1 of 14 answered, 13 left to FIA
`,
    ));

  it('shows the questionnaire', () =>
    checkHover(
      `
    questionnaire: tip-$0pakistan-2021
`,
      `
    ‹tip-pakistan-2021›
    **2020 – 2021 Department of State Trafficking in Persons Report Questionnaire for MOI/FIA/Ministry of Foreign Affairs; Ministry of Overseas Pakistanis and Human Resource Development; Ministry of Human Rights; Provincial Social Welfare and Labour Departments**

    Reporting period 2020-01-01 to 2020-12-31; due 2021-01-05; sent to dir.ahs@fia.gov.pk, htmsrdc@gmail.com.
`,
    ));

  it('shows the value of a reference', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 130
      identification-3: Of {{identification-1.sex.ma$0le}} men
`,
      `
    ‹{{identification-1.sex.male}}›
    **1 Victims identified** · \`sex.male\`

    In the report: **70** (FIA 70)
`,
    ));

  it('shows the value of one agency’s reference', () =>
    checkHover(
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
      identification-3: Of {{FIA:identification-2.re$0ferred}}
`,
      `
    ‹{{FIA:identification-2.referred}}›
    **2 Victims referred** · \`referred\`

    FIA: **100**

    In the report: **120** (FIA 100, MOHR 20)
`,
    ));

  it('shows the agency of a reference', () =>
    checkHover(
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
      identification-3: Of {{FI$0A:identification-2.referred}}
`,
      `
    ‹FIA›
    **FIA** Federal Investigation Agency

    It compiles the report.

    **Owes**
    - \`trends\` 0 of 8 answered
    - \`efforts\` 0 of 14 answered
    - \`laws\` 0 of 13 answered
    - \`complicity\` 0 of 8 answered
    - \`training\` 0 of 8 answered
    - \`assistance\` 0 of 7 answered
    - \`recruitment\` 0 of 9 answered
    - \`identification\` 2 of 10 answered
    - \`atu\` 0 of 7 answered
    - \`dvc\` 0 of 4 answered
    - \`statistics\` 0 of 15 answered
    - \`other\` 0 of 6 answered
`,
    ));

  it('shows the answer that a reference speaks of', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 130
      identification-3: See {{identifi$0cation-2}}
`,
      `
    ‹{{identification-2}}›
    The answer to 2 Victims referred, by its number in the report.

    > Of the victims identified, how many did the government refer to care facilities or other assistance?
`,
    ));

  it('says that a reference leads nowhere', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 130
      identification-3: See {{identifi$0cation-2.none}}
`,
      `
    ‹{{identification-2.none}}›
    \`identification-2.none\` leads nowhere: the question has no such figure.
`,
    ));

  it('shows a check that is explained', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 130
      identification-3:
        explain:
          more-ref$0erred-than-identified: Two were referred twice.
`,
      `
    ‹more-referred-than-identified›
    **More victims referred than identified**

    ✗ Fails: More victims were referred (130, identification-2) than identified (120, identification-1), 10 too many; correct the wrong figure.

    A victim is identified first and referred to care afterwards, so the victims referred are some of the victims identified. The report sets the two figures side by side to say what share of victims received a referral. A share above one hundred percent makes both figures look unreliable.
`,
    ));

  it('shows a finding that is explained, and what a fact is', () => {
    const at = (code: string, fact: string) => `
    protection:
      protection-5:
        answer: Call 0300-0000000.
        explain:
          ${code}:
            "${fact}": It is the control room’s.
`;
    checkHover(
      at('personal-phone', '0300-$00000000'),
      `
    ‹0300-0000000›
    What the explanation speaks of: it holds for this alone, and is not sent.
`,
    );
    checkHover(
      at('personal-em$0ail', 'x'),
      `
    ‹personal-email›
    **An e-mail address or an account that may be a person’s**

    By an address, or an account of a network or a messenger, a victim, a witness or somebody who helps them can be found and written to. The addresses of the government, of an office (\`info@\`, \`helpline@\`) and those that the questionnaire names are no finding.
`,
    );
  });

  it('says nothing of a text', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-1: The frame$0work.
`,
      `
    (nothing)
`,
    ));

  it('says nothing in a comment', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      # efforts-$01: The framework.
`,
      `
    (nothing)
`,
    ));

  it('works below what is half typed', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {status: fi
      trends-2: "no
      tr$0ends-9
`,
      `
    ‹trends-9›
    **9 Anything else on trends** · HUMAN TRAFFICKING TRENDS

    > Is there any other information the Government of Pakistan would like to share about human trafficking trends in Pakistan?

    **Wants** (if there is anything) a choice: yes, no, partly or unknown; a description after yes or partly

    **Not answered yet**
`,
    ));

  it('escapes what is written', () =>
    checkHover(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 130
      identification-3: See {{identifi$0cation-2.*no*}}
`,
      `
    ‹{{identification-2.*no*}}›
    \`identification-2.*no*\` leads nowhere: the question has no such figure.
`,
    ));

  it('says what a key of a manifest means', () =>
    checkHover(
      `
  #- submission.tip.yaml
    submission:
      le$0ad: FIA
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
`,
      `
    ‹lead›
    **lead** Who compiles: answers of this agency come first, and what nobody has answered is reported in its file.
`,
    ));

  it('shows the question that a manifest decides', () =>
    checkHover(
      `
  #- submission.tip.yaml
    submission:
      decisions:
        identification-2.ref$0erred: FIA
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
`,
      `
    ‹identification-2.referred›
    **2 Victims referred** · VICTIM IDENTIFICATION AND REFERRAL

    > Of the victims identified, how many did the government refer to care facilities or other assistance?

    *For input from multiple agencies, including Provincial Departments of Social Welfare, MoHR, and MoFA*

    **Wants**
    - \`referred\` Victims referred: a number of victims

    **Answered** by FIA (draft), MOHR (draft)

    **Checks**
    - ○ Not known yet: identification-2.referred (100) must be at most identification-1.total (nothing yet). The lead decided that the figures of FIA count.
    - ○ Not known yet: identification-4.assisted (nothing yet) must be at most identification-2.referred (100). The lead decided that the figures of FIA count.
`,
    ));

  it('shows what a code of the manifest stands for', () =>
    checkHover(
      `
  #- submission.tip.yaml
    submission:
      severity:
        more-refer$0red-than-identified: off
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
`,
      `
    ‹more-referred-than-identified›
    **More victims referred than identified**

    A victim is identified first and referred to care afterwards, so the victims referred are some of the victims identified. The report sets the two figures side by side to say what share of victims received a referral. A share above one hundred percent makes both figures look unreliable.
`,
    ));

  it('says what a key of privacy means', () =>
    checkHover(
      `
  #- submission.tip.yaml
    submission:
      privacy: {smallest$0-cell: 5}
`,
      `
    ‹smallest-cell›
    **smallest-cell** How small a number of victims may be told by place together with sex or age: smallest-cell, 3 where absent; 1 allows any. Names that are institutions’ and no victims’: institutions.
`,
    ));

  it('shows a section that a manifest names', () =>
    checkHover(
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA, sections: [dv$0c]}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-2: 100
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 20
`,
      `
    ‹dvc›
    **BONDED LABOR DISTRICT VIGILANCE COMMITTEES**
`,
    ));
});
