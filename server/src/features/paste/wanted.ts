/** An entry that the answer shall have once the range is pasted. */
export interface Wanted {
  readonly key: string;
  /** True for another way to write the key: KP for kpk. */
  readonly isSame: (written: string) => boolean;
  readonly value: WantedValue;
}

export type WantedValue =
  | {
      readonly kind: 'figure';
      readonly written: string;
      /** True for another way to write the figure: `1,234` for 1234. */
      readonly isSame: (written: string) => boolean;
    }
  /** Entries in braces, or each on a line of its own. */
  | { readonly kind: 'entries'; readonly flow: boolean; readonly entries: readonly Wanted[] }
  | { readonly kind: 'items'; readonly items: readonly WantedItem[] };

/** An item of a list: a text, or an entry of records as keys and texts. */
export interface WantedItem {
  readonly fields: readonly { readonly key?: string; readonly text: string }[];
}

/** A line, and how many levels it is indented below the first. */
export interface WrittenLine {
  readonly depth: number;
  readonly text: string;
}

/** Longer lines are parted where they can be. */
const LONG = 110;

export function linesOf({ key, value }: Wanted): WrittenLine[] {
  const { behind, below } = layOut(value);
  return [{ depth: 0, text: `${scalarText(key)}:${behind === '' ? '' : ` ${behind}`}` }, ...deeper(below)];
}

/** A value as what stands behind its key, and the lines below that. */
export function layOut(value: WantedValue): {
  readonly behind: string;
  readonly below: readonly WrittenLine[];
} {
  if (value.kind === 'entries' && !value.flow) return { behind: '', below: value.entries.flatMap(linesOf) };
  const behind = flowText(value);
  const isLong = value.kind === 'items' && (behind.length > LONG || behind.startsWith('[{'));
  return isLong ? { behind: '', below: value.items.flatMap(itemLines) } : { behind, below: [] };
}

function deeper(lines: readonly WrittenLine[]): WrittenLine[] {
  return lines.map(({ depth, text }) => ({ depth: depth + 1, text }));
}

export function flowText(value: WantedValue): string {
  switch (value.kind) {
    case 'figure':
      return scalarText(value.written);
    case 'entries':
      return `{${value.entries.map(({ key, value: inner }) => `${scalarText(key)}: ${flowText(inner)}`).join(', ')}}`;
    case 'items':
      return `[${value.items.map(itemText).join(', ')}]`;
  }
}

/** An item as it stands in brackets or behind a dash. */
export function itemText({ fields }: WantedItem): string {
  const [first] = fields;
  if (first !== undefined && first.key === undefined) return scalarText(first.text);
  return `{${fields.map(({ key = '', text }) => `${scalarText(key)}: ${scalarText(text)}`).join(', ')}}`;
}

/** An item with its dash, each key on its own line where it is long. */
export function itemLines(item: WantedItem): WrittenLine[] {
  const text = `- ${itemText(item)}`;
  if (text.length <= LONG || item.fields.some(({ key }) => key === undefined)) return [{ depth: 0, text }];
  return item.fields.map(({ key = '', text: value }, n) => ({
    depth: 0,
    text: `${n === 0 ? '- ' : '  '}${scalarText(key)}: ${scalarText(value)}`,
  }));
}

const PLAIN_TEXT = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .()+/;=%$’‘“”–—-]*$/u;

/** A text as a value inside braces or outside: in quotes wherever a sign in it could mean something. */
function scalarText(text: string): string {
  return PLAIN_TEXT.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}
