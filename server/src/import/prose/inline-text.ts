import { OpenTags } from '../html/open-tags.ts';

/** The Markdown of one block while it is being read; in pieces, so that a long one costs no more for each word. */
export interface InlineText {
  readonly pieces: string[];
  readonly tags: OpenTags<InlineTag>;
  /** How many tags are open with a sign. */
  readonly signs: Map<string, number>;
}

/** The signs that stand around the text of a tag, none for most, and where it begins. */
interface InlineTag {
  readonly sign: string;
  readonly close: string;
  readonly from: number;
}

export function newInlineText(): InlineText {
  return { pieces: [], tags: new OpenTags(), signs: new Map() };
}

/** Adds words; of two blanks in a row one is left, and none at the beginning. */
export function addWords({ pieces }: InlineText, words: string): void {
  const last = pieces.at(-1);
  const added = last === undefined || /\s$/.test(last) ? words.trimStart() : words;
  // None is blank, so that the last says all, however many come.
  if (added !== '') pieces.push(added);
}

export function isBlankText({ pieces }: InlineText): boolean {
  return pieces.every(piece => piece.trim() === '');
}

/** Opens a tag whose text stands between two signs. */
export function openInline(text: InlineText, name: string, sign: string, close: string): void {
  text.tags.open(name, { sign, close, from: text.pieces.length });
  count(text, sign, 1);
}

/** True where a tag with this sign is open. */
export function isSignOpen({ signs }: InlineText, sign: string): boolean {
  return (signs.get(sign) ?? 0) > 0;
}

function count({ signs }: InlineText, sign: string, by: number): void {
  signs.set(sign, (signs.get(sign) ?? 0) + by);
}

/** Closes the last tag of a name, and what was opened in it. */
export function closeInline(text: InlineText, name: string): void {
  for (const tag of text.tags.close(name)) endInline(text, tag);
}

/** Signs around nothing are left out, and blanks stand outside of them. */
function endInline(text: InlineText, { sign, close, from }: InlineTag): void {
  count(text, sign, -1);
  if (sign === '') return;
  const { pieces } = text;
  const inside = pieces.splice(from).join('');
  const words = inside.trim();
  if (/^\s/.test(inside)) addWords(text, ' ');
  if (words !== '') pieces.push(`${sign}${words}${close}`);
  if (words !== '' && /\s$/.test(inside)) pieces.push(' ');
}

/** The text read so far, every tag closed; what follows begins a new one. */
export function takeText(text: InlineText): string {
  for (const tag of text.tags.closeAll()) endInline(text, tag);
  return withoutLastBreaks(text.pieces.splice(0).join('')).trimStart();
}

/** Blanks and line breaks at the end are taken away, those that are written with a backslash too. */
function withoutLastBreaks(text: string): string {
  let trimmed = text.trimEnd();
  while (trimmed.endsWith('\\') && text[trimmed.length] === '\n') trimmed = trimmed.slice(0, -1).trimEnd();
  return trimmed;
}
