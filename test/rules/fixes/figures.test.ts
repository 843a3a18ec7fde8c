import { checkFix, checkFixTitles } from '../../support/fixes.ts';

describe('figures inserted by a fix', () => {
  it('fill empty braces with all of them', () => {
    checkFix(
      `
    laws:
      laws-9$0: {choice: yes, answer: "Two cases.", data: {}}
`,
      'Write not-available for investigated, prosecuted, convicted and sentenced',
      `
    laws:
      laws-9: {choice: yes, answer: "Two cases.", data: {investigated: not-available, prosecuted: not-available, convicted: not-available, sentenced: not-available}}
`,
    );
  });

  it('take the place of nothing that could not be read', () => {
    checkFixTitles(
      `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A$0: {: {sindh: 2}}
`,
      `
    (nothing)
`,
    );
  });

  it('make a bare figure the total of its cells', () => {
    checkFix(
      `
    statistics:
      statistics-2:
        data:
          new-investigations: 9$0
`,
      'Insert punjab, sindh, kpk, balochistan, ict, ajk, gb',
      `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: , sindh: , kpk: , balochistan: , ict: , ajk: , gb: , total: 9}
`,
    );
  });

  it('take a name when another comes beside a bare one', () => {
    checkFix(
      `
    identification:
      identification-1:
        data: 12$00  # persons
`,
      'Write not-disaggregated for sex, age, nationality and type',
      `
    identification:
      identification-1:
        data: {total: 120, sex: not-disaggregated, age: not-disaggregated, nationality: not-disaggregated, type: not-disaggregated}  # persons
`,
    );
  });

  it('leave a total alone that another breakdown of the same count confirms', () => {
    checkFixTitles(
      `
    identification:
      identification-1:
        data:
          total: 12$00
          sex: {male: 70, female: 48, transgender: 0}
          age: {child: 20, adult: 100}
          nationality: not-disaggregated
          type: not-disaggregated
`,
      `
    unbalanced-split: Add 2 as unspecified
    unbalanced-split: Say why this is right
`,
    );
  });

  it('get their currency where it can be read, behind “about”', () => {
    checkFix(
      `
    other:
      other-4:
        data: {restitution: about 50$00}
`,
      'Write about PKR 500',
      `
    other:
      other-4:
        data: {restitution: about PKR 500}
`,
    );
  });

  it('are offered for what is worst first', () => {
    checkFixTitles(
      `
    identification:
      identification-1:
        status: review
        data:
          total: 12$00
          sex: {male: 70, female: 52}
`,
      `
    unbalanced-split: Set Victims identified to 122 instead of “120”
    unbalanced-split: Say why this is right
    missing-breakdown: Insert age, nationality and type
    missing-breakdown: Write not-disaggregated for age, nationality and type
    missing-breakdown: Mark identification-1 as not applicable instead of “review”
`,
    );
  });
});
