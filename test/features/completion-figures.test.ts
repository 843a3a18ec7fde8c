import { checkAccept, checkCompletion } from '../support/features.ts';

describe('completion of figures', () => {
  it('offers the fields that are missing, optional ones last', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 4
          $0
`,
      `
    sex  field  By sex
    age  field  By age
    nationality  field  By nationality
    type  field  By type of trafficking
    as-reported  field  As reported  (optional)
`,
    ));

  it('begins a split with its cells', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 4
          se$0
`,
      'sex',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 4
          sex: {male: $1, female: $0, transgender: }
`,
    ));

  it('offers the cells that are missing', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          sex: {male: 4, $0}
`,
      `
    female  value  Female
    transgender  value  Transgender
    unspecified  value  what could not be told apart
    total  value  what the cells add up to
`,
    ));

  it('knows a cell by another name', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-2:
        data:
          new-investigations: {Khyber Pakhtunkhwa: 4, $0}
`,
      `
    punjab  place  Punjab
    sindh  place  Sindh
    balochistan  place  Balochistan
    ict  place  ICT
    ajk  place  AJK
    gb  place  GB
    unspecified  value  what could not be told apart
    total  value  what the cells add up to
`,
    ));

  it('finds a place by another name', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-2:
        data:
          new-investigations: {isl$0}
`,
      `
    ict  place  ICT
`,
    ));

  it('offers cells on lines of their own', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-2:
        data:
          new-investigations:
            punjab: 4
            $0
`,
      'sindh',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-2:
        data:
          new-investigations:
            punjab: 4
            sindh: $0
`,
    ));

  it('offers the inner axis', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-9:
        data:
          funding:
            federal: {2020: PKR 1 million, $0}
`,
      `
    2021  value
    unspecified  value  what could not be told apart
    total  value  what the cells add up to
`,
    ));

  it('offers all cells at once behind the key of a split', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          sex: $0
`,
      `
    {male, female, transgender}  value  by sex
    not-collected  word  no agency records this figure
    not-disaggregated  word  the total is recorded, but not this breakdown
    not-available  word  the figure is recorded, but could not be obtained in time
    pending  word  the figure will be supplied later
    withheld  word  the figure is known and is not released
`,
    ));

  it('puts all cells at once', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          sex:$0
`,
      '{male, female, transgender}',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          sex: {male: $1, female: $0, transgender: }
`,
    ));

  it('offers the words for a figure that is not known', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data:
          sex: {male: $0}
`,
      `
    not-collected  word  no agency records this figure
    not-disaggregated  word  the total is recorded, but not this breakdown
    not-available  word  the figure is recorded, but could not be obtained in time
    pending  word  the figure will be supplied later
    withheld  word  the figure is known and is not released
`,
    ));

  it('offers the columns of records', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - name: FIA
              $0
`,
      `
    level  field  Level
    place  field  Place  (optional)
`,
    ));

  it('offers a whole entry behind a dash', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - $0
`,
      'name, level, place',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - name: $1
              level: $0
              place:
`,
    ));

  it('offers a whole entry with its dash', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - name: FIA
            $0
`,
      'name, level, place',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - name: FIA
            - name: $1
              level: $0
              place:
`,
    ));

  it('offers the list of a column', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-4:
        data:
          agencies:
            - level: $0
`,
      `
    national  choice  National
    provincial  choice  Provincial
    not-collected  word  no agency records this figure
    not-disaggregated  word  the total is recorded, but not this breakdown
    not-available  word  the figure is recorded, but could not be obtained in time
    pending  word  the figure will be supplied later
    withheld  word  the figure is known and is not released
`,
    ));

  it('offers places in a column, the federation too where it may stand', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-2:
        data:
          legislation:
            - place: $0
`,
      `
    federal  place  Federal
    punjab  place  Punjab
    …
`,
      { most: 2 },
    ));

  it('offers yes and no', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-5:
        data:
          sentences:
            - {suspended: $0}
`,
      `
    yes  choice
    no  choice
    …
`,
      { most: 2 },
    ));

  it('begins an amount with the currency', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-2:
        data:
          trafficking-resources: $0
`,
      'PKR ',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    efforts:
      efforts-2:
        data:
          trafficking-resources: PKR $0
`,
    ));

  it('offers an empty list for none', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-3:
        data:
          countries: $0
`,
      '[]',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-3:
        data:
          countries: []$0
`,
    ));

  it('offers the rows and the total of the table', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          $0
`,
      `
    rows  field  one for each legal provision
    total  field  the sum of the rows
`,
    ));

  it('begins the total of the table', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          $0
`,
      'total',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          total:
            registered: {punjab: $1, sindh: $0, kpk: , balochistan: }
            prosecution: {punjab: , sindh: , kpk: , balochistan: }
            conviction: {punjab: , sindh: , kpk: , balochistan: }
`,
    ));

  it('offers the measures that a row does not have', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 4}
              $0
`,
      `
    prosecution  field  Prosecution (persons)
    conviction  field  Conviction (persons)
`,
    ));
});
