import { checkLenses } from '../support/hints.ts';

describe('code lenses', () => {
  it('say how far a section is, and how many errors it holds, that it is not complete among them', () =>
    checkLenses(`
    respondent: FIA
    trends:
  # ^^^^^^ 1 of 8 answered · 1 error
      trends-1: no
    identification:
  # ^^^^^^^^^^^^^^ 2 of 10 answered · 3 errors
      identification-1:
        anser: None.
        data:
          total: 120
          sex: {male: 70, female: 52}
      identification-2: 100
`));

  it('say nothing above a section that is declined', () =>
    checkLenses(`
    respondent: FIA
    other: {status: not-applicable, reason: "It is with the ministry."}
`));

  it('say where a figure goes into the text of other answers', () =>
    checkLenses(`
  #- fia.tip.yaml
    respondent: FIA
    trends:
  # ^^^^^^ 2 of 8 answered · 1 error
      trends-1: |
        {{identification-1.total}} victims, {{identification-1.age.child}} of them children,
  #     ^^^^^^^^^^^^^^^^^^^^^^^^^^ used here
  #                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ used here
        and {{FIA:identification-1.total}} by the Agency. See {{identification-1}}.
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ used here
      trends-2: Of {{identification-1.total}}, few.
  #                ^^^^^^^^^^^^^^^^^^^^^^^^^^ used here
    identification:
  # ^^^^^^^^^^^^^^ 1 of 10 answered · 1 error
      identification-1:
        answer: They were {{identification-1.total}}.
        data:
          total: 120
  #       ^^^^^ used in 2 answers
          age: {child: 20, adult: 100}
  #       ^^^ used in 1 answer
          sex: {male: 60, female: 60}
`));
});
