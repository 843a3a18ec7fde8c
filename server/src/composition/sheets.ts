import type { Submission } from '../model/submission.ts';
import { allFiguresSheet } from './all-figures-sheet.ts';
import { axisSheets } from './axis-sheets.ts';
import { provisionSheets } from './provision-sheet.ts';
import { recordsSheets } from './records-sheets.ts';
import { remarksSheet } from './remarks-sheet.ts';
import { sectionSheets } from './section-sheets.ts';
import type { Sheet } from './sheet.ts';

/**
 * The workbook: the tables by provision; of each section the counts by place, sex and so on, and its other
 * figures; lists of entries; what is said of them; and every figure as it was typed.
 */
export function sheetsOf(submission: Submission): Sheet[] {
  const { sections } = submission.library.questionnaire;
  return [
    ...sections.flatMap(section => provisionSheets(submission, section)),
    ...sections.flatMap(section => [
      ...axisSheets(submission, section),
      ...sectionSheets(submission, section),
      ...recordsSheets(submission, section),
    ]),
    ...remarksSheet(submission),
    ...allFiguresSheet(submission),
  ];
}
