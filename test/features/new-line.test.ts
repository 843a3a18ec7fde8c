import { checkNewLine } from '../support/format.ts';

/** Each text is what the editor's own rules have made of Enter; `$0` is the cursor. */
describe('the line that Enter begins', () => {
  const head = 'questionnaire: tip-pakistan-2021\ntrends:\n  trends-1:\n';
  const check = (before: string, after: string) => checkNewLine(head + before, head + after);
  const stays = (text: string) => check(text, text);

  it('stays where the editor puts it below a section, an answer, a value and a text block', () => {
    checkNewLine('trends:\n  $0', 'trends:\n  $0');
    checkNewLine('trends:\n  trends-1:\n    $0', 'trends:\n  trends-1:\n    $0');
    stays('    status: final\n    $0');
    stays('    answer: |\n      $0');
    stays('    answer: >-  # for the annex\n      $0');
    stays('    attachments:\n      - annexes/a.pdf\n      - $0');
    stays('    supplement:\n      - date: 2021-02-18\n        $0');
  });

  it('stays in a text block, whatever its lines look like', () => {
    check('    answer: |\n      Note:\n        $0', '    answer: |\n      Note:\n      $0');
    stays('    answer: |\n      The districts were these:\n      $0');
    stays('    answer: |\n      - Lahore\n      - $0');
    check('    answer: |\n      - Districts:\n          $0', '    answer: |\n      - Districts:\n        $0');
    stays('    answer: |\n      {{identification-1.total}}\n      $0');
  });

  it('is left alone below a blank line, where the person may have chosen the column', () => {
    stays('    answer: |\n      Text.\n\n    $0');
    stays('    answer: |\n      Text.\n\n      $0');
  });

  it('is indented as the file is, and as what stands below already', () => {
    checkNewLine(
      'trends:\n    trends-1:\n        status: final\n    trends-2:\n      $0',
      'trends:\n    trends-1:\n        status: final\n    trends-2:\n        $0',
    );
    check('    answer: |\n      $0\n        Text.', '    answer: |\n        $0\n        Text.');
    check('    attachments:\n      $0\n    - a.pdf', '    attachments:\n    $0\n    - a.pdf');
  });

  it('is indented below a key that the editor takes for a text', () => {
    check(
      '    data:\n      rows:\n        s. 371-A, PPC:\n        $0',
      '    data:\n      rows:\n        s. 371-A, PPC:\n          $0',
    );
  });

  it('keeps a text together that Enter divides, and leaves every other line that holds something', () => {
    check('    source: returns\n    $0of the police', '    source: returns\n      $0of the police');
    stays('    status: final\n    $0choice: yes');
    stays('    data: {total: 4,\n    $0male: 2}');
    stays('    source: returns\n  $0trends-2: no');
  });
});
