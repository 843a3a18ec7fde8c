/** The Markdown of one block while it is being read; in pieces, so that a long one costs no more for each word. */
export interface InlineText {
  readonly pieces: string[];
  /** Tags that are open: the signs around their text (none for most), and where it begins. */
  readonly open: {
    readonly name: string;
    readonly sign: string;
    readonly close: string;
    readonly from: number;
  }[];
  /** How many are open of a name, and with a sign: to look through all of them at each tag would take too long. */
  readonly counts: Map<string, number>;
}

export function newInlineText(): InlineText {
  return { pieces: [], open: [], counts: new Map() };
}

/** Adds words; of two blanks in a row one is left, and none at the beginning. */
export function addWords({ pieces }: InlineText, words: string): void {
  const last = pieces.findLast(piece => piece !== '');
  pieces.push(last === undefined || /\s$/.test(last) ? words.trimStart() : words);
}

export function isBlankText({ pieces }: InlineText): boolean {
  return pieces.every(piece => piece.trim() === '');
}

export function openInline(text: InlineText, name: string, sign: string, close: string): void {
  text.open.push({ name, sign, close, from: text.pieces.length });
  count(text, name, 1);
  count(text, sign, 1);
}

/** True where a tag of this name, or with this sign, is open. */
export function isOpen({ counts }: InlineText, nameOrSign: string): boolean {
  return (counts.get(nameOrSign) ?? 0) > 0;
}

function count({ counts }: InlineText, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Closes the last tag of a name, and what was opened in it. Signs around nothing are left out, and blanks stand outside of them. */
export function closeInline(text: InlineText, name: string): void {
  const { pieces, open } = text;
  if (!isOpen(text, name)) return;
  for (let tag = open.pop(); tag !== undefined; tag = open.pop()) {
    count(text, tag.name, -1);
    count(text, tag.sign, -1);
    if (tag.sign !== '') {
      const inside = pieces.splice(tag.from).join('');
      const words = inside.trim();
      if (/^\s/.test(inside)) addWords(text, ' ');
      if (words !== '') pieces.push(`${tag.sign}${words}${tag.close}`);
      if (words !== '' && /\s$/.test(inside)) pieces.push(' ');
    }
    if (tag.name === name) return;
  }
}

/** The text read so far, every tag closed; what follows begins a new one. */
export function takeText(text: InlineText): string {
  const { pieces, open } = text;
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) closeInline(text, last.name);
  return withoutLastBreaks(pieces.splice(0).join('')).trimStart();
}

/** Blanks and line breaks at the end are taken away, those that are written with a backslash too. */
function withoutLastBreaks(text: string): string {
  let trimmed = text.trimEnd();
  while (trimmed.endsWith('\\') && text[trimmed.length] === '\n') trimmed = trimmed.slice(0, -1).trimEnd();
  return trimmed;
}
