import type { Sayable } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import type { Scene } from '../scene.ts';

/** What a completion is, for the sign beside it. */
export type CompletionKind =
  | 'key'
  | 'section'
  | 'question'
  | 'field'
  | 'place'
  | 'choice'
  | 'status'
  | 'word'
  | 'value'
  | 'provision'
  | 'reference'
  | 'respondent'
  | 'file';

/** One entry of a completion list. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Behind the label: "1 Victims identified". */
  readonly detail?: Sayable;
  /** At the right edge: "missing". */
  readonly description?: Sayable;
  /** Markdown beside the list. */
  readonly documentation?: Sayable;
  /** Replaces `span`; its further lines bring their own indentation. */
  readonly insert: string;
  /** True where `insert` holds `$1` and `$0`, and its other `$`, `}` and `\` are escaped. */
  readonly snippet: boolean;
  /** Offsets in the file, on one line and around the cursor. */
  readonly span: Span;
  readonly sortText: string;
  /** What an editor compares with the text from `span.start` to the cursor. */
  readonly filterText: Sayable;
  /** True where a list comes next, to be asked for once this is accepted. */
  readonly retrigger: boolean;
}

/** A completion before it is put in its place. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: Sayable;
  readonly description?: Sayable;
  readonly documentation?: Sayable;
  /** The label where absent. */
  readonly insert?: string;
  readonly snippet?: boolean;
  /** Words to find it by, besides its label. */
  readonly words?: Sayable;
  /** Instead of label and words, where it must be found by what is typed. */
  readonly filter?: Sayable;
  readonly retrigger?: boolean;
  /** Instead of the text under the cursor. */
  readonly span?: Span;
}

/** The offers whose label does not stand beside the cursor yet. */
export function notBeside({ context }: Scene, offers: readonly Offer[]): Offer[] {
  return offers.filter(({ label }) => !context.siblings.includes(label));
}

/** Of what a key holds, as much as fits behind its name. */
export function firstPart(meaning: string): string {
  return meaning.split(/[,:;.،؛۔]/, 1)[0] ?? '';
}
