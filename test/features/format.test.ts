import assert from 'node:assert/strict';
import { checkFormat, checkFormatEdits, checkFormatSelection, formattedText } from '../support/format.ts';

describe('formatting a response file', () => {
  it('indents sections, answers, keys, cells and items by two blanks each', () => {
    checkFormat(
      `
    training:
     training-2:
         data:
            events:
            - title: Interviewing
              date: 2020-03-04
            -   title: Referral
                location:   Lahore
    identification:
        identification-1:
            data:
                sex:
                   male : 70
                   female: 48
`,
      `
    training:
      training-2:
        data:
          events:
            - title: Interviewing
              date: 2020-03-04
            - title: Referral
              location: Lahore
    identification:
      identification-1:
        data:
          sex:
            male: 70
            female: 48
`,
    );
  });

  it('puts sections, answers, keys, fields and cells in the order of the questionnaire', () => {
    checkFormat(
      `
    respondent: FIA
    questionnaire: tip-pakistan-2021

    identification:
      identification-2: 4
      identification-1:
        note: ask Karachi
        data:
          sex: {total: 120, female: 48, unspecified: 2, male: 70}
          total: 120
        status: review
    trends:
      trends-1: {source: FIA, choice: yes}
`,
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA

    trends:
      trends-1: {choice: yes, source: FIA}
    identification:
      identification-1:
        status: review
        data:
          total: 120
          sex: {male: 70, female: 48, unspecified: 2, total: 120}
        note: ask Karachi
      identification-2: 4
`,
    );
  });

  it('keeps the rows of the table as typed, its measures in order, and its figures below each other', () => {
    checkFormat(
      `
    statistics:
      statistics-table:
        data:
          total:
            conviction: {punjab: 1, sindh: 10}
          rows:
            PTPA 3(2):
              conviction: {sindh: 0,punjab: 1}
              registered: { punjab: 118, KP: 12, sindh: 4 }
              prosecution: {punjab: 36, sindh: 31, KP: 2}  # as of June
            PPC 371-A:
              registered: {punjab: 4}
`,
      `
    statistics:
      statistics-table:
        data:
          rows:
            PTPA 3(2):
              registered:  {punjab: 118, sindh:  4, KP: 12}
              prosecution: {punjab:  36, sindh: 31, KP:  2}  # as of June
              conviction: {punjab: 1, sindh: 0}
            PPC 371-A:
              registered: {punjab: 4}
          total:
            conviction: {punjab: 1, sindh: 10}
`,
    );
  });

  it('aligns no rows of long words, or where lines would be too long', () => {
    const text = `
    identification:
      identification-1:
        data:
          sex: {male: 7, female: 4}
          age: {child: 2, adult: 9}
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: 2}
      statistics-7.a:
        data:
          investigated: {punjab: about 200, sindh: 4}
          prosecuted: {punjab: not-disaggregated, sindh: 2}
          convicted: {punjab: 1, sindh: 0}
`;
    checkFormat(text, text);
  });

  it('leaves prose as it is: no line is wrapped, no blank at an end of a line is lost', () => {
    const prose = [
      'Recruitment moved online,   and   a very long line that goes beyond every usual margin stays one long line for good.  ',
      '',
      '  | Year | Punjab |',
      '\t# no comment',
      '- status: final',
      '    deeper',
    ];
    const answer = (style: string, indent: number) =>
      [
        `trends:`,
        `   trends-1:`,
        `       answer: ${style}`,
        ...prose.map(line => line && ' '.repeat(indent) + line),
        '',
      ].join('\n');
    for (const style of ['|', '|-', '>', '>-', '|  # for the annex']) {
      const after = [
        'trends:',
        '  trends-1:',
        `    answer: ${style}`,
        ...prose.map(line => line && `      ${line}`),
        '',
      ];
      assert.equal(formattedText(answer(style, 12)), after.join('\n'));
    }
    const stated = [
      'trends:',
      '  trends-1:',
      '    answer: |4',
      ...prose.map(line => line && `        ${line}`),
      '',
    ];
    assert.equal(formattedText(answer('|4', 11)), stated.join('\n'));
  });

  it('moves comments with the entry below them, and leaves their words', () => {
    checkFormat(
      `
    # The file of the FIA.
    respondent: FIA
    questionnaire: tip-pakistan-2021   # 2021

    laws:
        # About the Protocol.
        #   Not ratified.
        laws-3: no
        # About Azad Kashmir.
        laws-1:
            source: Law Department      # by letter
            # whether it was sent
            choice: yes
            # end of laws-1
        # end of laws
    # end of the file
`,
      `
    # The file of the FIA.
    questionnaire: tip-pakistan-2021   # 2021
    respondent: FIA

    laws:
      # About Azad Kashmir.
      laws-1:
        # whether it was sent
        choice: yes
        source: Law Department      # by letter
        # end of laws-1
      # About the Protocol.
      #   Not ratified.
      laws-3: no
      # end of laws
    # end of the file
`,
    );
  });

  it('keeps blank lines where they are', () => {
    checkFormat(
      `
    trends:

      # The whole section is provisional.

      trends-2: b

      trends-1: a


      trends-3: c
`,
      `
    trends:

      # The whole section is provisional.

      trends-1: a

      trends-2: b


      trends-3: c
`,
    );
  });

  it('leaves what is misspelt or misplaced at its place, and moves nothing past it', () => {
    checkFormat(
      `
    trends:
      trends-3: c
      trends-1: a
      laws-1: misplaced
      trends-4:
        sorce: misspelt
        status: final
        source: FIA
        choice: yes
      trends-2: b
`,
      `
    trends:
      trends-1: a
      trends-3: c
      laws-1: misplaced
      trends-2: b
      trends-4:
        sorce: misspelt
        status: final
        choice: yes
        source: FIA
`,
    );
  });

  it('keeps repeated keys in their order', () => {
    checkFormat(
      `
    trends:
      trends-2: first
      trends-1:
        source: first
        status: final
        source: second
      trends-2: second
`,
      `
    trends:
      trends-1:
        status: final
        source: first
        source: second
      trends-2: first
      trends-2: second
`,
    );
  });

  it('leaves an answer with a mistake in it byte for byte, and formats the others where they stand', () => {
    checkFormat(
      `
    trends:
        trends-3:
            source:   FIA
            status: final
        trends-2:
            answer: "open
            status:   final
        trends-1:
              status:   final
    laws:
       laws-1: yes
`,
      `
    trends:
        trends-3:
          status: final
          source: FIA
        trends-2:
            answer: "open
            status:   final
        trends-1:
          status: final
    laws:
      laws-1: yes
`,
    );
  });

  it('changes no figure that a comma cut, nor what else may be a mistake', () => {
    const text = `
    identification:
      identification-1:
        data:
          total: 1,234
          sex: {total: 1,234,male:70}
          age: {child: , adult: }
      identification-2: 0012
      identification-3: 'it''s'
`;
    checkFormat(text, text);
  });

  it('keeps line ends and the byte order mark, and ends the last line', () => {
    assert.equal(
      formattedText('\ufefftrends:\r\n    trends-2: b  \r\n    trends-1: a'),
      '\ufefftrends:\r\n  trends-1: a\r\n  trends-2: b\r\n',
    );
    assert.equal(formattedText('trends:\n  trends-1: a\n \n\n'), 'trends:\n  trends-1: a\n');
    assert.equal(
      formattedText('trends:\n  trends-1: a   \n   \n  trends-2:  \n'),
      'trends:\n  trends-1: a\n\n  trends-2:\n',
    );
  });

  it('keeps blanks that end a text, where no line break stands behind them', () => {
    assert.equal(
      formattedText('trends:\n trends-1: |\n  Text\n  \t'),
      'trends:\n  trends-1: |\n    Text\n    \t\n',
    );
    assert.equal(
      formattedText('trends:\n trends-1: |\n  Text\n    '),
      'trends:\n  trends-1: |\n    Text\n      \n',
    );
    assert.equal(formattedText('trends:\n trends-1: Text\n \t'), 'trends:\n  trends-1: Text\n');
  });

  it('leaves a file of comments alone, and an empty one', () => {
    for (const text of ['', '\n', '  \n', '# one\n   # two', '---\n'])
      assert.equal(formattedText(text), text);
  });
});

describe('the edits of a formatted file', () => {
  it('are none where the layout is as it should be', () => {
    checkFormatEdits(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1: yes
`,
      `
    (nothing)
`,
    );
  });

  it('are of what differs in a line, and of the lines that move', () => {
    checkFormatEdits(
      `
    trends:
      trends-1:
        source: FIA
        answer: |
          Text.
        status: final
      trends-2: {choice:yes ,  source:  FIA}
      trends-3: {choice: yes,source: FIA}
`,
      `
    3: ‹    source: FIA⏎› → ‹    status: final⏎›
    6: ‹    status: final⏎› → ‹    source: FIA⏎›
    8: ‹› → ‹ ›
`,
    );
  });
});

