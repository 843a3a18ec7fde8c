import { checkHighlights, checkReferences } from '../support/navigation.ts';

describe('references', () => {
  it('of a question are its answers, what reads it, and what the manifest says of it', () =>
    checkReferences(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [{id: FIA, sections: [identification-1]}, MOHR]
  #                                      ^^^^^^^^^^^^^^^^ reference
      decisions:
        identification-1.total: {use: FIA, reason: MoHR counted calls.}
  #     ^^^^^^^^^^^^^^^^ reference
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        answer: |
          There were {{FIA:identification-1.total}} victims, of them
  #                        ^^^^^^^^^^^^^^^^ reference
          {{identification-10}} others; see {{identification-1}}.
  #                                           ^^^^^^^^^^^^^^^^ reference
        note: compare {{identification-1.total}}
  #                     ^^^^^^^^^^^^^^^^ reference
    identification:
      $0identification-1: {data: {total: 120}}
  #   ^^^^^^^^^^^^^^^^^^ stated
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {total: 3}}
  #   ^^^^^^^^^^^^^^^^ stated
`));

  it('of a figure are those that read it, a part of it, or the whole that it is part of', () =>
    checkReferences(`
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        answer: "{{identification-1.sex.male}} {{identification-1.sex}} {{identification-1.sex.female}} {{identification-1.total}}"
  #                                 ^^^^^^^^ reference
  #                                                               ^^^ reference
    identification:
      identification-1: {data: {total: 120, sex: {ma$0le: 70, female: 50}}}
  #                                               ^^^^^^ stated
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    trends:
      trends-1: {answer: "{{FIA:identification-1.sex.male}} {{MOHR:identification-1.sex.male}}"}
  #                                              ^^^^^^^^ reference
    identification:
      identification-1: {data: {sex: {male: 3}}}
`));

  it('of a figure may be without the places that state it', () =>
    checkReferences(
      `
    respondent: FIA
    trends:
      trends-1: {answer: "{{identification-1.sex.male}}"}
  #                                          ^^^^^^^^ reference
    identification:
      identification-1: {data: {sex: {male: 7$00, female: 50}}}
`,
      false,
    ));

  it('of the figures of the table stand in each row', () =>
    checkReferences(`
    respondent: FIA
    trends:
      trends-1:
        answer: |
          {{statistics-table[PPC 371-A].conviction.punjab}} {{statistics-table[371A].conviction}}
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference
  #                                                                           ^^^^^^^^^^^^^^^^^ reference
          {{statistics-table.rows.conviction}} {{statistics-table.total.conviction}} {{statistics-table[PPC 370].conviction}}
  #                          ^^^^^^^^^^^^^^^ reference
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {pun$0jab: 1}}
  #                                  ^^^^^^^^ stated
            PPC 370: {conviction: {punjab: 1}}
          total: {conviction: {punjab: 2}}
`));

  it('of a law are its rows, the answers that cite it, and the references to its rows', () =>
    checkReferences(`
    respondent: FIA
    laws:
      laws-6: {data: {provisions: [PPC 371-A, BLSA 11]}}
  #                                ^^^^^^^^^ reference
    trends:
      trends-1: {answer: "{{statistics-table[PPC 371-A].conviction}}"}
  #                                          ^^^^^^^^^ reference
    statistics:
      statistics-table:
        data:
          rows:
            371$0A PPC: {registered: {punjab: 1}}
  #         ^^^^^^^^^^ stated
            PPC 371-A + PTPA 3(2): {registered: {punjab: 1}}
  #         ^^^^^^^^^ stated
`));

  it('of an agency are its files, what the manifest says of it, and the figures that are its own', () =>
    checkReferences(`
  #- submission.tip.yaml
    submission:
      lead: FI$0A
  #         ^^^^^ reference
      respondents: [FIA, MOHR]
  #                 ^^^ stated
      decisions:
        identification-1: FIA
  #                       ^^^ reference
        identification-2: {use: FIA, reason: MoHR counted calls.}
  #                             ^^^ reference
  #- fia.tip.yaml
    respondent: FIA
  #             ^^^ stated
    trends:
      trends-1: The FIA found {{ FIA: identification-1.total }}.
  #                              ^^^ reference
`));

  it('of an attachment are all the answers that have it', () =>
    checkReferences(`
    respondent: FIA
    efforts:
      efforts-7: {attachments: [annexes/sop.pdf, "./annexes/$0sop.pdf", annexes/other.pdf]}
  #                             ^^^^^^^^^^^^^^^ stated
  #                                               ^^^^^^^^^^^^^^^^^^^ stated
      efforts-1: See [the procedures](annexes/sop.pdf).
  #                                   ^^^^^^^^^^^^^^^ reference
`));

  it('of a section and of a check are wherever they are named', () => {
    checkReferences(`
  #- submission.tip.yaml
    submission:
      respondents: [{id: FIA, sections: [prevention, trends]}]
  #                                      ^^^^^^^^^^ reference
  #- fia.tip.yaml
    respondent: FIA
    $0prevention:
  # ^^^^^^^^^^^^ stated
`);
    checkReferences(`
  #- submission.tip.yaml
    submission:
      severity: {more-referred-than-identified: warning}
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1: {explain: {more-$0referred-than-identified: They were referred twice.}}
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference
`);
  });
});

describe('highlights', () => {
  it('are the figure with its value, and what reads the same figure', () =>
    checkHighlights(`
    respondent: FIA
    trends:
      trends-1: {answer: "{{identification-1.sex.male}} {{identification-1.sex}} {{MOHR:identification-1.sex.male}}"}
  #                                          ^^^^^^^^ read
    identification:
      identification-1: {data: {sex: {ma$0le: 70, female: 50}}}
  #                                   ^^^^^^ write
  #                                           ^^ write
`));

  it('are the same from the value, and the total of a split is the split', () =>
    checkHighlights(`
    respondent: FIA
    trends:
      trends-1: {answer: "{{identification-1.sex}}"}
  #                                          ^^^ read
    identification:
      identification-1: {data: {sex: {male: 70, total: 12$00}}}
  #                             ^^^ write
  #                                             ^^^^^ write
  #                                                    ^^^^^ write
`));

  it('are of one file only', () =>
    checkHighlights(`
  #- a.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identi$0fication-2: 100
  #   ^^^^^^^^^^^^^^^^^^ write
      identification-1: {explain: See {{identification-2}}.}
  #                                     ^^^^^^^^^^^^^^^^ read
  #- b.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-2: 100
`));

  it('stand where text is broken', () =>
    checkHighlights(`
    respondent: FIA
    trends:
      trends-1: {answer: "{{identification-2}}
  #                         ^^^^^^^^^^^^^^^^ read
      trends-2: See {{identification-2}}.
  #                   ^^^^^^^^^^^^^^^^ read
    identification:
      $0identification-2: 100
  #   ^^^^^^^^^^^^^^^^^^ write
`));
});
