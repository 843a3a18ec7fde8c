import type { Submission } from '../model/submission.ts';
import type { Question, Section } from '../questionnaire/questionnaire.ts';
import { type AnswerEntry, entriesOf } from './entries.ts';
import { type FigureField, type FigureRow, figureRows, isFigureField } from './figure-rows.ts';

/** A field with its figures, as all respondents state them. */
export interface StatedField {
  readonly question: Question;
  readonly field: FigureField;
  readonly rows: readonly FigureRow[];
  readonly entries: readonly AnswerEntry[];
}

/** The fields of a section that hold figures anybody states, in the questionnaire's order. */
export function statedFields(submission: Submission, section: Section): StatedField[] {
  return section.questions.flatMap(question => {
    const entries = entriesOf(submission).get(question.id) ?? [];
    return question.fields.filter(isFigureField).flatMap(field => {
      const rows = figureRows(submission, question, field, entries);
      return rows.length === 0 ? [] : [{ question, field, rows, entries }];
    });
  });
}

/** An axis that divides more than one field of a section gets a sheet of its own. */
export function sharedAxes(section: Section): string[] {
  const axes = section.questions.flatMap(({ fields }) =>
    fields.flatMap(field => (field.kind === 'split' && field.axes.length === 1 ? field.axes : [])),
  );
  return [...new Set(axes)].filter(axis => axes.indexOf(axis) !== axes.lastIndexOf(axis));
}

export function isAlong({ field }: StatedField, axis: string): boolean {
  return field.kind === 'split' && field.axes.length === 1 && field.axes[0] === axis;
}

/** "2 New investigations". */
export function numbered({ number, short }: Question): string {
  return number === '' ? short : `${number} ${short}`;
}
