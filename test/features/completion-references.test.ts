import { checkAccept, checkCompletion } from '../support/features.ts';

describe('completion of references', () => {
  it('offers figures with their values, then answers', () =>
    checkCompletion(
      said('{{$0}} victims'),
      `
    identification-1.total  reference  = 120  (Victims identified)
    identification-1.sex  reference  = 120  (By sex)
    identification-2.referred  reference  = 100  (Victims referred)
    statistics-table.rows.registered  reference  = 6  (Cases registered, all rows)
    statistics-table.rows.conviction  reference  = 1  (Conviction, all rows)
    identification-1  reference  1 Victims identified  (the answer)
    identification-2  reference  2 Victims referred  (the answer)
    statistics-table  reference  Table by law and place  (the answer)
    …
`,
      { most: 8 },
    ));

  it('finds figures by their words', () =>
    checkCompletion(
      said('{{referred$0}}'),
      `
    identification-2.referred  reference  = 100  (Victims referred)
    identification-2  reference  2 Victims referred  (the answer)
    …
`,
      { most: 2 },
    ));

  it('closes what is open', () =>
    checkAccept(
      said('{{tot$0 victims'),
      'identification-1.total',
      said('{{identification-1.total}}$0 victims'),
    ));

  it('steps over what is closed', () =>
    checkAccept(
      said('{{tot$0}} victims'),
      'identification-1.total',
      said('{{identification-1.total}}$0 victims'),
    ));

  it('closes what is half closed', () =>
    checkAccept(
      said('{{tot$0} victims'),
      'identification-1.total',
      said('{{identification-1.total}}$0 victims'),
    ));

  it('replaces the rest of a reference', () =>
    checkAccept(
      said('{{identification-1.a$0ge.child}} victims'),
      'identification-1.total',
      said('{{identification-1.total}}$0 victims'),
    ));

  it('goes on below a question', () =>
    checkCompletion(
      said('{{identification-1.s$0}}'),
      `
    identification-1.sex  reference  = 120  (By sex)
    identification-1.sex.male  reference  = 70  (By sex, Male)
    identification-1.sex.female  reference  = 50  (By sex, Female)
    identification-1.sex.transgender  reference  = nothing yet  (By sex, Transgender)
    identification-1.sex.unspecified  reference  = nothing yet  (By sex, unspecified)
    identification-1.age.unspecified  reference  = nothing yet  (By age, unspecified)
    …
`,
      { most: 6 },
    ));

  it('goes on into the rows of the table', () =>
    checkCompletion(
      said('{{statistics-table[$0}}'),
      `
    statistics-table[PPC 371-A].registered  reference  = 6  (PPC 371-A, Cases registered)
    statistics-table[PPC 371-A].prosecution  reference  = nothing yet  (PPC 371-A, Prosecution)
    statistics-table[PPC 371-A].conviction  reference  = 1  (PPC 371-A, Conviction)
`,
    ));

  it('finds rows by words of the heading', () =>
    checkCompletion(
      said('{{statistics-table[sell$0}}'),
      `
    statistics-table[PPC 371-A].registered  reference  = 6  (PPC 371-A, Cases registered)
    …
`,
      { most: 1 },
    ));

  it('goes on into the cells of a row', () =>
    checkCompletion(
      said('{{statistics-table[PPC 371-A].conviction.$0}}'),
      `
    statistics-table[PPC 371-A].conviction  reference  = 1  (PPC 371-A, Conviction)
    statistics-table[PPC 371-A].conviction.punjab  reference  = 1  (PPC 371-A, Conviction, Punjab)
    statistics-table[PPC 371-A].conviction.sindh  reference  = nothing yet  (PPC 371-A, Conviction, Sindh)
    …
`,
      { most: 3 },
    ));

  it('goes on into lettered parts', () =>
    checkCompletion(
      said('{{prevention-2.$0}}'),
      `
    prevention-2.a  reference  2.a Hotlines available  (the answer)
    prevention-2.b  reference  2.b Hours and languages  (the answer)
    prevention-2.c  reference  2.c Reports via hotlines  (the answer)
    prevention-2.c.reports  reference  = nothing yet  (Reports via hotlines)
    …
`,
      { most: 4 },
    ));

  it('offers agencies where several answer', () =>
    checkCompletion(
      bothSay('Of {{MOHR$0}}'),
      `
    MOHR:  respondent  its own figures
`,
      { most: 1 },
    ));

  it('gives one agency’s figures', () =>
    checkCompletion(
      bothSay('Of {{FIA:$0}}'),
      `
    identification-2.referred  reference  = 100  (Victims referred)
    …
`,
      { most: 1 },
    ));

  it('goes on behind an agency', () => checkAccept(bothSay('Of {{FI$0}}'), 'FIA:', bothSay('Of {{FIA:$0}}')));

  it('works in quotes', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: "Of {{laws-7.$0"
`,
      'laws-7.investigations',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: "Of {{laws-7.investigations}}$0"
`,
    ));

  it('works in a text without quotes', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        answer: Of {{laws-7.$0
`,
      'laws-7.investigations',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        answer: Of {{laws-7.investigations}}$0
`,
    ));

  it('works in a supplement', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        supplement:
          - text: Of {{laws-7.$0
`,
      'laws-7.investigations',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        supplement:
          - text: Of {{laws-7.investigations}}$0
`,
    ));

  it('offers nothing in place of a figure', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: {{$0
`,
      `
    (nothing)
`,
    ));

  /** A file with figures, and a text in it. */
  function said(text: string): string {
    return `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
      identification-2: 100
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: 4, sindh: 2}, conviction: {punjab: 1}}
    trends:
      trends-1:
        answer: |
          We found ${text}
`;
  }

  /** Two files with figures, and a text in the second. */
  function bothSay(text: string): string {
    return `
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
      identification-3: ${text}
`;
  }
});
