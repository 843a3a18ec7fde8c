import { columnOf } from '../syntax/lines.ts';
import { type Located, locate } from '../syntax/locate.ts';
import type { Entry, Node } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import type { Tree } from '../syntax/tree.ts';

/** How a file is written. */
export interface Style {
  readonly lineBreak: string;
  /** By how many blanks what stands below an entry is indented; of a section `depth` is 0, of an answer 1. */
  readonly step: (depth: number) => number;
}

/** Blanks by which a file is indented that does not show it. */
const USUAL = 2;

/** The style of a new file. */
export const NEW_FILE: Style = { lineBreak: '\n', step: () => USUAL };

/**
 * The style of a file around an offset: as its own section is indented at that depth, else as another, else as the level above;
 * a file that shows nothing is indented by `otherwise`.
 */
export function styleAt({ text, roots }: Tree, at: number, otherwise = USUAL): Style {
  const own = roots.find(({ extent }) => extent.start <= at && at < extent.end);
  const all = own === undefined ? roots : [own, ...roots];
  const step = (depth: number): number => {
    if (depth < 0) return otherwise;
    for (const root of all) {
      const found = depth === 0 ? stepOfSection(text, root) : stepInSection(text, root, depth - 1);
      if (found !== undefined) return found;
    }
    return step(depth - 1);
  };
  return { lineBreak: lineBreakOf(text), step };
}

/** How a file ends its lines, by its first. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** How many entries stand around an entry: of a section none. */
export function depthOf(tree: Tree, { entry, offset }: Located): number {
  const path = locate(tree, entry.key.span.start + offset);
  const at = path.findIndex(
    each => each.entry.key.span.start + each.offset === entry.key.span.start + offset,
  );
  return at < 0 ? path.length : at;
}

function stepOfSection(text: string, { children, entry }: PlacedEntry): number | undefined {
  const [first] = isFlow(entry.value) ? [] : children;
  return first && positive(columnOf(text, first.entry.key.span.start + first.offset));
}

function stepInSection(text: string, { children, entry }: PlacedEntry, depth: number): number | undefined {
  if (isFlow(entry.value)) return undefined;
  for (const child of children) {
    const found = stepBelow(text, child.entry, child.offset, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The step below the entries that stand so many levels below an entry. */
function stepBelow(text: string, entry: Entry, offset: number, depth: number): number | undefined {
  const { key, value } = entry;
  if (value === undefined || value.kind === 'scalar' || value.flow) return undefined;
  if (depth === 0) {
    return positive(columnOf(text, value.span.start + offset) - columnOf(text, key.span.start + offset));
  }
  for (const inner of entriesIn(value)) {
    const found = stepBelow(text, inner, offset, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function entriesIn(node: Node): readonly Entry[] {
  if (node.kind === 'mapping') return node.entries;
  return node.kind === 'sequence' ? node.items.flatMap(entriesIn) : [];
}

function isFlow(node: Node | undefined): boolean {
  return node !== undefined && node.kind !== 'scalar' && node.flow;
}

function positive(step: number): number | undefined {
  return step > 0 ? step : undefined;
}
