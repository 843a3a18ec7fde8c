import { checkDefinedIn, checkDefinition } from '../support/navigation.ts';

const MANIFEST = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      respondents: [FIA, {id: PBM, name: Pakistan Bait-ul-Mal, sections: [protection, identification-2]}]
      decisions:
        identification-1.total: {use: PBM, reason: It asked all.}`;

describe('definition', () => {
  it('of the ID of an answer is its question in the questionnaire', () =>
    checkDefinedIn(
      `
    identification:
      identifi$0cation-1: {data: {total: 120}}
`,
      'tip-pakistan-2021.yaml: - id: identification-1, ‹identification-1›',
    ));

  it('of a part, a section, a check and an agency too', () => {
    checkDefinedIn(
      `
    prevention:
      $0prevention-2.c: 4
`,
      'tip-pakistan-2021.yaml: - id: prevention-2.c, ‹prevention-2.c›',
    );
    checkDefinedIn(
      `
    prev$0ention:
      prevention-2.c: 4
`,
      'tip-pakistan-2021.yaml: - id: prevention, ‹prevention›',
    );
    checkDefinedIn(
      `
    identification:
      identification-1:
        explain: {more-$0referred-than-identified: Two were referred twice.}
`,
      'tip-pakistan-2021.yaml: - id: more-referred-than-identified, ‹more-referred-than-identified›',
    );
    checkDefinedIn(
      `
    respondent: FI$0A
`,
      'tip-pakistan-2021.yaml: - {id: FIA, name: Federal Investigation Agency, investigator: fia}, ‹FIA›',
    );
  });

  it('of a law is its entry in the catalogue, of each that is charged together its own', () => {
    const row = (key: string) => `
    statistics:
      statistics-table:
        data:
          rows:
            ${key}: {registered: {punjab: 1}}
`;
    checkDefinedIn(row('371$0-A PPC'), 'ppc.yaml: - section: 371-A, ‹371-A›');
    checkDefinedIn(row('PPC 371-A + PTPA$0 3(2)'), 'ptpa-2018.yaml: - section: 3(2), ‹3(2)›');
    checkDefinedIn(
      `
    laws:
      laws-6: {data: {provisions: [PPC 374, BL$0SA 11]}}
`,
      'other-federal.yaml: - section: 11, ‹11›',
    );
  });

  it('of a question that the manifest decides or assigns is the question', () => {
    const file = (manifest: string) => `${manifest}
  #- fia.tip.yaml
    respondent: FIA
`;
    const question = (id: string) => `tip-pakistan-2021.yaml: - id: ${id}, ‹${id}›`;
    checkDefinedIn(
      file(MANIFEST.replace('identification-2', 'ident$0ification-2')),
      question('identification-2'),
    );
    checkDefinedIn(
      file(MANIFEST.replace('identification-1', 'ident$0ification-1')),
      question('identification-1'),
    );
    checkDefinedIn(file(MANIFEST.replace('[protection', '[pro$0tection')), question('protection'));
  });

  it('of a reference is the figure in every file that contributes to it', () =>
    checkDefinition(`
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        answer: There were {{identification-1.$0sex.male}} men.
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 50}
  #             ^^^^ definition
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {sex: {male: 3}}}
  #                                   ^^^^ definition
`));

  it('of a reference to one agency is its figure alone', () =>
    checkDefinition(`
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: {answer: "{{MOHR:identification-1.total$0}}"}
    identification:
      identification-1: {data: {total: 120}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    identification:
      identification-1: {data: {total: 3}}
  #                             ^^^^^ definition
`));

  it('of a reference to a figure that is worked out is what it is worked out from', () =>
    checkDefinition(`
    respondent: SWD-PUNJAB
    trends:
      trends-1: {answer: "{{statistics-1.investigated.pun$0jab}}"}
    statistics:
      statistics-1: {data: {investigated: 4}}
  #                                       ^ definition
`));

  it('of a reference to a bare figure is that figure', () =>
    checkDefinition(`
    respondent: FIA
    trends:
      trends-1: {answer: "{{complicity-7.$0count}}"}
    complicity:
      complicity-7: 4
  #                 ^ definition
`));

  it('of the question of a reference is its answers, and what the questionnaire asks where there is none', () => {
    checkDefinition(`
    respondent: FIA
    trends:
      trends-1: See {{identi$0fication-4}}.
    identification:
      identification-4: The services are free.
  #   ^^^^^^^^^^^^^^^^ definition
`);
    checkDefinedIn(
      `
    trends:
      trends-1: See {{identi$0fication-4}}.
`,
      'tip-pakistan-2021.yaml: - id: identification-4, ‹identification-4›',
    );
  });

  it('of an agency that the manifest adds is there', () =>
    checkDefinition(`
  #- submission.tip.yaml
    submission:
      respondents: [FIA, {id: PBM, name: Pakistan Bait-ul-Mal}]
  #                           ^^^ definition
  #- pbm.tip.yaml
    respondent: P$0BM
`));

  it('of an attachment is the file, and nothing where it is missing or outside', () => {
    const attached = (path: string) => `
  #- fia.tip.yaml
    respondent: FIA
    efforts:
      efforts-7: {attachments: [{path: ${path}}]}
  #- annexes/sop.pdf
    %PDF-1.7
`;
    checkDefinedIn(attached('$0annexes/sop.pdf'), 'annexes/sop.pdf');
    checkDefinedIn(attached('$0annexes/sop-2.pdf'), '(nothing)');
    checkDefinedIn(attached('../$0fixture/../etc/passwd'), '(nothing)');
  });

  it('is nothing in words, in comments and in other values', () => {
    for (const fixture of [
      'trends-1: {answer: So$0me words.}',
      'trends-1: no # tren$0ds-1',
      'trends-1: {status: fin$0al}',
    ]) {
      checkDefinedIn(`\n    trends:\n      ${fixture}\n`, '(nothing)');
    }
  });
});
