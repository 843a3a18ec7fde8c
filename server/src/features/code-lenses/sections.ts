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
  const errors = findingsOf(submission, onBug).filter(
    ({ path, severity, code }) =>
      path === response.path && severity === 'error' && code !== 'incomplete-section',
  );
  return response.sections.flatMap(({ id, key, extent }) => {
    const own = progress.find(({ section }) => section.id === id);
    const wrong = errors.filter(({ span }) => extent.start <= span.start && span.start < extent.end).length;
    const parts = [
      ...(own === undefined ? [] : [answeredOf(own.owed.length - own.open.length, own.owed.length)]),
      ...(wrong === 0 ? [] : [errorsInWords(wrong)]),
    ];
    if (parts.length === 0) return [];
    return [{ key, title: parts.join(' · '), about: { kind: 'section', section: id } }];
  });
}

function answeredOf(answered: number, owed: number): string {
  return t('{answered} of {owed} answered', { answered, owed });
}

function errorsInWords(count: number): string {
  return count === 1 ? t('1 error') : t('{count} errors', { count });
}
