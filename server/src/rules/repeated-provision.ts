import { type Citing, citingsOf } from '../model/cited-law.ts';
import { citationKey } from '../questionnaire/citation.ts';
import { t } from '../text/l10n.ts';
import { defineAnswerRule } from './rule.ts';

export const repeatedProvision = defineAnswerRule({
  code: 'repeated-provision',
  severity: 'error',
  scope: 'answer',
  unexplainable: 'a reader cannot tell which of two rows counts; put their figures into one',
  title: 'One law has two rows of the table',
  why: 'Two rows of one provision are two figures for one thing. The reader cannot tell whether they are to be added, or whether one of them is a correction of the other.',
  mend: [
    'Put the figures into one row, and take the other away.',
    'Where one of the two rows is of another section, correct its name.',
  ],
  who: 'register',
  messages: {
    default: '{provision} has two rows, {first} and {written}; put its figures into one.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ also: The first row of PPC 371-A.
            PTPA 3(2) + PPC 371-A: {conviction: {punjab: 3}}
  #         ^^^^^^^^^^^^^^^^^^^^^ also: The first row of PPC 371-A + PTPA 3(2).
            371A: {conviction: {punjab: 2}}
  #         ^^^^ error repeated-provision: PPC 371-A has two rows, PPC 371-A and 371A; put its figures into one.
            371-A read with 3(2) PTPA: {conviction: {punjab: 3}}
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^ error repeated-provision: PPC 371-A + PTPA 3(2) has two rows, PTPA 3(2) + PPC 371-A and 371-A read with 3(2) PTPA; put its figures into one.
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 3}}
            PPC 371-B: {conviction: {punjab: 2}}
            PPC 371-A + PTPA 3(2): {conviction: {punjab: 6}}
`,
    },
  ],
  *check({ answer, library }, say) {
    const firsts = new Map<string, Citing>();
    for (const citing of citingsOf(answer, library)) {
      const key = citationKey(citing.citation);
      if (citing.row === undefined || key === '') continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, citing);
      // The same key twice is no matter of the law, and reported where the file is read.
      else if (first.written !== citing.written) {
        const slots = { provision: key, first: first.written, written: citing.written };
        const related = [
          { answer, at: first.at, message: t('The first row of {provision}.', { provision: key }) },
        ];
        yield { at: citing.at, message: say('default', slots), related };
      }
    }
  },
});
