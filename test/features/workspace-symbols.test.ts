import { checkWorkspaceSymbols } from '../support/navigation.ts';

const FILES = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    prevention:
      prevention-2.c: 4
    statistics:
      statistics-4: {data: {convicted: {punjab: 1}}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    prevention:
      prevention-2.c: 2
      prevention-3:
`;

describe('workspace symbols', () => {
  it('are found by number and words in any order', () => {
    const found = `
    fia.tip.yaml  prevention-2.c Reports via hotlines  (FIA · Prevention 2.c · How many reports of human trafficking were received via hotlines?)
    mohr.tip.yaml  prevention-2.c Reports via hotlines  (MOHR · Prevention 2.c · How many reports of human trafficking were received via hotlines?)
`;
    checkWorkspaceSymbols(FILES, 'prevention 2 hotline', found, 2);
    checkWorkspaceSymbols(FILES, 'hotlines REPORT', found, 2);
  });

  it('put the exact ID first, then its beginning, then words of the title, then words of the text', () => {
    checkWorkspaceSymbols(
      FILES,
      'prevention-2',
      `
    tip-pakistan-2021.yaml  prevention-2 Hotlines  (asked in parts · Prevention 2 · Hotlines:)
    fia.tip.yaml  prevention-2.c Reports via hotlines  (FIA · Prevention 2.c · How many reports of human trafficking were received via hotlines?)
    mohr.tip.yaml  prevention-2.c Reports via hotlines  (MOHR · Prevention 2.c · How many reports of human trafficking were received via hotlines?)
`,
      3,
    );
    checkWorkspaceSymbols(
      FILES,
      'convict',
      `
    fia.tip.yaml  statistics-4 Individuals convicted  (FIA · Law enforcement statistics 4 · The number of individuals convicted for TIP crimes. Please indicate the specific …)
    tip-pakistan-2021.yaml  statistics-7 Investigated, prosecuted, convicted  (asked in parts · Law enforcement statistics 7 · For each of the TIP cases investigated, prosecuted, and convicted, …)
    tip-pakistan-2021.yaml  laws-9 Peacekeeping forces (… prosecuted, convicted and/or …)  (not answered yet · Laws and prosecution 9 · Were any Pakistani Peacekeeping Forces investigated, prosecuted, convicted …)
`,
      3,
    );
  });

  it('name the word of the text that was found', () =>
    checkWorkspaceSymbols(
      FILES,
      'harbouring',
      `
    tip-pakistan-2021.yaml  efforts-2 Resources for Strategic Framework (… transfer, harbouring or …)  (not answered yet · Government efforts 2 · Did the government allocate resources to implement the Strategic Framework? …)
`,
      3,
    ));

  it('hold questions that nobody has answered, where the questionnaire asks them', () =>
    checkWorkspaceSymbols(
      FILES,
      'prevention-3',
      `
    tip-pakistan-2021.yaml  prevention-3 Reducing demand  (not answered yet · Prevention 3 · What measures did the government take to reduce demand for commercial sex acts or …)
`,
      3,
    ));

  it('are the sections of every file without a word, and nothing for what is nowhere', () => {
    checkWorkspaceSymbols(
      FILES,
      '',
      `
    fia.tip.yaml  Prevention  (FIA · For input from multiple agencies including MoFA, MoHR, MOPHRD, and Provincial Social Welfare Departments)
    mohr.tip.yaml  Prevention  (MOHR · For input from multiple agencies including MoFA, MoHR, MOPHRD, and Provincial Social Welfare Departments)
    fia.tip.yaml  Law enforcement statistics  (FIA · LAW ENFORCEMENT STATISTICS)
`,
    );
    checkWorkspaceSymbols(
      FILES,
      'zeppelin',
      `
    (nothing)
`,
    );
  });
});
