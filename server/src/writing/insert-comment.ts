import type { TextEdit } from '../text/edit.ts';
import { written } from './lay-out.ts';
import { endOfLines, insertion } from './place.ts';
import { lineBreakOf, NEW_FILE } from './style.ts';

/** The edit that writes comments at a column below the last line with text before an offset. */
export function insertComments(
  text: string,
  at: number,
  column: number,
  comments: readonly string[],
): TextEdit {
  const lines = comments.map(comment => ({ column, text: `# ${comment}`.trimEnd() }));
  return insertion(endOfLines(text, at), written(lines, { ...NEW_FILE, lineBreak: lineBreakOf(text) }));
}
