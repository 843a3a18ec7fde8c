import { oddMarkupIn } from '../composition/odd-markup.ts';
import { printedProsesOf } from '../composition/printed-texts.ts';
import { defineAnswerRule } from './rule.ts';

export const surplusCell = defineAnswerRule({
  code: 'surplus-cell',
  severity: 'warning',
  scope: 'answer',
  form: true,
  title: 'A row of a table is longer than its heading',
  why: 'A cell that the heading has no column for is printed in a column without a name, and nobody knows what it says. Often a figure was typed with a sign that divides cells, or a column was forgotten in the heading.',
  mend: [
    'Give the heading and the line of dashes below it one more column: `| Year | Cases | Victims |`.',
    'Where the sign `|` is part of a word, write `\\|`.',
  ],
  who: 'writer',
  messages: {
    default:
      'This row has {cells} cells and the heading {columns}; “{written}” is printed in a column without a name: add a column to the heading, or take the cell out.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5: |
        | Year | Cases |
        |---|--:|
        | 2019 | 10 | 4,096 |
  #                 ^^^^^^^^^ warning surplus-cell: This row has 3 cells and the heading 2; “4,096” is printed in a column without a name: add a column to the heading, or take the cell out.
`,
      good: `
    protection:
      protection-5: |
        | Year | Cases | Calls |
        |---|--:|--:|
        | 2019 | 10 | 4,096 |
`,
    },
  ],
  *check({ answer }, say) {
    for (const prose of printedProsesOf(answer)) {
      for (const { kind, at, written, cells = 0, columns = 0 } of oddMarkupIn(prose)) {
        if (kind === 'surplus-cell') yield { at, message: say('default', { cells, columns, written }) };
      }
    }
  },
});
