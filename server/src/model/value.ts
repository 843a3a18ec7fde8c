import type { Citation } from '../questionnaire/citation.ts';
import { formatNumber } from '../text/format-number.ts';
import { english, type Sayable, t } from '../text/l10n.ts';

/** What one scalar of an answer means, read from its source text as its field's type says. */
export type Value =
  | Count
  | Money
  | DateRange
  | Duration
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'place'; readonly place: string }
  | {
      readonly kind: 'provision';
      readonly citation: Citation;
      /** As typed, blanks around it left out: the spans of the citation count from its beginning. */
      readonly written: string;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'choice'; readonly choice: string }
  | Word
  /** Not understood; a problem says why. It counts as an answer, and no check uses it. */
  | { readonly kind: 'unreadable'; readonly written: string };

export interface Count {
  readonly kind: 'count';
  readonly count: number;
  /** As written, where it is approximate: "about 200"; checks over it are silent. */
  readonly approximate?: string;
  /** Marked `(withheld)`: it counts here, and is not told in the edition that is sent. */
  readonly hidden?: true;
}

export interface Money {
  readonly kind: 'money';
  /** In whole units of the currency (rupees), fractions allowed. */
  readonly amount: number;
  readonly currency: string;
  readonly approximate?: string;
  readonly hidden?: true;
}

export interface DateRange {
  readonly kind: 'date';
  /** ISO dates of the first and the last day meant: `2020-02` is the whole of February. */
  readonly from: string;
  readonly to: string;
  readonly written: string;
}

export interface Duration {
  readonly kind: 'duration';
  /** Length in months, days as fractions of 30; absent for `life` and `death`. */
  readonly months?: number;
  readonly written: string;
}

/** Why there is no figure. Zero and unknown are never the same. */
export interface Word {
  readonly kind: 'word';
  readonly word: WhyEmpty;
}

export type WhyEmpty = 'not-collected' | 'not-disaggregated' | 'not-available' | 'pending' | 'withheld';

/** Each word with what the report prints in its place, and the footnote there; texts for `t`. */
export const WHY_EMPTY: ReadonlyMap<
  string,
  { readonly word: WhyEmpty; readonly text: string; readonly footnote: string }
> = new Map(
  (
    [
      ['not-collected', english('not collected'), english('Not collected: no agency records this figure.')],
      [
        'not-disaggregated',
        english('not disaggregated'),
        english('Not disaggregated: the total is recorded, but not this breakdown.'),
      ],
      [
        'not-available',
        english('not available'),
        english('Not available: the figure is recorded, but could not be obtained in time.'),
      ],
      ['pending', english('pending'), english('Pending: the figure will be supplied later.')],
      ['withheld', english('withheld'), english('Withheld: the figure is known and is not released.')],
    ] as const
  ).map(([word, text, footnote]) => [word, { word, text, footnote }]),
);

/** Behind a figure: it stays in the file and in the edition of the desk, and the edition that is sent omits it. */
export const HIDDEN_MARK = '(withheld)';

/** The number that checks and sums use; `undefined` for a why-empty word, an approximate or unreadable figure. */
export function exactNumber(value: Value | undefined): number | undefined {
  if (value?.kind === 'count') return value.approximate === undefined ? value.count : undefined;
  if (value?.kind === 'money') return value.approximate === undefined ? value.amount : undefined;
  return undefined;
}

export function isHidden(value: Value | undefined): boolean {
  return (value?.kind === 'count' || value?.kind === 'money') && value.hidden === true;
}

/** The value in words, for hovers, messages and inlay hints. */
export function describeValue(value: Value): Sayable {
  switch (value.kind) {
    case 'count':
    case 'money':
      return isHidden(value) ? `${figureInWords(value)} ${HIDDEN_MARK}` : figureInWords(value);
    case 'date':
    case 'duration':
    case 'unreadable':
      return value.written;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.yes ? t('yes') : t('no');
    case 'place':
      return value.place;
    case 'provision':
      return value.citation.canonical;
    case 'year':
      return String(value.year);
    case 'choice':
      return value.choice;
    case 'word':
      return t(WHY_EMPTY.get(value.word)?.text ?? value.word);
  }
}

/** A count or an amount as printed, without the mark that hides it. */
export function figureInWords(value: Count | Money): string {
  if (value.approximate !== undefined) return value.approximate;
  return value.kind === 'count'
    ? formatNumber(value.count)
    : `${value.currency} ${formatNumber(value.amount)}`;
}
