import { checkSelection } from '../support/navigation.ts';

describe('selection', () => {
  it('grows from a figure to its entry, its split, its answer, its section and the file', () =>
    checkSelection(
      `
    respondent: FIA
    identification:
      identification-1:
        data:
          sex: {male: 7$00, female: 50}
        note: ask
      identification-2: 100
`,
      `
    70
    male: 70
    {male: 70, female: 50}
    sex: {male: 70, female: 50}
    data:⏎sex: {male: 70, female: 50}
    data:⏎sex: {male: 70, female: 50}⏎note: ask
    identification-1:⏎data:⏎sex: {male: 70, female: 50}⏎note: ask
    identification:⏎identification-1:⏎data:⏎ … ask⏎identification-2: 100
    respondent: FIA⏎identification:⏎identifi … ask⏎identification-2: 100
`,
    ));

  it('grows from a key to its entry', () =>
    checkSelection(
      `
    trends:
      trend$0s-1:
        status: final

      # Further down.
      trends-2: no
`,
      `
    trends-1
    trends-1:⏎status: final
    trends:⏎trends-1:⏎status: final⏎# Further down.⏎trends-2: no
`,
    ));

  it('grows from a word to its sentence, its paragraph and the whole text', () =>
    checkSelection(
      `
    trends:
      trends-1:
        answer: |
          The first one stands here.

          Cases under s. 371 rose. Recruitment moved
          onl$0ine, as Mr. said. It was seen.
          - An item. Another.
        source: FIA
`,
      `
    online
    Recruitment moved⏎online, as Mr. said.
    Cases under s. 371 rose. Recruitment mov … as Mr. said. It was seen.
    The first one stands here.⏎Cases under s … seen.⏎- An item. Another.
    |⏎The first one stands here.⏎Cases under … seen.⏎- An item. Another.
    answer: |⏎The first one stands here.⏎Cas … seen.⏎- An item. Another.
    answer: |⏎The first one stands here.⏎Cas … tem. Another.⏎source: FIA
    trends-1:⏎answer: |⏎The first one stands … tem. Another.⏎source: FIA
    trends:⏎trends-1:⏎answer: |⏎The first on … tem. Another.⏎source: FIA
`,
    ));

  it('takes a reference whole', () =>
    checkSelection(
      `
    trends:
      trends-1: {answer: "There were {{FIA:identification-1.to$0tal}} victims. It rose."}
`,
      `
    identification-1.total
    {{FIA:identification-1.total}}
    There were {{FIA:identification-1.total}} victims.
    There were {{FIA:identification-1.total}} victims. It rose.
    "There were {{FIA:identification-1.total}} victims. It rose."
    answer: "There were {{FIA:identification-1.total}} victims. It rose."
    {answer: "There were {{FIA:identificatio … tal}} victims. It rose."}
    trends-1: {answer: "There were {{FIA:ide … tal}} victims. It rose."}
    trends:⏎trends-1: {answer: "There were { … tal}} victims. It rose."}
`,
    ));

  it('works in lists, in a manifest, and where nothing is', () => {
    checkSelection(
      `
  #- submission.tip.yaml
    submission:
      respondents:
        - {id: FIA, sections: [trends, pre$0vention]}
        - MOHR
`,
      `
    prevention
    [trends, prevention]
    sections: [trends, prevention]
    {id: FIA, sections: [trends, prevention]}
    - {id: FIA, sections: [trends, prevention]}⏎- MOHR
    respondents:⏎- {id: FIA, sections: [trends, prevention]}⏎- MOHR
    submission:⏎respondents:⏎- {id: FIA, sec … ends, prevention]}⏎- MOHR
`,
    );
    checkSelection(
      `
    trends:
      trends-1: no

    # A re$0mark.
    laws:
`,
      `
    trends:⏎trends-1: no⏎# A remark.⏎laws:
`,
    );
  });
});
