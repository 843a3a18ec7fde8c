import { spreadsheetFigure as madeOf } from '../model/spreadsheet-figure.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { readProblemsOf, short } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const spreadsheetFigure = defineSubmissionRule({
  code: 'spreadsheet-figure',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A spreadsheet made something else of a figure',
  why: 'A spreadsheet takes 4-5 for the fourth of May, and prints 121,400 as 1.21E+05 where its column is narrow. What the figure was cannot be told from a date; from a power of ten it can, but for the digits that were rounded away.',
  mend: [
    'Look the figure up in the register, or in the cell’s own bar, and write it in digits.',
    'Where a power of ten is exact, write what it stands for: `121000` of `1.21E+05`.',
  ],
  who: 'register',
  messages: {
    date: '{where}: a spreadsheet made a date of this figure ({written}); write the figure as the register has it.',
    power:
      '{where}: a spreadsheet made a power of ten of this figure, and may have rounded it ({written}); write it in digits, as the register has it.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4-May, sindh: 1.21E+05, kpk: 5}
  #                                    ^^^^^ error spreadsheet-figure: New investigations, punjab: a spreadsheet made a date of this figure (4-May); write the figure as the register has it.
  #                                                  ^^^^^^^^ error spreadsheet-figure: New investigations, sindh: a spreadsheet made a power of ten of this figure, and may have rounded it (1.21E+05); write it in digits, as the register has it.
`,
      good: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 45, sindh: 121000, kpk: 5}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'spreadsheet-figure')) {
      const { where = '', written } = problem;
      const { made = 'date', exact } = madeOf(written) ?? {};
      const message = say(made, { where, written: short(written) });
      yield { ...place, message, fixes: site => exactFix(site, place.at, written, exact) };
    }
  },
});

/** What a power of ten stands for; of a date nobody knows. */
function exactFix(site: Site, at: Span, written: string, exact: number | undefined): Fix[] {
  if (exact === undefined) return [];
  const title = t('Write {figure}, exactly what “{written}” stands for', { figure: exact, written });
  return [{ title, edits: [replace(site, at, String(exact))] }];
}
