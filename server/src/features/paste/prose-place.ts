import type { ProsePlace } from '../../writing/put-prose.ts';
import { indentOf, isBlank, type Line, lineAbove, lineAt, lineBelow } from '../context/line.ts';
import type { Scene } from '../scene.ts';
import { slotAt } from '../slot-at.ts';

/** The place for a text at the cursor; `undefined` where the format has none. */
export function prosePlace(scene: Scene): ProsePlace | undefined {
  const { context, text, library } = scene;
  const { role, path, quote, flow, offset, inItem, span } = context;
  const slot = slotAt(library, path);
  if (slot === undefined) return undefined;
  const takesProse = slot.kind === 'prose' || slot.kind === 'answer' || slot.kind === 'explain';
  const line = lineAt(text, offset);
  if (role === 'prose' || role === 'reference') {
    const head = blockHead(text, line);
    return takesProse && head !== undefined
      ? { kind: 'block', column: blockColumn(text, head, context.step) }
      : undefined;
  }
  if (role === 'key') {
    const free =
      slot.kind === 'answer' && !flow && !inItem && isBlank(line) && !context.siblings.includes('answer');
    return free && context.column > 0
      ? { kind: 'key', column: context.column, deep: context.column + context.step }
      : undefined;
  }
  if (role !== 'value' || !takesProse) return undefined;
  if (quote !== undefined) return text[span.end] === quote ? { kind: 'quoted', span, quote } : undefined;
  if (flow) return { kind: 'flow', span };
  if (goesOn(text, line)) return undefined;
  return { kind: 'plain', span, deep: keyColumn(text, line) + context.step };
}

/** Behind a dash stands the key of an entry: `- text: `. */
function keyColumn(text: string, { start, first }: Line): number {
  return first - start + (/^(?:-\s+)*/.exec(text.slice(first))?.[0].length ?? 0);
}

function goesOn(text: string, line: Line): boolean {
  const next = nextFilled(text, line);
  return next !== undefined && indentOf(next) > indentOf(line);
}

function nextFilled(text: string, line: Line): Line | undefined {
  let next = lineBelow(text, line);
  while (next !== undefined && isBlank(next)) next = lineBelow(text, next);
  return next;
}

const HEAD = /(?:^|[:-])\s+[|>][-+\d]*\s*(?:#[^]*)?$/;

/** The line whose `|` opens the block that a line stands in: the first above that is indented less than all between. */
function blockHead(text: string, line: Line): Line | undefined {
  let least = isBlank(line) ? Number.POSITIVE_INFINITY : indentOf(line);
  for (let above = lineAbove(text, line); above !== undefined; above = lineAbove(text, above)) {
    if (isBlank(above) || indentOf(above) >= least) continue;
    if (HEAD.test(text.slice(above.start, above.end))) return above;
    least = indentOf(above);
    if (least === 0) return undefined;
  }
  return undefined;
}

function blockColumn(text: string, head: Line, step: number): number {
  const first = nextFilled(text, head);
  const own = keyColumn(text, head);
  return first !== undefined && indentOf(first) > own ? indentOf(first) : own + step;
}
