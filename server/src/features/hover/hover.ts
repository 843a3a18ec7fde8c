import type { Sayable } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';

/** What is shown beside a stretch of text. */
export interface Hover {
  /** Offsets in the file. */
  readonly span: Span;
  readonly markdown: Sayable;
}
