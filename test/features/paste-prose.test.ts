import assert from 'node:assert/strict';
import { pastesAt } from '../../server/src/features/paste.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { cells, checkPaste } from '../support/paste.ts';

describe('pasting a document', () => {
  describe('writes it', () => {
    it('as a block behind answer', () => {
      checkPaste(
        file('        answer: $0\n        source: x\n'),
        { text: 'First: one.\r\nSecond.' },
        {
          after: file('        answer: |\n          First: one.\n\n          Second.\n        source: x\n'),
          title: 'Paste as a text block',
        },
      );
    });
    it('as a block directly behind a colon', () => {
      checkPaste(
        file('        reason:$0\n'),
        { text: 'First: one.' },
        {
          after: file('        reason: |\n          First: one.\n'),
        },
      );
    });
    it('as a block behind the key of a question', () => {
      checkPaste(
        file('', '$0'),
        { text: 'First: one.' },
        {
          after: file('        First: one.\n', ' |'),
        },
      );
    });
    it('below answer, on a blank line of the answer', () => {
      checkPaste(
        file('        choice: yes\n        $0\n'),
        { text: 'Three words here: first.' },
        {
          after: file(
            '        choice: yes\n        answer: |\n          Three words here: first.\n'.replace(
              ': first',
              ': first',
            ),
          ),
        },
      );
    });
    it('into a block, indented as it is', () => {
      checkPaste(
        file('        answer: |\n            Intro.\n            $0\n            End.\n'),
        { text: 'a\r\n\u2022\tb' },
        {
          after: file(
            '        answer: |\n            Intro.\n\n            a\n\n            - b\n\n            End.\n',
          ),
        },
      );
    });
    it('into a block that has no line yet', () => {
      checkPaste(
        file('        answer: |\n            $0\n        source: x\n'),
        { text: 'a\u00a0b: c' },
        {
          after: file('        answer: |\n          a b: c\n        source: x\n'),
        },
      );
    });
    it('into a line of a block, what is more than words apart from it', () => {
      checkPaste(
        file('        answer: |\n          One $0two\n'),
        { text: '\u2022\tb' },
        {
          after: file('        answer: |\n          One\n\n          - b\n\n          two\n'),
        },
      );
    });
    it('into quotes, escaped', () => {
      checkPaste(
        file('        source: "As $0 said"\n'),
        { text: 'the “FIA” and\u00a0"others"' },
        {
          after: file('        source: "As the “FIA” and \\"others\\" said"\n'),
          title: 'Paste as text',
        },
      );
      checkPaste(
        file("        source: 'As $0'\n"),
        { text: "it's said" },
        { after: file("        source: 'As it''s said'\n") },
      );
      checkPaste(
        file("        source: 'As $0'\n"),
        { text: 'a\n\nb' },
        { after: file('        source: "As\\n\\na\\n\\nb"\n') },
      );
    });
    it('into braces, in quotes', () => {
      checkPaste(
        file('', '{status: no-information, reason: $0}'),
        { text: 'Not kept: see note, below' },
        {
          after: file('', '{status: no-information, reason: "Not kept: see note, below"}'),
        },
      );
    });
    it('into an unquoted text, as a block where a sign would break it', () => {
      checkPaste(
        file('        source: Return of $0May\n'),
        { text: 'the FIA: ' },
        {
          after: file('        source: |\n          Return of the FIA: May\n'),
        },
      );
    });
    it('as a table, where a range is pasted into a text', () => {
      checkPaste(file('        answer: |\n          $0\n'), cells('Place | 2016', 'Punjab | 3,349'), {
        after: file(
          '        answer: |\n          | Place | 2016 |\n          |---|---|\n          | Punjab | 3,349 |\n',
        ),
      });
    });
    it('with the line breaks of the file', () => {
      const text =
        'questionnaire: tip-pakistan-2021\r\nrespondent: FIA\r\ntrends:\r\n  trends-7:\r\n    answer: ';
      const workspace = workspaceOf([{ path: 'main.tip.yaml', text }]);
      const end = { start: text.length, end: text.length };
      const [paste] = pastesAt(workspace, `${FOLDER}/main.tip.yaml`, end, { text: 'a: b\nc' });
      assert.equal(applyEdits(text, paste?.edits ?? []), `${text}|\r\n      a: b\r\n\r\n      c`);
    });
  });

  describe('leaves to the plain text', () => {
    it('what it would not change', () => {
      checkPaste(file('        source: $0\n'), { text: 'Pakistan Today, 28 December 2017' }, {});
      checkPaste(file('        answer: |\n          $0\n'), { text: 'One line: two' }, {});
      checkPaste(file('        source: Return of $0\n'), { text: 'May' }, {});
    });
    it('what may be a part of a response file', () => {
      checkPaste(file('        $0\n'), { text: 'status: final\nchoice: yes' }, {});
      checkPaste(file('        $0\n'), { text: 'sta' }, {});
    });
    it('what is pasted where no text belongs', () => {
      checkPaste(file('        status: $0\n'), { text: 'a: b' }, {});
      checkPaste(file('        # see $0\n'), { text: 'a: b' }, {});
    });
  });
});

/** A response file with one answer. */
function file(below: string, behind = ''): string {
  return `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-7:${behind === '' || behind === '$0' ? behind : ` ${behind.trim()}`}
${below}`;
}
