import type { Clipboard } from '../../import/copied/clipboard.ts';
import { readProse } from '../../import/copied/copied-prose.ts';
import { shortened } from '../../import/names-in.ts';
import { isProse } from '../../model/read-short-form.ts';
import type { TextEdit } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import type { Scene } from '../scene.ts';
import type { Paste } from './paste-kind.ts';
import { proseEdit } from './prose-edit.ts';
import { prosePlace } from './prose-place.ts';

/** The copied text as prose at the cursor; `undefined` where no text belongs, and where pasting it plainly does the same. */
export function prosePaste(scene: Scene, selection: Span, clipboard: Clipboard): Paste | undefined {
  const place = prosePlace(scene);
  if (place === undefined) return undefined;
  const { prose, crossedOut } = readProse(clipboard);
  if (prose === '' || (place.kind === 'key' && !beginsAnswer(prose, clipboard))) return undefined;
  const edit = proseEdit(scene, selection, place, withEdges(prose, clipboard));
  if (edit === undefined || isPlainPaste(scene.text, selection, edit, clipboard.text)) return undefined;
  const isBlock = place.kind === 'block' || /\|\n/.test(edit.newText);
  return {
    kind: 'prose',
    title: isBlock ? t('Paste as a text block') : t('Paste as text'),
    edits: [edit],
    notes:
      crossedOut === ''
        ? []
        : [t('What is crossed out was left out: “{text}”.', { text: shortened(crossedOut) })],
  };
}

/** A word that was copied with the blank behind it keeps it. */
function withEdges(prose: string, { text = '' }: Clipboard): string {
  if (prose.includes('\n') || /[\r\n\u000b]/.test(text)) return prose;
  return `${/^\s/.test(text) ? ' ' : ''}${prose}${/\s$/.test(text) ? ' ' : ''}`;
}

/** On a blank line, a word may be a key, and lines with colons may be a part of a response file: they are pasted as they are. */
function beginsAnswer(prose: string, { text = '' }: Clipboard): boolean {
  return isProse(prose) && !/^[^\S\r\n\u2028\u2029]*[\w.-]+:(?:\s|$)/m.test(text);
}

function isPlainPaste(
  text: string,
  selection: Span,
  { span, newText }: TextEdit,
  plain: string | undefined,
): boolean {
  if (plain === undefined) return false;
  const before = text.slice(span.start, selection.start);
  const after = text.slice(selection.end, span.end);
  return newText === before + plain.replace(/\r\n?/g, '\n') + after;
}
