import { checkRefusal, checkRename } from '../support/navigation.ts';

describe('rename', () => {
  it('gives an agency of the manifest another short name in every file', () =>
    checkRename(
      `
  #- submission.tip.yaml
    submission:
      lead: PBM
      respondents: [FIA, {id: PBM, name: Pakistan Bait-ul-Mal}]
      decisions:
        identification-1: {use: "PBM", reason: PBM asked all.}
  #- pbm.tip.yaml
    respondent: PB$0M   # the agency
    trends:
      trends-1: The PBM counted {{PBM:identification-1.total}}.
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: '{{ PBM : identification-1.total }} and {{FIA:identification-1.total}}'
`,
      'BAIT-UL-MAL',
      `
  #- submission.tip.yaml
    submission:
      lead: BAIT-UL-MAL
      respondents: [FIA, {id: BAIT-UL-MAL, name: Pakistan Bait-ul-Mal}]
      decisions:
        identification-1: {use: "BAIT-UL-MAL", reason: PBM asked all.}
  #- pbm.tip.yaml
    respondent: BAIT-UL-MAL   # the agency
    trends:
      trends-1: The PBM counted {{BAIT-UL-MAL:identification-1.total}}.
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: '{{ BAIT-UL-MAL : identification-1.total }} and {{FIA:identification-1.total}}'
`,
    ));

  it('leaves the agencies of the questionnaire their names', () => {
    const fixture = `
  #- submission.tip.yaml
    submission:
      respondents: [FI$0A, {id: PBM, name: Pakistan Bait-ul-Mal}]
  #- fia.tip.yaml
    respondent: FIA
`;
    checkRefusal(
      fixture,
      'FIA is a short name of the questionnaire and cannot be changed here. Only agencies that the manifest adds can be renamed.',
    );
    const own = fixture.replace('FI$0A', 'FIA').replace('PBM', '$0PBM');
    checkRefusal(own, 'FIA is another agency of this submission; choose another short name.', 'FIA');
    checkRefusal(
      own,
      'SWD-SINDH is another agency of this submission; choose another short name.',
      'SWD-SINDH',
    );
    checkRefusal(
      own,
      '“Bait ul Mal” cannot be a short name: write letters, digits and hyphens only, a letter first, such as SWD-PUNJAB.',
      'Bait ul Mal',
    );
    checkRefusal(
      `
    respondent: $0XYZ
`,
      'XYZ is no agency of this submission; add it under respondents in the manifest, or choose one that is there.',
    );
  });

  const ATTACHED = `
  #- fia.tip.yaml
    respondent: FIA
    efforts:
      efforts-7:
        attachments:
          - $0annexes/sop.pdf
          - {path: "./annexes/sop.pdf", title: Procedures}
          - annexes/sop.pdf.bak
      efforts-1: See [the procedures](annexes/sop.pdf).
  #- annexes/sop.pdf
    %PDF-1.7
`;

  it('moves an attachment, in every answer and on the disk', () =>
    checkRename(
      ATTACHED,
      'annexes/procedures, 2020.pdf',
      `
  #- fia.tip.yaml
    respondent: FIA
    efforts:
      efforts-7:
        attachments:
          - "annexes/procedures, 2020.pdf"
          - {path: "annexes/procedures, 2020.pdf", title: Procedures}
          - annexes/sop.pdf.bak
      efforts-1: See [the procedures](<annexes/procedures, 2020.pdf>).
  #- annexes/sop.pdf
    %PDF-1.7
`,
      'annexes/sop.pdf -> annexes/procedures, 2020.pdf',
    ));

  it('names another file that is there, and moves none over it', () => {
    const missing = ATTACHED.replace('#- annexes/sop.pdf', '#- annexes/new.pdf');
    checkRename(
      missing,
      'annexes/new.pdf',
      missing.replace('$0', '').replaceAll(/(\.\/)?annexes\/sop\.pdf(?!\.bak)/g, 'annexes/new.pdf'),
    );
  });

  it('keeps an attachment inside the submission', () => {
    const outside = (name: string) =>
      `“${name}” lies outside the folder of the submission; write a path inside it, such as annexes/procedures.pdf.`;
    for (const name of ['../sop.pdf', '/etc/passwd', 'C:\\sop.pdf', '', 'annexes/../../sop.pdf']) {
      checkRefusal(ATTACHED, outside(name), name);
    }
    checkRefusal(
      ATTACHED,
      '“annexes/a|b.pdf” cannot be the path of a file; leave out < > " | ? * and :.',
      'annexes/a|b.pdf',
    );
    checkRefusal(ATTACHED, '“fia.tip.yaml” would be a response file; choose another ending.', 'fia.tip.yaml');
  });

  it('gives a row of the table another law, in the one way of writing it', () =>
    checkRename(
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-6: {data: {provisions: [PPC 371-A]}}
    trends:
      trends-1: "{{statistics-table[PPC 371-A].conviction}} {{FIA:statistics-table[371A PPC].registered.punjab}}"
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-$0A: {registered: {punjab: 1}}
            PPC 371-A + PTPA 3(2): {registered: {punjab: 1}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    trends:
      trends-1: "{{statistics-table[PPC 371-A].conviction}} {{MOHR:statistics-table[PPC 371-A].conviction}}"
`,
      's. 371-B ppc',
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    laws:
      laws-6: {data: {provisions: [PPC 371-A]}}
    trends:
      trends-1: "{{statistics-table[PPC 371-B].conviction}} {{FIA:statistics-table[PPC 371-B].registered.punjab}}"
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-B: {registered: {punjab: 1}}
            PPC 371-A + PTPA 3(2): {registered: {punjab: 1}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    trends:
      trends-1: "{{statistics-table[PPC 371-B].conviction}} {{MOHR:statistics-table[PPC 371-A].conviction}}"
`,
    ));

  const SHARED = `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: "{{statistics-table[PPC 371-A].conviction}}"
    statistics:
      statistics-table: {data: {rows: {PPC 371-A: {registered: {punjab: 1}}, PPC 370: {registered: {punjab: 1}}}}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    statistics:
      statistics-table: {data: {rows: {PPC 371-A: {registered: {punjab: 2}}}}}
  #- mofa.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    trends:
      trends-1: "{{statistics-table[PPC 371-A].conviction}}"
`;

  it('of a row that several agencies have keeps the others, and what reads all of them', () =>
    checkRename(
      SHARED.replace('[PPC 371-A]', '[PPC 37$01-A]'),
      'PPC 371-B',
      `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: "{{statistics-table[PPC 371-B].conviction}}"
    statistics:
      statistics-table: {data: {rows: {PPC 371-B: {registered: {punjab: 1}}, PPC 370: {registered: {punjab: 1}}}}}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    statistics:
      statistics-table: {data: {rows: {PPC 371-A: {registered: {punjab: 2}}}}}
  #- mofa.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    trends:
      trends-1: "{{statistics-table[PPC 371-A].conviction}}"
`,
    ));

  it('of a row needs one that is meant, a law, and a free place', () => {
    const other = SHARED.replace(/\[PPC 371-A\](?=[^[]*$)/, '[PPC 37$01-A]');
    checkRefusal(other, 'Several agencies have PPC 371-A; rename it in the answer of one of them.');
    const own = SHARED.replace('{PPC 371-A', '{PPC 371$0-A');
    checkRefusal(
      own,
      'PPC 370 is there already in this answer; put the figures of both together by hand.',
      '370 PPC',
    );
    checkRefusal(
      own,
      "“nothing” is neither a section nor a law of the catalogue; write the law's short name and the section, for example PPC 371-A.",
      'nothing of the kind',
    );
    checkRefusal(
      `
    trends:
      trends-1: "{{statistics-table[PPC 37$01-A].conviction}}"
`,
      'No answer has PPC 371-A, so there is nothing to rename.',
    );
  });

  it('gives a label of the writer’s own another one, with the references to it', () =>
    checkRename(
      `
    respondent: FIA
    trends:
      trends-1: "{{identification-1.as-reported.wo$0men}} of {{identification-1.total}}"
    identification:
      identification-1: {data: {total: 3, as-reported: {women: 2, men: 1, total: 3}}}
`,
      'women and girls',
      `
    respondent: FIA
    trends:
      trends-1: "{{identification-1.as-reported.women and girls}} of {{identification-1.total}}"
    identification:
      identification-1: {data: {total: 3, as-reported: {women and girls: 2, men: 1, total: 3}}}
`,
    ));

  it('of a label needs one that a reference can hold', () => {
    const fixture = `
    identification:
      identification-1: {data: {as-reported: {wo$0men: 2, men: 1}}}
`;
    checkRefusal(
      fixture,
      '“Mrs. X” cannot be a label: write letters, digits, blanks and hyphens only.',
      'Mrs. X',
    );
    checkRefusal(fixture, 'total has a meaning of its own; choose another label.', 'total');
    checkRefusal(
      fixture,
      'men is there already in this answer; put the figures of both together by hand.',
      'men',
    );
  });

  it('leaves the questionnaire its sections, questions, figures and checks, and laws their names', () => {
    const refusals: readonly (readonly [string, string])[] = [
      ['$0identification:', 'The questionnaire names its sections; identification cannot be renamed.'],
      ['identification-$01:', 'The questionnaire numbers its questions; identification-1 cannot be renamed.'],
      ['ma$0le: 70', 'The questionnaire names its figures; identification-1.sex.male cannot be renamed.'],
      ['male: $070', 'The questionnaire names its figures; identification-1.sex.male cannot be renamed.'],
      ['more-$0referred-than', 'The questionnaire names its checks; this one cannot be renamed.'],
      [
        '{{identification-$02}}',
        'The questionnaire numbers its questions; identification-2 cannot be renamed.',
      ],
      [
        'identification-2.refer$0red}}',
        'The questionnaire names its figures; identification-2.referred cannot be renamed.',
      ],
      [
        'BLSA$0 11',
        'BLSA 11 is the name of a law and cannot be renamed here; write another law in its place.',
      ],
    ];
    const file = `
    respondent: FIA
    laws:
      laws-6: {data: {provisions: [BLSA 11]}}
    identification:
      identification-1:
        data: {sex: {male: 70, female: 50}}
        explain: {more-referred-than-identified: "{{identification-2}} {{identification-2.referred}}"}
`;
    for (const [marked, message] of refusals) {
      const fixture = file.replace(marked.replace('$0', ''), marked.replace('$0', '$$0'));
      checkRefusal(fixture, message);
      checkRefusal(fixture, message, 'another');
    }
  });
});
