import assert from 'node:assert/strict';
import { contextLine } from '../support/features.ts';

/** A text with `$0` as the cursor, and where the cursor stands. */
type Case = readonly [name: string, text: string, expected: string];

describe('cursor context', () => {
  check('keys of block text', [
    ['begin at the root of an empty file', lines('$0'), 'key · (root) · ‹|› · column 0'],
    ['are half typed at the root', lines('quest$0'), 'key · (root) · ‹quest|› · column 0'],
    [
      'stand beside all keys of the root',
      lines('questionnaire: tip-pakistan-2021', 'respondent: FIA', '$0', 'trends:', '  trends-1: yes'),
      'key · (root) · ‹|› · column 0 · beside questionnaire, respondent, trends',
    ],
    ['begin below a section', lines('trends:', '  $0'), 'key · trends · ‹|› · column 2'],
    [
      'begin below a section that is indented wider',
      lines('trends:', '    $0'),
      'key · trends · ‹|› · column 4',
    ],
    [
      'are half typed between others',
      lines('trends:', '  tren$0', '  trends-2: yes'),
      'key · trends · ‹tren|› · column 2 · beside trends-2',
    ],
    [
      'are half typed one below the other',
      lines('trends:', '  trends-1', '  tren$0'),
      'key · trends · ‹tren|› · column 2 · beside trends-1',
    ],
    [
      'are complete',
      lines('trends:', '  trends-1:', '    sta$0tus: final', '    answer: x'),
      'key · trends > trends-1 · ‹sta|tus› · named · column 4 · beside answer',
    ],
    [
      'stand in quotes',
      lines('trends:', '  "trends-1$0": yes', '  trends-2: yes'),
      'key · trends · ‹trends-1|› · quote " · named · column 2 · beside trends-2',
    ],
    [
      'hold blanks',
      lines(
        'statistics:',
        '  statistics-table:',
        '    data:',
        '      rows:',
        '        PPC 371-A: {registered: {punjab: 4}}',
        '        PPC 37$0',
        '        PTPA 3: {}',
      ),
      'key · statistics > statistics-table > data > rows · ‹PPC 37|› · column 8 · beside PPC 371-A, PTPA 3',
    ],
    [
      'hold blanks and come first',
      lines(
        'statistics:',
        '  statistics-table:',
        '    data:',
        '      rows:',
        '        PPC 37$0',
        '        PTPA 3: {}',
      ),
      'key · statistics > statistics-table > data > rows · ‹PPC 37|› · column 8 · beside PTPA 3',
    ],
    [
      'have lost their colon and keep what is below them',
      lines('trends:', '  trends-$01', '    status: final'),
      'key · trends · ‹trends-|1› · named · column 2',
    ],
    [
      'come after a block of text at its key’s level',
      lines('trends:', '  trends-1:', '    answer: |', '      text', '    $0'),
      'key · trends > trends-1 · ‹|› · column 4 · beside answer',
    ],
    [
      'come after a block of text at a higher level',
      lines('trends:', '  trends-1:', '    answer: |', '      text', '  $0'),
      'key · trends · ‹|› · column 2 · beside trends-1',
    ],
    [
      'come after a blank line',
      lines('trends:', '  trends-1:', '', '    $0'),
      'key · trends > trends-1 · ‹|› · column 4',
    ],
    [
      'come after what an open brace spoils',
      lines('identification:', '  identification-1:', '    data:', '      sex: {male: 4,', '      ag$0'),
      'key · identification > identification-1 > data · ‹ag|› · column 6 · beside sex',
    ],
    [
      'come after what an open quote spoils',
      lines('trends:', '  trends-1: "yes', '  tr$0'),
      'key · trends · ‹tr|› · column 2 · beside trends-1',
    ],
    ['stand in a file with a byte order mark', lines('\uFEFFquest$0'), 'key · (root) · ‹quest|› · column 0'],
    [
      'stand below a comment behind a byte order mark',
      lines('\uFEFF# note', '  quest$0'),
      'key · (root) · ‹quest|› · column 2',
    ],
    [
      'stand in a file with Windows line breaks',
      'trends:\r\n  trends-1: yes\r\n  tr$0\r\n',
      'key · trends · ‹tr|› · column 2 · beside trends-1',
    ],
  ]);

  check('values', [
    [
      'are missing directly behind the colon',
      lines('questionnaire:$0'),
      'value · questionnaire · ‹|› · glued',
    ],
    [
      'are missing behind a blank',
      lines('trends:', '  trends-1:', '    status: $0'),
      'value · trends > trends-1 > status · ‹|›',
    ],
    ['are half typed', lines('questionnaire: tip$0'), 'value · questionnaire · ‹tip|›'],
    [
      'end before a comment',
      lines('trends:', '  trends-1:', '    status: fi$0nal # c', '    answer: x'),
      'value · trends > trends-1 > status · ‹fi|nal›',
    ],
    [
      'stand in quotes',
      lines('trends:', '  trends-1: "yes$0"', '  trends-2: yes'),
      'value · trends > trends-1 · ‹yes|› · quote "',
    ],
    [
      'stand in quotes that are left open',
      lines('trends:', '  trends-1: "yes$0', '  trends-2: yes'),
      'value · trends > trends-1 · ‹yes|› · quote "',
    ],
    [
      'hold a number sign',
      lines('trends:', '  trends-1:', '    source: FIR no.44$0'),
      'value · trends > trends-1 > source · ‹FIR no.44|›',
    ],
  ]);

  check('items of lists', [
    [
      'are half typed',
      lines('trends:', '  trends-1:', '    attachments:', '      - a.pdf', '      - b$0'),
      'item · trends > trends-1 > attachments · ‹b|› · in an item · beside a.pdf',
    ],
    [
      'begin directly behind the dash',
      lines('trends:', '  trends-1:', '    attachments:', '      - a.pdf', '      -$0'),
      'item · trends > trends-1 > attachments · ‹|› · in an item · glued · beside a.pdf',
    ],
    [
      'begin behind a blank',
      lines('trends:', '  trends-1:', '    attachments:', '      - a.pdf', '      - $0'),
      'item · trends > trends-1 > attachments · ‹|› · in an item · beside a.pdf',
    ],
    [
      'stand at the column of their key',
      lines('trends:', '  trends-1:', '    attachments:', '    - a.pdf', '    - b$0'),
      'item · trends > trends-1 > attachments · ‹b|› · in an item · beside a.pdf',
    ],
    [
      'have no dash yet',
      lines('trends:', '  trends-1:', '    attachments:', '      - a.pdf', '      $0'),
      'key · trends > trends-1 > attachments · ‹|› · column 6 · beside a.pdf',
    ],
    [
      'are mappings',
      lines('trends:', '  trends-1:', '    attachments:', '    - a.pdf', '    - path: x', '      ti$0'),
      'key · trends > trends-1 > attachments · ‹ti|› · in an item · column 6 · beside path',
    ],
    [
      'are mappings in braces',
      lines('trends:', '  trends-1:', '    attachments:', '      - a.pdf', '      - {path: c, $0}'),
      'key · trends > trends-1 > attachments · ‹|› · in an item · flow · beside path',
    ],
    [
      'are mappings that begin',
      lines('trends:', '  trends-1:', '    attachments:', '      - pa$0th: x'),
      'key · trends > trends-1 > attachments · ‹pa|th› · in an item · named · column 8',
    ],
    [
      'have values',
      lines('trends:', '  trends-1:', '    attachments:', '      - path: an$0'),
      'value · trends > trends-1 > attachments > path · ‹an|›',
    ],
    [
      'stand in quotes',
      lines('trends:', '  trends-1:', '    attachments:', '      - "a, b$0"'),
      'item · trends > trends-1 > attachments · ‹a, b|› · in an item · quote "',
    ],
    [
      'stand in brackets',
      lines('trends:', '  trends-1:', '    attachments: [a, b$0, c]'),
      'item · trends > trends-1 > attachments · ‹b|› · in an item · flow · beside a, c',
    ],
  ]);

  check('braces and brackets', [
    [
      'hold a half-typed key',
      lines(
        'identification:',
        '  identification-1:',
        '    data:',
        '      sex: {male: 4, fe$0}',
        '      age: 3',
      ),
      'key · identification > identification-1 > data > sex · ‹fe|› · flow · beside male',
    ],
    [
      'end with their line while they are open',
      lines('identification:', '  identification-1:', '    data:', '      sex: {male: 4,$0', '      age: 3'),
      'key · identification > identification-1 > data > sex · ‹|› · flow · glued · beside male',
    ],
    [
      'hold a value to come',
      lines('identification:', '  identification-1:', '    data:', '      sex: {male: $0, female: 3}'),
      'value · identification > identification-1 > data > sex > male · ‹|› · flow',
    ],
    [
      'hold a value to come directly behind the colon',
      lines('identification:', '  identification-1:', '    data:', '      sex: {male:$0}'),
      'value · identification > identification-1 > data > sex > male · ‹|› · flow · glued',
    ],
    [
      'hold a key that has its value',
      lines('identification:', '  identification-1:', '    data:', '      sex: {ma$0le: 3}'),
      'key · identification > identification-1 > data > sex · ‹ma|le› · flow · named',
    ],
    [
      'stand in others',
      lines('identification:', '  identification-1:', '    data: {total: 3, sex: {male: 1, $0}, age: 4}'),
      'key · identification > identification-1 > data > sex · ‹|› · flow · beside male',
    ],
    [
      'go over several lines',
      lines(
        'identification:',
        '  identification-1:',
        '    data:',
        '      sex: {',
        '        male: 4,',
        '        fe$0',
        '      }',
        '      age: 3',
      ),
      'key · identification > identification-1 > data > sex · ‹fe|› · flow · beside male',
    ],
    [
      'are empty',
      lines('identification:', '  identification-1: {$0}'),
      'key · identification > identification-1 · ‹|› · flow',
    ],
    [
      'hold brackets',
      lines('submission:', '  respondents:', '    - {id: X, sections: [trends, $0]}'),
      'item · submission > respondents > sections · ‹|› · in an item · flow · beside trends',
    ],
    [
      'hold texts with commas in quotes',
      lines('submission:', '  respondents:', '    - {id: X, name: "a, b", pl$0}'),
      'key · submission > respondents · ‹pl|› · in an item · flow · beside id, name',
    ],
    [
      'are closed',
      lines('trends:', '  trends-1:', '    data: {total: 3}$0'),
      'nothing · trends > trends-1 > data',
    ],
    [
      'are left behind',
      lines('trends:', '  trends-1:', '    data: {total: 3} $0'),
      'nothing · trends > trends-1 > data',
    ],
  ]);

  check('prose', [
    [
      'is a block of text',
      lines('trends:', '  trends-1:', '    answer: |', '      text', '', '      $0', '    status: x'),
      'prose · trends > trends-1 > answer',
    ],
    [
      'is a block of text that goes on below a blank line',
      lines('trends:', '  trends-1:', '    answer: |', '      text', '$0', '      more'),
      'prose · trends > trends-1 > answer',
    ],
    [
      'is a block of text with what looks like a key',
      lines('trends:', '  trends-1:', '    answer: |', '      status: fi$0nal'),
      'prose · trends > trends-1 > answer',
    ],
    [
      'is a block of text with what looks like a comment',
      lines('trends:', '  trends-1:', '    answer: |', '      # Heading$0'),
      'prose · trends > trends-1 > answer',
    ],
    [
      'is the second line of a plain text',
      lines('trends:', '  trends-1: yes', '    cho$0'),
      'prose · trends > trends-1',
    ],
    [
      'is a text on lines of its own',
      lines('laws:', '  laws-3:', '    The Protocol is', '    under re$0view'),
      'prose · laws > laws-3',
    ],
    [
      'does not begin behind the sign of a block',
      lines('trends:', '  trends-1: |$0', '    a'),
      'nothing · trends > trends-1',
    ],
  ]);

  check('references', [
    [
      'stand in a block of text',
      lines('trends:', '  trends-1:', '    answer: |', '      five {{identification-1.$0}} victims'),
      'reference · trends > trends-1 > answer · ‹identification-1.|› · closed 2',
    ],
    [
      'are open',
      lines('trends:', '  trends-1:', '    answer: some text', '      that goes {{ident$0 on'),
      'reference · trends > trends-1 > answer · ‹ident|› · closed 0',
    ],
    [
      'have one brace of two',
      lines('trends:', '  trends-1: five {{ident$0} on'),
      'reference · trends > trends-1 · ‹ident|› · closed 1',
    ],
    [
      'stand in quotes',
      lines('trends:', '  trends-1: "five {{identification-1.$0}} victims"'),
      'reference · trends > trends-1 · ‹identification-1.|› · quote " · closed 2',
    ],
    [
      'stand in braces',
      lines('trends:', '  trends-1: {status: final, answer: five {{ident$0}} victims}'),
      'reference · trends > trends-1 > answer · ‹ident|› · flow · closed 2',
    ],
    ['begin a text', lines('trends:', '  trends-1: {{$0'), 'reference · trends > trends-1 · ‹|› · closed 0'],
    [
      'hold a provision',
      lines('trends:', '  trends-1: five {{statistics-table[PPC 3$0].conviction}} on'),
      'reference · trends > trends-1 · ‹statistics-table[PPC 3|].conviction› · closed 2',
    ],
    [
      'are closed before the cursor',
      lines('trends:', '  trends-1: five {{identification-1}} vic$0tims'),
      'value · trends > trends-1 · ‹five {{identification-1}} vic|tims›',
    ],
    ['do not stand in comments', lines('trends:', '  # five {{iden$0}}'), 'nothing · (root)'],
  ]);

  check('nothing', [
    ['stands in a comment', lines('# comm$0ent'), 'nothing · (root)'],
    [
      'stands in a comment behind a value',
      lines('trends:', '  trends-1:', '    status: final # c$0', '    answer: x'),
      'nothing · trends > trends-1',
    ],
    ['stands before a comment', lines('trends:', '  $0# comment'), 'nothing · (root)'],
    ['stands in the blanks before a key', lines('trends:', ' $0 trends-1: x'), 'nothing · (root)'],
  ]);

  function check(group: string, cases: readonly Case[]): void {
    describe(group, () => {
      for (const [name, text, expected] of cases) it(name, () => assert.equal(contextLine(text), expected));
    });
  }

  function lines(...all: string[]): string {
    return all.join('\n');
  }
});
