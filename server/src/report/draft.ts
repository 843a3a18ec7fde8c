import type { Draft } from '../composition/report.ts';

/** How a draft says so, in words for a reader. */
export function draftSentence({ errors }: Draft): string {
  return `DRAFT: compiled with ${errors.toLocaleString('en-US')} ${errors === 1 ? 'error' : 'errors'} still to be put right`;
}
