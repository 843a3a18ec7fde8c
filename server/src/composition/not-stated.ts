import { text } from './build.ts';
import type { Inline, Table } from './report.ts';

/** Stands in a cell that nobody states. Not stated is never 0. */
export const NOT_STATED = '–';
const NOT_STATED_NOTE = '– not stated';

/** Says below a table what its dashes mean. */
export function withNotStated(table: Table): Table {
  const dashes = table.body.some(({ cells }) =>
    cells.some(({ content }) => content.length === 1 && isDash(content[0])),
  );
  return dashes ? { ...table, notes: [[text(NOT_STATED_NOTE)], ...table.notes] } : table;
}

function isDash(inline: Inline | undefined): boolean {
  return inline?.kind === 'text' && inline.text === NOT_STATED;
}
