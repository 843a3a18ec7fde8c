import type { Submission } from '../model/submission.ts';
import type { AnswerEntry } from './entries.ts';
import { type FieldGroup, fieldGroups } from './field-groups.ts';
import { isFigureField } from './figure-rows.ts';
import { listBlocks } from './list-blocks.ts';
import { recordsBlocks } from './records-blocks.ts';
import type { Block, Inline, Table } from './report.ts';
import { scalarBlocks } from './scalar-blocks.ts';
import { breakdownBlocks, splitBlocks } from './split-tables.ts';

/** What one answer holds in its fields; without `figures` only what is not printed side by side with others'. */
export function dataBlocks(submission: Submission, entry: AnswerEntry, figures: boolean): Block[] {
  const { fields } = entry.answer.question;
  const printed = figures ? fields : fields.filter(field => !isFigureField(field));
  return fieldGroups(printed).flatMap(group => groupBlocks(submission, entry, group));
}

function groupBlocks(submission: Submission, entry: AnswerEntry, group: FieldGroup): Block[] {
  switch (group.kind) {
    case 'scalars':
      return scalarBlocks(submission, entry, group.fields);
    case 'breakdown':
      return breakdownBlocks(submission, entry, group.of, group.splits);
    case 'splits':
      return splitBlocks(submission, entry, group.fields);
    case 'list':
      return listBlocks(submission, entry, group.field);
    case 'records':
      return recordsBlocks(submission, entry, group.field);
  }
}

/** The blocks with notes below the last table; `undefined` where there is none. */
export function withNotes(
  blocks: readonly Block[],
  notes: readonly (readonly Inline[])[],
): Block[] | undefined {
  const at = blocks.findLastIndex(({ kind }) => kind === 'table');
  const table = blocks[at];
  if (table?.kind !== 'table') return undefined;
  const noted: Table = { ...table, notes: [...table.notes, ...notes] };
  return blocks.with(at, noted);
}
