import type { TextEdit } from '../text/edit.ts';
import { readBlockLine } from './context/block-line.ts';
import { indentOf, isBlank, type Line, lineAbove, lineAt, lineBelow } from './context/line.ts';
import { contextAt } from './cursor-context.ts';

/**
 * The edit that indents the line of a cursor right after a line break was typed, for what comes next below the line
 * above: at most one, in the blanks before the cursor. A line that holds something already stays where it is,
 * unless it is the second half of a text that the break divided.
 */
export function newLineEdits(text: string, offset: number): TextEdit[] {
  const line = lineAt(text, offset);
  const above = lineAbove(text, line);
  // Below a blank line the editor keeps the column, which the person may have chosen.
  if (above === undefined || isBlank(above)) return [];
  const blanks = indentOf(line);
  const wanted = isBlank(line) ? wantedColumn(text, above, line) : columnOfRest(text, above, line);
  if (wanted === undefined || wanted === blanks || /\t/.test(text.slice(line.start, line.first))) return [];
  if (wanted > blanks) return [{ span: at(line.start, 0), newText: ' '.repeat(wanted - blanks) }];
  return [{ span: at(line.start, blanks - wanted), newText: '' }];
}

function wantedColumn(text: string, above: Line, line: Line): number | undefined {
  const { role, flow, step } = contextAt(text, above.end);
  if (flow || text[above.first] === '#') return undefined;
  const own = indentOf(above);
  if (role === 'prose' || role === 'reference') {
    // A point of a list goes on below its first letter.
    return own + (/^(?:[-*+]|\d+[.)])\s+(?=\S)/.exec(text.slice(above.first, above.end))?.[0].length ?? 0);
  }
  const { key, value, end, dashes } = readBlockLine(text, above);
  if (key === undefined) return undefined;
  const column = key.start - above.start;
  const written = text.slice(value, end);
  const block = /^[|>](?:([1-9])[-+]?|[-+]([1-9])?)?$/.exec(written);
  if (written !== '' && block === null) return column;
  const below = filledBelow(text, line);
  const deeper = below === undefined ? 0 : indentOf(below);
  if (below !== undefined && deeper > column) return deeper;
  // A list may stand right below its key.
  if (
    written === '' &&
    dashes.length === 0 &&
    below !== undefined &&
    deeper === column &&
    isDash(text, below)
  )
    return column;
  const stated = block?.[1] ?? block?.[2];
  return column + (stated === undefined ? (block === null ? step : 2) : Number(stated));
}

/** Of the rest of an unquoted text behind a key: deeper than the key, so that it stays one text. */
function columnOfRest(text: string, above: Line, line: Line): number | undefined {
  const { key, value, end } = readBlockLine(text, above);
  const rest = readBlockLine(text, line);
  const isText =
    rest.key === undefined && rest.dashes.length === 0 && /^[\p{L}\p{N}(]/u.test(text.slice(line.first));
  if (key === undefined || !isText || !/^[\p{L}\p{N}(]/u.test(text.slice(value, end))) return undefined;
  const column = key.start - above.start;
  return contextAt(text, above.end).role === 'value' && indentOf(line) <= column ? column + 2 : undefined;
}

function filledBelow(text: string, line: Line): Line | undefined {
  let below = lineBelow(text, line);
  while (below !== undefined && isBlank(below)) below = lineBelow(text, below);
  return below;
}

function isDash(text: string, { first }: Line): boolean {
  return /^-(\s|$)/.test(text.slice(first, first + 2));
}

function at(start: number, length: number): TextEdit['span'] {
  return { start, end: start + length };
}
