/** What stood before a line of a list: a bullet, or its number with a full stop. */
export interface Marker {
  readonly bullet: boolean;
  /** The number of `3.` or `3)`. */
  readonly number?: number;
}

/** Bullets as they come out of Word: its symbol fonts have them at letters of their own, "o" is one where it stands alone. */
const BULLET = /^(?:[•·▪▫■□●○◦‣⁃–—*✓➢➤►\u00a7\uf000-\uf0ff-]|o|ü|Ø|v|q)$/;

/** The marker that Word wrote beside an item of a list; `undefined` for letters and roman numbers, which Markdown has not. */
export function readMarker(written: string): Marker | undefined {
  const text = written.trim();
  if (BULLET.test(text)) return { bullet: true };
  const number = /^\(?(\d{1,4})[.)]$/.exec(text)?.[1];
  return number === undefined ? undefined : { bullet: false, number: Number(number) };
}
