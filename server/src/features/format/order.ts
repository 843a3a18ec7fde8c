import type { Entry } from '../../syntax/node.ts';

/** In which order the entries of a mapping stand. */
export interface Order {
  /**
   * Entries of a lower rank stand above those of a higher one; of the same they stay as typed. An entry without
   * a rank (misspelt, misplaced, with a mistake in it) keeps its place, and none is moved past it.
   */
  readonly rankOf: (entry: Entry) => number | undefined;
  /** The order of what a key holds: of its keys, or of those of each item of its list. */
  readonly inside: (key: string) => Order;
  /** True where the entries are the cells of one count: rows of such cells are aligned. */
  readonly holdsCells: () => boolean;
}

/** Everything stays as typed. */
export const AS_TYPED: Order = { rankOf: () => 0, inside: () => AS_TYPED, holdsCells: () => false };

/** Sorted by rank between those that keep their place. */
export function arranged<T extends { readonly rank: number | undefined }>(items: readonly T[]): T[] {
  const result: T[] = [];
  let run: (T & { readonly rank: number })[] = [];
  const close = () => {
    for (const each of run.sort((a, b) => a.rank - b.rank)) result.push(each);
    run = [];
  };
  for (const item of items) {
    if (isRanked(item)) run.push(item);
    else {
      close();
      result.push(item);
    }
  }
  close();
  return result;
}

function isRanked<T extends { readonly rank: number | undefined }>(
  item: T,
): item is T & { readonly rank: number } {
  return item.rank !== undefined;
}
