import type { Draft } from '../composition/report.ts';

/** How a draft says so, in words for a reader. */
export function draftSentence({ errors, missing }: Draft): string {
  const parts = [
    ...(errors === 0 ? [] : [`${counted(errors, 'error')} still to be put right`]),
    ...(missing === 0 ? [] : [`${counted(missing, 'question')} still to be answered`]),
  ];
  return `DRAFT: compiled with ${parts.join(' and ')}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
