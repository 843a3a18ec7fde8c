/** A stretch of text that is read in one direction. */
export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u0660-\u0669\u200f]/u;
const letter = /\p{L}/u;

/**
 * The text cut where its direction changes, so that a word processor sets Urdu between English words as
 * Urdu, and English between Urdu words as English. A stretch against the paragraph's direction begins and
 * ends with a letter or digit of its own; the spaces and marks between two of these belong to it.
 */
export function stretches(text: string, paragraph: { readonly rightToLeft: boolean }): Stretch[] {
  const found: Stretch[] = [];
  let done = 0;
  let start = -1;
  let end = 0;
  const close = () => {
    if (start < 0) return;
    if (done < start) found.push({ text: text.slice(done, start), ...paragraph });
    found.push({ text: text.slice(start, end), rightToLeft: !paragraph.rightToLeft });
    done = end;
    start = -1;
  };
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    const direction = directionOf(character, paragraph.rightToLeft);
    const accent = start >= 0 && end === at && /\p{M}/u.test(character);
    if (direction === paragraph.rightToLeft) close();
    else if (direction !== undefined || accent) {
      if (start < 0) start = at;
      end = next;
    }
    at = next;
  }
  close();
  if (done < text.length) found.push({ text: text.slice(done), ...paragraph });
  return found;
}

/** True when the first letter is read from right to left: then the whole paragraph is. */
export function beginsRightToLeft(text: string): boolean {
  for (const character of text) {
    if (rightToLeftLetter.test(character)) return true;
    if (letter.test(character)) return false;
  }
  return false;
}

/**
 * Whether the character is read from right to left; `undefined` where it goes with its neighbours.
 * European digits go with English words in an Urdu paragraph: `371-A` would be turned round otherwise.
 */
function directionOf(character: string, inRightToLeft: boolean): boolean | undefined {
  if (rightToLeftLetter.test(character)) return true;
  if (letter.test(character) || (inRightToLeft && /\d/.test(character))) return false;
  return undefined;
}
