import { progressBy, tallyOf } from '../../model/progress.ts';
import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import { answeredInWords } from '../../rules/progress-in-words.ts';
import { findingsOf, type OnBug } from '../../rules/run.ts';
import { counted, english, row, type Words } from '../../text/l10n.ts';
import { bySection, countsOf, findingsOfRespondent } from '../finding-counts.ts';
import type { CodeLens } from './code-lens.ts';

/** "8 of 9 answered · 2 errors" above each section; nothing where neither is to be said. */
export function sectionLenses(submission: Submission, response: Response, onBug: OnBug): CodeLens[] {
  const { respondent } = response;
  const findings = findingsOf(submission, onBug);
  // One without a respondent has no numbers but its own.
  const own =
    respondent === undefined
      ? findings.filter(({ path }) => path === response.path)
      : findingsOfRespondent(submission, findings, respondent);
  const found = bySection(submission, own);
  const progress = progressBy(submission, respondent);
  return response.sections.flatMap(({ id, key }) => {
    const owed = progress.filter(({ section }) => section.id === id);
    const { errors } = countsOf(found.get(id) ?? []);
    const parts = [
      ...(owed.length === 0 ? [] : [answeredInWords(tallyOf(owed))]),
      ...(errors === 0 ? [] : [errorsInWords(errors)]),
    ];
    if (parts.length === 0) return [];
    return [{ key, title: row(parts, ' · '), about: { kind: 'section', section: id } }];
  });
}

function errorsInWords(count: number): Words {
  return counted(count, english('1 error'), english('{count} errors'));
}