describe('formatting a selection', () => {
  it('formats the answers that it touches, and moves them past no other', () => {
    checkFormatSelection(
      `
    trends:
      trends-3:
         source:   FIA
         status: final
      trends-2:
           sour$<ce:   FIA
           status: final
      trends-1$>:   text
      trends-4:   text
`,
      `
    trends:
      trends-3:
         source:   FIA
         status: final
      trends-1: text
      trends-2:
        status: final
        source: FIA
      trends-4:   text
`,
    );
  });

  it('keeps the column of answers whose neighbours stay', () => {
    checkFormatSelection(
      `
    trends:
        trends-1:
            $<status:   final$>
        trends-2:   text
`,
      `
    trends:
        trends-1:
          status: final
        trends-2:   text
`,
    );
  });
});

describe('formatting a manifest', () => {
  it('puts its keys in order, and keeps decisions and lists as typed', () => {
    checkFormat(
      `
  #- submission.tip.yaml
    submission:
        output: {edition: external, folder: out}
        privacy: {smallest-cell: 5}
        severity: {missing-source: off, anachronism: warning}
        respondents:
        - FIA
        # of the Punjab
        - {sections: [protection], id: SWD-PUNJAB,place: punjab}
        title: Response
        decisions:
            training-3: {reason: The FIA counted others., use: MOFA}
            identification-1:
                reason: >-
                    One register takes in
                    the others.
                use: FIA
    questionnaire: tip-pakistan-2021
`,
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response
      respondents:
        - FIA
        # of the Punjab
        - {id: SWD-PUNJAB, place: punjab, sections: [protection]}
      decisions:
        training-3: {use: MOFA, reason: The FIA counted others.}
        identification-1:
          use: FIA
          reason: >-
            One register takes in
            the others.
      severity: {missing-source: off, anachronism: warning}
      privacy: {smallest-cell: 5}
      output: {folder: out, edition: external}
`,
    );
  });
});

describe('a block of text without any text', () => {
  it('stays as it is', () => {
    const text = 'laws:\n  laws-3:\n    answer: |\n         \n    status: final\n';
    const once = formattedText(text);
    assert.equal(formattedText(once), once);
  });
});

describe('a sign that looks like a blank before a comment', () => {
  it('stays, since it is none', () => {
    const text = '  \ufeff# note: a\n\ufeff# note: a\nquestionnaire: tip-pakistan-2021';
    const once = formattedText(text, 'submission.tip.yaml');
    assert.equal(once.split('\ufeff').length, text.split('\ufeff').length);
    assert.equal(formattedText(once, 'submission.tip.yaml'), once);
  });
});
