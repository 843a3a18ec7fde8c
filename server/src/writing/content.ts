/** What is to be written. How it stands in the file – in lines or braces, in quotes or without, how deep – is the writer's. */
export type Content =
  /** A word, a figure or a name: without quotes where it reads back as itself. */
  | {
      readonly kind: 'text';
      readonly text: string;
      /** True for another way to write the same: `1,234` for 1234. */
      readonly isSame?: (written: string) => boolean;
    }
  /** A text in words: in a block of its own where it has several lines. */
  | { readonly kind: 'prose'; readonly text: string }
  /** A value of one line as somebody typed it. */
  | { readonly kind: 'typed'; readonly yaml: string }
  /** The lines of a value as somebody typed them, from the colon on; their margins count from the key's. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /**
   * Waits for the person; `words`: for a text, which inside braces gets its quotes. `stop`: a cursor is to come there; `below`:
   * on a line of its own.
   */
  | { readonly kind: 'blank'; readonly words?: true; readonly stop?: true; readonly below?: true }
  /** Each on a line of its own, or `inline`, in braces. */
  | { readonly kind: 'entries'; readonly entries: readonly NewEntry[]; readonly inline?: boolean }
  /** With dashes in lines, or `inline`, in brackets; where that is not said, as there is room. */
  | { readonly kind: 'items'; readonly items: readonly NewItem[]; readonly inline?: boolean };

export interface Key {
  readonly key: string;
  /** In quotes even where it would be read without. */
  readonly quoted?: true;
}

/** A key to be written, with its value. */
export interface NewEntry extends Key {
  readonly value: Content;
  /** What a comment on the line above it says. */
  readonly comment?: string;
  /** Behind a blank line. */
  readonly apart?: true;
}

/** An item of a list to be written. */
export interface NewItem {
  readonly value: Content;
  /** What a comment behind it says. */
  readonly remark?: string;
}

/** Stands for a cursor's place in a text that is laid out, until it is known what an editor makes of it. */
export const STOP = '\u0000';

export const blank: Content = { kind: 'blank' };
export const blankWords: Content = { kind: 'blank', words: true };
export const stop: Content = { kind: 'blank', stop: true };

export function word(written: string): Content {
  return { kind: 'text', text: written };
}

export function entries(all: readonly NewEntry[]): Content {
  return { kind: 'entries', entries: all };
}

/** `{key: value, …}` */
export function braces(all: readonly NewEntry[]): Content {
  return { kind: 'entries', entries: all, inline: true };
}
