import type { Draft } from '../composition/report.ts';

/** How a draft says so, in words for a reader. */
export function draftSentence({ errors, uncounted, missing, notFinal }: Draft): string {
  const reasons = [
    errors > 0 &&
      `${uncounted === true ? 'errors' : counted(errors, 'error', 'errors')} still to be put right`,
    missing > 0 && `${counted(missing, 'question', 'questions')} still to be answered`,
    notFinal > 0 && counted(notFinal, 'answer that is not final', 'answers that are not final'),
  ].filter(reason => reason !== false);
  return `DRAFT: compiled with ${new Intl.ListFormat('en-GB').format(reasons)}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
