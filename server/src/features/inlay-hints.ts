import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { type Span, touches } from '../text/span.ts';
import { breakdownSums } from './inlay-hints/breakdown-sums.ts';
import type { InlayHint } from './inlay-hints/inlay-hint.ts';
import { referenceValues } from './inlay-hints/reference-values.ts';
import { answerTitle, sectionTitle } from './inlay-hints/short-titles.ts';

/**
 * What a drafter would otherwise look up, within a stretch of a response file and in its order: what a
 * reference stands for, what a breakdown adds up to, what a question is about.
 */
export function inlayHintsIn(workspace: Workspace, path: Path, span: Span): InlayHint[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  if (submission === undefined || response === undefined) return [];
  const sections = response.sections.flatMap(section => sectionTitle(submission, response, section));
  const answers = response.answers
    .filter(({ extent }) => extent.start <= span.end && span.start <= extent.end)
    .flatMap(placed => [
      ...answerTitle(submission, response, placed),
      ...breakdownSums(submission, response, placed),
      ...referenceValues(submission, placed),
    ]);
  return [...sections, ...answers].filter(({ at }) => touches(span, at)).sort((a, b) => a.at - b.at);
}
