import type { Submission } from '../model/submission.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { commaList, t, verbatim, type Words } from '../text/l10n.ts';
import { combinedFigure, inOrder } from './figure-rows.ts';
import { markPartialTotals } from './partial-totals.ts';
import { questionRemarks } from './remarks-sheet.ts';
import { isAlong, numbered, type StatedField, sharedAxes, statedFields } from './section-figures.ts';
import type { Cell, Sheet } from './sheet.ts';
import { distinct, EMPTY_CELL, tabName, textCell, totalNote, wordNotes } from './sheet-notes.ts';
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
    rows.push([textCell(t('Not divided')), ...wholes]);
  }
  const notes = fields.flatMap(field =>
    values.map(value => {
      const note = shownNote(shownAt(field, value));
      const title = commaList([field.field.title, cellTitle(questionnaire, value, axis)]);
      return note && verbatim`${title}: ${note}`;
    }),
  );
  const questions = [...new Set(fields.map(({ question }) => question))];
  const remarks = questions.flatMap(question =>
    questionRemarks(submission, question).map(remark => verbatim`${numbered(question)}: ${remark}`),
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
      by(section.short, title.toLowerCase()),
      by(section.short, axis),
      by(`${section.id.charAt(0).toUpperCase()}${section.id.slice(1)}`, axis),
    ),
    title: by(section.short, title.toLowerCase()),
    notes: [EMPTY_CELL, ...wordNotes(rows), ...distinct([...notes, ...totals, ...marked.notes, ...remarks])],
    columns: marked.columns,
    rows,
    total: t('Total'),
    fixed: 1,
  };
}

/** "Identification by sex" */
function by(what: string, axis: string): Words {
  return t('{what} by {axis}', { what, axis });
}
