import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import { findingsOf, type OnBug } from '../../rules/run.ts';
import { t } from '../../text/l10n.ts';
import type { CodeLens } from '../code-lenses.ts';
import { progressOf } from '../progress.ts';

/** "8 of 9 answered · 2 errors" above each section; nothing where neither is to be said. */
export function sectionLenses(submission: Submission, response: Response, onBug: OnBug): CodeLens[] {
  const progress = progressOf(submission, response.respondent);
  // That a section is not complete is said by the count, and need not be counted once more.
  const errors = findingsOf(submission, onBug)
    .filter(
      ({ path, severity, code }) =>
        path === response.path && severity === 'error' && code !== 'incomplete-section',
    )
    .map(({ span }) => span.start);
  return response.sections.flatMap(({ id, key, extent }) => {
    const own = progress.find(({ section }) => section.id === id);
    const wrong = countBelow(errors, extent.end) - countBelow(errors, extent.start);
    const parts = [
      ...(own === undefined ? [] : [answeredOf(own.owed.length - own.open.length, own.owed.length)]),
      ...(wrong === 0 ? [] : [errorsInWords(wrong)]),
    ];
    if (parts.length === 0) return [];
    return [{ key, title: parts.join(' · '), about: { kind: 'section', section: id } }];
  });
}

/** How many of some offsets in their order stand before another: a file may have thousands of either. */
function countBelow(offsets: readonly number[], end: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function answeredOf(answered: number, owed: number): string {
  return t('{answered} of {owed} answered', { answered, owed });
}

function errorsInWords(count: number): string {
  return count === 1 ? t('1 error') : t('{count} errors', { count });
}
