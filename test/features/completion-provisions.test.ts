import { checkAccept, checkCompletion } from '../support/features.ts';

describe('completion of provisions', () => {
  it('finds them by words of the heading', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-4:
        data:
          provisions: [slavery$0]
`,
      `
    PPC 370  provision  Buying or disposing of any person as a slave  (up to 7 years, and a fine)
    PPC 371  provision  Habitual dealing in slaves  (prison for life, or up to 10 years, and a fine)
    PPC 364-A  provision  Kidnapping or abducting a person under the age of fourteen  (death, or prison for life, or 7 to 14 years (rigorous imprisonment))
    …
`,
      { most: 3 },
    ));

  it('finds them by their number, in any way of writing it', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-4:
        data:
          provisions:
            - 371a$0
`,
      `
    PPC 371-A  provision  Selling person for purposes of prostitution, etc.  (up to 25 years, and a fine)
`,
      { most: 2 },
    ));

  it('finds them by another way still', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-4:
        data:
          provisions:
            - s. 371-A PPC$0
`,
      `
    PPC 371-A  provision  Selling person for purposes of prostitution, etc.  (up to 25 years, and a fine)
`,
      { most: 2 },
    ));

  it('finds them by their law', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-4:
        data:
          provisions: [ptpa$0]
`,
      `
    PTPA 3  provision  Trafficking in persons
    …
`,
      { most: 1 },
    ));

  it('leaves out what the list has', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-4:
        data:
          provisions: [PPC 371-A, 371$0]
`,
      `
    PPC 371  provision  Habitual dealing in slaves  (prison for life, or up to 10 years, and a fine)
    PPC 371-B  provision  Buying person for purposes of prostitution, etc.  (up to 25 years, and a fine)
`,
      { most: 2 },
    ));

  it('says what is not in force', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-4:
        data:
          provisions: [selling minor$0]
`,
      `
    PPC 372  provision  Selling minor for purposes of prostitution  (not in force in 2020)
`,
      { most: 1 },
    ));

  it('leaves out the rows that the table has, however they are written', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            371/A: {registered: 4}
            371$0
`,
      `
    PPC 371  provision  Habitual dealing in slaves  (prison for life, or up to 10 years, and a fine)
    PPC 371-B  provision  Buying person for purposes of prostitution, etc.  (up to 25 years, and a fine)
`,
      { most: 2 },
    ));

  it('begins a row with its figures', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            slave$0
`,
      'PPC 370',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 370:
              registered: {punjab: $1, sindh: $0, kpk: , balochistan: }
              prosecution: {punjab: , sindh: , kpk: , balochistan: }
              conviction: {punjab: , sindh: , kpk: , balochistan: }
`,
    ));

  it('completes the second of two that are charged together', () =>
    checkAccept(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A + enforcement of bo$0: {registered: 4}
`,
      'BLSA 11',
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A + BLSA 11$0: {registered: 4}
`,
    ));

  it('stands in a column of records', () =>
    checkCompletion(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-5:
        data:
          penalties:
            - provision: unlawful comp$0
`,
      `
    PPC 374  provision  Unlawful compulsory labour  (up to 1 year, or a fine, or both)
    PPC 374(2)  provision  Unlawful compulsory labour (prisoners of war and protected persons)  (up to 1 year)
`,
      { most: 2 },
    ));
});
