import type { SectionId } from '../../questionnaire/questionnaire.ts';
import type { Words } from '../../text/l10n.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';

/** A line of small words above a line of the file. */
export interface CodeLens {
  /** The key that it speaks of, in the file. */
  readonly key: Span;
  /** Never empty. */
  readonly title: Words;
  /** What a click is about: how to go on in a section, or the places that a figure goes into. */
  readonly about:
    | { readonly kind: 'section'; readonly section: SectionId }
    | { readonly kind: 'uses'; readonly places: readonly { readonly path: Path; readonly span: Span }[] };
}
