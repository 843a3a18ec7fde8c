import type { Workspace } from '../model/workspace.ts';
import { t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { type Clipboard, isTooLong } from './paste/clipboard.ts';
import { readRange } from './paste/copied-range.ts';
import type { Paste } from './paste/paste-kind.ts';
import { prosePaste } from './paste/prose-paste.ts';
import { holdsRanges, rangePaste } from './paste/range-paste.ts';
import { sceneAt } from './scene.ts';

export type { Clipboard, Paste };

/**
 * The ways to paste what was copied over a selection of a response file, best first, beside the plain text. None
 * where the plain text is all that it could be. A range of cells is not pasted over selected text, which it would not replace.
 */
export function pastesAt(workspace: Workspace, path: Path, selection: Span, clipboard: Clipboard): Paste[] {
  const scene = isTooLong(clipboard) ? undefined : sceneAt(workspace, path, selection.start);
  if (scene?.response === undefined) return [];
  const range = selection.start === selection.end ? rangePaste(scene, clipboard) : undefined;
  const written = prosePaste(scene, selection, clipboard);
  // In the midst of a text a table is a part of the text; elsewhere it is meant as figures.
  const inText = scene.context.role === 'prose' || scene.context.quote !== undefined;
  const isMissed = range === undefined && !inText && readRange(clipboard) !== undefined && holdsRanges(scene);
  const prose = written && isMissed ? { ...written, notes: [t(MISSED)] } : written;
  const found = (inText ? [prose, range] : [range, prose]).filter(paste => paste !== undefined);
  return scene.text.includes('\r\n') ? found.map(withWindowsBreaks) : found;
}

const MISSED =
  'The copied table could not be matched to the figures of this question; it was pasted as a table in the text. Check its headings against the question.';

function withWindowsBreaks(paste: Paste): Paste {
  const edits = paste.edits.map(({ span, newText }) => ({ span, newText: newText.replaceAll('\n', '\r\n') }));
  return { ...paste, edits };
}
