import type { Entry, Scalar } from '../syntax/node.ts';
import { t } from '../text/l10n.ts';
import type { Prose } from './answer.ts';
import type { Datum } from './field-value.ts';
import { noteShape, noteSwallowed, type Reader } from './reader.ts';
import type { DateRange } from './value.ts';

/** The text of a key; blank is `undefined`. */
export function textOf(reader: Reader, entry: Entry): Prose | undefined {
  const { value, key } = entry;
  if (value === undefined) {
    noteCommentBelow(reader, entry, key.text);
    return undefined;
  }
  if (value.kind === 'scalar') {
    if (isBlank(value)) return undefined;
    noteCommentBelow(reader, entry, key.text);
    return proseOf(reader, value, key.text);
  }
  noteShape(reader, value.span, key.text, t('a text'));
  return undefined;
}

/** Nothing, or one of YAML's own words for it. */
export function isBlank({ text, style }: Scalar): boolean {
  return text.trim() === '' || (style === 'plain' && /^(?:~|null)$/i.test(text));
}

export function proseOf(reader: Reader, node: Scalar, where: string): Prose {
  noteSwallowed(reader, node, 'text', where);
  return { at: node.span, text: node.text, raw: node.raw, style: node.style };
}

/** A line that begins with `#` where text is expected is a heading that YAML takes for a comment. */
export function noteCommentBelow({ problems }: Reader, { commentBelow, value }: Entry, where: string): void {
  if (commentBelow === undefined) return;
  const lost = value === undefined;
  problems.push({ kind: 'swallowed-comment', span: commentBelow, written: '', where, lost });
}

export function rangeOf(
  datum: Datum | undefined,
): { readonly at: Datum['at']; readonly range: DateRange } | undefined {
  return datum?.value.kind === 'date' ? { at: datum.at, range: datum.value } : undefined;
}
