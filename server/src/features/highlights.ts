import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { occurrencesAt, occurrencesIn, type PlacedOccurrence } from './occurrences.ts';
import { isSame } from './target.ts';

/** The places of one file that name the same as the one at an offset, figures with their values. */
export function highlightsAt(workspace: Workspace, path: Path, offset: number): readonly PlacedOccurrence[] {
  const submission = submissionAt(workspace, path);
  const [under] = occurrencesAt(workspace, path, offset);
  if (submission === undefined || under === undefined) return [];
  return [...occurrencesIn(workspace, submission, path)].filter(({ target }) => isSame(target, under.target));
}
