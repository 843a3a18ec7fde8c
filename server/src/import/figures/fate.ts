import type { NoFigure } from '../grid/cell-figure.ts';
import type { AskedPlace } from '../target/asked-place.ts';

/** What becomes of a cell that holds a figure, or stands where one belongs. There is no other way out. */
export type Fate =
  | { readonly kind: 'placed'; readonly at: AskedPlace; readonly written: string }
  /** A total that was compared with what it is the total of; a sentence says where they differ. */
  | { readonly kind: 'compared' }
  | { readonly kind: 'left-out'; readonly rule: LeftOutRule }
  /** In the comment below the answer. */
  | { readonly kind: 'listed'; readonly why: WhyListed };

/** Why figures are not asked for. A sentence says so for each row or column. */
export type LeftOutRule =
  /** Percentages. */
  | 'share'
  /** Of another period than the questionnaire's. */
  | 'period'
  /** Added up in a total that was placed. */
  | 'within-total';

export type WhyListed =
  | NoFigure
  /** Its headings name no place in the question. */
  | 'no-place'
  /** Several cells have one place. */
  | 'twice'
  /** One figure for several rows or columns. */
  | 'merged'
  /** A total that could not be compared. */
  | 'lone-total';
