import assert from 'node:assert/strict';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { inFile, type Site } from '../../server/src/rules/fix.ts';
import { addAnswerKeys } from '../../server/src/writing/answer.ts';
import { word } from '../../server/src/writing/content.ts';
import { FOLDER } from '../support/check.ts';
import { open } from '../support/features.ts';
import { withEdits } from '../support/fixes.ts';
import { printFixture } from '../support/fixture.ts';

/** The fixture once the answer at `$0` is marked final, with a source. */
function checkAdded(before: string, after: string): void {
  assert.equal(added(before), after);
}

function added(before: string): string {
  const { workspace, path, cursor, documents } = open(before);
  const [submission] = submissionsOf(workspace);
  const response = submission?.responses.find(found => `${FOLDER}/main.tip.yaml` === found.path);
  const placed = response?.answers.find(({ extent }) => extent.start <= cursor && cursor <= extent.end);
  assert.ok(submission && response && placed);
  const { text, tree } = response;
  const site: Site = { path, text, tree, offset: placed.offset, submission, response, answer: placed.answer };
  const keys = [
    { key: 'status', value: word('final') },
    { key: 'source', value: word('FIA return') },
  ];
  return printFixture(withEdits(documents, inFile(path, addAnswerKeys(site, placed.answer, keys))), []);
}

describe('keys written into an answer', () => {
  it('stand below a blank one, a comment behind it left where it is', () => {
    checkAdded(
      `
    trends:
      trends-1: $0# to follow
      trends-2: no
`,
      `
    trends:
      trends-1: # to follow
        status: final
        source: FIA return
      trends-2: no
`,
    );
  });

  it('part a short form into its own key and the others', () => {
    checkAdded(
      `
    trends:
      trends-1: None$0 became known.  # checked
      trends-2: no
`,
      `
    trends:
      trends-1:
        status: final
        answer: None became known.  # checked
        source: FIA return
      trends-2: no
`,
    );
    checkAdded(
      `
    complicity:
      complicity-7: 4$0
`,
      `
    complicity:
      complicity-7:
        status: final
        data: 4
        source: FIA return
`,
    );
    checkAdded(
      `
    trends:
      trends-2: no$0
`,
      `
    trends:
      trends-2:
        status: final
        choice: no
        source: FIA return
`,
    );
  });

  it('push the lines of a longer short form in', () => {
    checkAdded(
      `
    trends:
      trends-1: |$0
        First.

        - an item

      # of the next
      trends-2: no
`,
      `
    trends:
      trends-1:
        status: final
        answer: |
          First.

          - an item
        source: FIA return

      # of the next
      trends-2: no
`,
    );
    checkAdded(
      `
    trends:
      trends-1:$0
        First, and
        second.
`,
      `
    trends:
      trends-1:
        status: final
        answer:
          First, and
          second.
        source: FIA return
`,
    );
    checkAdded(
      `
    laws:
      laws-6: [PPC 374$0, BLSA 11]
`,
      `
    laws:
      laws-6:
        status: final
        data:
          provisions: [PPC 374, BLSA 11]
        source: FIA return
`,
    );
  });

  it('stand in the order of the format among those that are there', () => {
    checkAdded(
      `
    trends:
      trends-1:
          # why
          choice: yes$0
          answer: |
            They moved.

          note: ask Karachi
`,
      `
    trends:
      trends-1:
          # why
          status: final
          choice: yes
          answer: |
            They moved.
          source: FIA return

          note: ask Karachi
`,
    );
  });

  it('stand inside braces', () => {
    checkAdded(
      `
    trends:
      trends-1: {choice: yes$0, note: "a, b"}
      trends-2: {}
`,
      `
    trends:
      trends-1: {status: final, choice: yes, source: FIA return, note: "a, b"}
      trends-2: {}
`,
    );
    checkAdded(
      `
    trends:
      trends-2: {$0}
`,
      `
    trends:
      trends-2: {status: final, source: FIA return}
`,
    );
    checkAdded(
      `
    trends: {trends-1: "None."$0, trends-2: no}
`,
      `
    trends: {trends-1: {status: final, answer: "None.", source: FIA return}, trends-2: no}
`,
    );
  });
});
