import type { Submission } from '../model/submission.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { combinedFigure, inOrder } from './figure-rows.ts';
import { markPartialTotals } from './partial-totals.ts';
import { questionRemarks } from './remarks-sheet.ts';
import { isAlong, numbered, type StatedField, sharedAxes, statedFields } from './section-figures.ts';
import type { Cell, Sheet } from './sheet.ts';
import { distinct, tabName, textCell, totalNote, wordNotes } from './sheet-notes.ts';
import { shownCell, shownNote } from './shown.ts';
import { cellTitle } from './value-text.ts';

/** Of each axis that several counts of a section share: its values below each other, the counts side by side. */
export function axisSheets(submission: Submission, section: Section): Sheet[] {
  const stated = statedFields(submission, section);
  return sharedAxes(section).flatMap(axis => {
    const fields = stated.filter(field => isAlong(field, axis));
    return fields.length === 0 ? [] : [axisSheet(submission, section, axis, fields)];
  });
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a sheet from its left to its right
function axisSheet(
  submission: Submission,
  section: Section,
  axis: string,
  fields: readonly StatedField[],
): Sheet {
  const { questionnaire } = submission.library;
  const title = questionnaire.axes.get(axis)?.title ?? axis;
  const stated = fields.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys[1] ?? []));
  const undivided = fields.filter(({ rows }) => rows.every(({ role }) => role === 'total'));
  const values = inOrder(questionnaire, axis, stated);
  const shownAt = (stated: StatedField, value: string) =>
    undivided.includes(stated)
      ? undefined
      : combinedFigure(submission, stated.question, { keys: [stated.field.id, value] });
  const rows: Cell[][] = values.map(value => [
    textCell(cellTitle(questionnaire, value, axis)),
    ...fields.map(field => shownCell(submission, shownAt(field, value))),
  ]);
  if (undivided.length > 0) {
    const wholes = fields.map(field =>
      undivided.includes(field)
        ? shownCell(submission, combinedFigure(submission, field.question, { keys: [field.field.id] }))
        : ({ kind: 'blank' } as const),
    );
    rows.push([textCell('Not divided'), ...wholes]);
  }
  const notes = fields.flatMap(field =>
    values.map(value => {
      const note = shownNote(shownAt(field, value));
      return note && `${field.field.title}, ${cellTitle(questionnaire, value, axis)}: ${note}`;
    }),
  );
  const questions = [...new Set(fields.map(({ question }) => question))];
  const remarks = questions.flatMap(question =>
    questionRemarks(submission, question).map(remark => `${numbered(question)}: ${remark}`),
  );
  const totals = fields.map(field =>
    totalNote(
      field.field.title,
      combinedFigure(submission, field.question, { keys: [field.field.id] }),
      values.map(value => shownAt(field, value)),
    ),
  );
  const marked = markPartialTotals(
    [
      { title, kind: 'text' },
      ...fields.map(({ question, field }) => ({
        title: field.title,
        kind: 'figure' as const,
        group: numbered(question),
        total: true as const,
      })),
    ],
    rows,
  );
  return {
    name: tabName(
      `${section.short} by ${title.toLowerCase()}`,
      `${section.short} by ${axis}`,
      `${section.id.charAt(0).toUpperCase()}${section.id.slice(1)} by ${axis}`,
    ),
    title: `${section.short} by ${title.toLowerCase()}`,
    notes: [
      'An empty cell is not stated; it is not zero.',
      ...wordNotes(rows),
      ...distinct([...notes, ...totals, ...marked.notes, ...remarks]),
    ],
    columns: marked.columns,
    rows,
    total: 'Total',
    fixed: 1,
  };
}
