import type { Anchor, Report } from '../said.ts';

/** A named place in a Word file. */
export interface Bookmark {
  readonly name: string;
  readonly id: number;
}

/** The bookmarks of a file: one for each anchor of the report, and those that the walk adds. */
export class Anchors {
  readonly #bookmarks = new Map<Anchor, Bookmark>();
  readonly #names = new Set<string>();

  constructor(report: Report) {
    for (const chapter of report.chapters) {
      this.#remember(chapter.anchor);
      for (const outer of chapter.blocks) {
        for (const block of outer.kind === 'landscape' ? outer.blocks : [outer]) {
          if (block.kind === 'heading' && block.anchor !== undefined) this.#remember(block.anchor);
        }
      }
    }
  }

  bookmark(anchor: Anchor | undefined): Bookmark | undefined {
    return anchor === undefined ? undefined : this.#bookmarks.get(anchor);
  }

  /** A new bookmark for a place that is no anchor of the report. */
  add(name: string): Bookmark {
    const bookmark = { name: this.#unused(name), id: this.#names.size };
    this.#names.add(bookmark.name);
    return bookmark;
  }

  #remember(anchor: Anchor): void {
    if (!this.#bookmarks.has(anchor)) this.#bookmarks.set(anchor, this.add(anchor));
  }

  /** Word allows letters, digits and underscores, 40 of them, and does not tell capitals from small letters. */
  #unused(wanted: string): string {
    const name = `tip_${wanted.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 36);
    let candidate = name;
    for (let count = 2; this.#names.has(candidate); count++) candidate = `${name}_${count}`;
    return candidate;
  }
}
