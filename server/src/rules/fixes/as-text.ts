import { columnOf, lineEnd } from '../../syntax/lines.ts';
import { type Located, locate } from '../../syntax/locate.ts';
import type { Node, Scalar } from '../../syntax/node.ts';
import { t } from '../../text/l10n.ts';
import { type Span, shift, touches } from '../../text/span.ts';
import { blockValue } from '../../writing/replace-value.ts';
import { doubleQuoted } from '../../writing/scalar.ts';
import type { Fix, Site } from '../fix.ts';
import { short } from '../problems.ts';

/**
 * Ways to write what was meant as a text so that every program reads it as one: as a block below its key
 * where it is an answer in words or of several lines, else in quotes first. The span counts from the file's
 * beginning, and `text` is what it means; as typed where absent. What becomes a part of the text and may be a comment is
 * named, and is for a person to decide.
 */
export function asTextFixes({ path, text: file, tree }: Site, span: Span, text?: string): Fix[] {
  const meant = text ?? unindented(file.slice(span.start, span.end));
  const [comment] = /(?<=^|\s)#.*/s.exec(file.slice(span.start, span.end)) ?? [];
  const safe = comment === undefined;
  const slots = { comment: short(comment ?? '') };
  const inQuotes: Fix = {
    title: safe ? t('Put the text in quotes') : t('Put the text in quotes, with “{comment}”', slots),
    edits: [{ path, span, newText: doubleQuoted(meant.replace(/(?<!\s)\s*[\r\n]+\s*/g, ' ')) }],
    safe,
  };
  const holder = locate(tree, span.start).findLast(
    ({ entry, offset }) => entry.key.span.end + offset < span.start,
  );
  if (holder === undefined || !canBeBlock(file, holder, span)) return [inQuotes];
  const asBlock: Fix = {
    title: safe
      ? t('Put the text in a block of its own')
      : t('Put the text in a block of its own, with “{comment}”', slots),
    edits: [{ path, span, newText: blockValue(tree, holder, meant) }],
    safe,
  };
  const prose = holder.entry.key.text === 'answer' || /[\r\n]/.test(meant);
  return prose ? [asBlock, inQuotes] : [inQuotes, asBlock];
}

/** The whole text that a stretch is part of; the stretch itself where the tree has none there. */
export function textAround({ tree }: Site, span: Span): Span {
  for (const { entry, offset } of locate(tree, span.start).toReversed()) {
    if (entry.value === undefined) continue;
    const value = scalarAt(entry.value, span.start - offset);
    if (value !== undefined) return shift(value.span, offset);
  }
  return span;
}

function scalarAt(node: Node, at: number): Scalar | undefined {
  if (node.kind === 'scalar') return touches(node.span, at) ? node : undefined;
  const below = node.kind === 'sequence' ? node.items : node.entries.flatMap(({ value }) => value ?? []);
  return below.map(inner => scalarAt(inner, at)).find(found => found !== undefined);
}

/** Behind its key and with nothing behind itself, nor deeper below: a comment there would become part of the text. */
function canBeBlock(file: string, { entry, offset, flow }: Located, span: Span): boolean {
  const between = file.slice(entry.key.span.end + offset, span.start);
  const behind = file.slice(span.end, lineEnd(file, span.end));
  if (flow || !/^["']?\s*:\s*$/.test(between) || behind.trim() !== '') return false;
  const [, margin] = /^(?:\s*[\r\n])?([ \t]*)#/.exec(file.slice(lineEnd(file, span.end))) ?? [];
  return margin === undefined || margin.length <= columnOf(file, entry.key.span.start + offset);
}

/** Every line without the blanks before it. */
function unindented(text: string): string {
  return text.replace(/(\r\n?|\n)[ \t]+/g, '$1');
}
