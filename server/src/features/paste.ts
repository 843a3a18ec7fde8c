import { type Clipboard, isTooLong } from '../import/copied/clipboard.ts';
import { readRange } from '../import/copied/copied-range.ts';
import type { Workspace } from '../model/workspace.ts';
import { english, t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Paste } from './paste/paste-kind.ts';
import { prosePaste } from './paste/prose-paste.ts';
import { asComment, rangePaste } from './paste/range-paste.ts';
import { sceneAt } from './scene.ts';

export type { Clipboard, Paste };

/**
 * The ways to paste what was copied over a selection of a response file, best first, beside the plain text. None
 * where the plain text is all that it could be. A range of cells is not pasted over selected text, which it would not replace;
 * where it has no place, a sentence says why, and it is kept as a table of the text or as a comment.
 */
export function pastesAt(workspace: Workspace, path: Path, selection: Span, clipboard: Clipboard): Paste[] {
  const scene = isTooLong(clipboard) ? undefined : sceneAt(workspace, path, selection.start);
  if (scene?.response === undefined) return [];
  const isPlain = selection.start === selection.end;
  const { paste: range, poor = false, why } = isPlain ? rangePaste(scene, clipboard) : {};
  const written = prosePaste(scene, selection, clipboard);
  // In the midst of a text a table is a part of the text; elsewhere it is meant as figures.
  const inText = scene.context.role === 'prose' || scene.context.quote !== undefined;
  const grid = inText || (range !== undefined && !poor) ? undefined : readRange(clipboard);
  const isMissed =
    why !== undefined && grid?.some(row => row.some(({ text }) => /[\d٠-٩۰-۹０-９]|^#/.test(text)));
  const prose = written && isMissed ? { ...written, notes: [why, t(IN_TEXT), ...written.notes] } : written;
  const comment = isMissed && grid && !prose && !range ? asComment(scene, grid, why) : undefined;
  const found = (inText || poor ? [prose, range] : [range, prose, comment]).filter(
    paste => paste !== undefined,
  );
  return scene.text.includes('\r\n') ? found.map(withWindowsBreaks) : found;
}

const IN_TEXT = english('It was pasted as a table in the text.');

function withWindowsBreaks(paste: Paste): Paste {
  const edits = paste.edits.map(({ span, newText }) => ({ span, newText: newText.replaceAll('\n', '\r\n') }));
  return { ...paste, edits };
}
