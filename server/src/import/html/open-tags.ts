/** The tags that are open at a place of a page, each with what it says of the text inside; nothing is required to match. */
export class OpenTags<Said> {
  readonly #tags: { readonly name: string; readonly said: Said }[] = [];
  /** How many are open of a name: a tag that closes none costs nothing then. */
  readonly #counts = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#tags.length === 0;
  }

  /** What the innermost tag says. */
  get innermost(): Said | undefined {
    return this.#tags.at(-1)?.said;
  }

  open(name: string, said: Said): void {
    this.#tags.push({ name, said });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Closes the last tag of a name, and what was opened in it: what they said, the innermost first. */
  close(name: string): Said[] {
    const closed: Said[] = [];
    if ((this.#counts.get(name) ?? 0) === 0) return closed;
    for (let tag = this.#pop(); tag !== undefined; tag = this.#pop()) {
      closed.push(tag.said);
      if (tag.name === name) break;
    }
    return closed;
  }

  closeAll(): Said[] {
    const closed: Said[] = [];
    for (let tag = this.#pop(); tag !== undefined; tag = this.#pop()) closed.push(tag.said);
    return closed;
  }

  #pop(): { readonly name: string; readonly said: Said } | undefined {
    const tag = this.#tags.pop();
    if (tag !== undefined) this.#counts.set(tag.name, (this.#counts.get(tag.name) ?? 1) - 1);
    return tag;
  }
}
