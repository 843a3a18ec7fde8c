import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { occurrencesAt, occurrencesOf, type PlacedOccurrence } from './occurrences.ts';
import { isRelated, isSame } from './target.ts';

/**
 * Everywhere in the submission that speaks of what stands at an offset: of a question its answers and whatever names
 * it, of a figure the references that read it, a part of it or a whole that it is part of. `declared` adds the places
 * that state the figure itself. In the order of the files.
 */
export function referencesAt(
  workspace: Workspace,
  path: Path,
  offset: number,
  declared: boolean,
): readonly PlacedOccurrence[] {
  const submission = submissionAt(workspace, path);
  const [under] = occurrencesAt(workspace, path, offset);
  if (submission === undefined || under === undefined) return [];
  const { target } = under;
  const isFigure = target.kind === 'figure';
  return [...occurrencesOf(workspace, submission)].filter(({ role, target: other }) => {
    if (role === 'mentions') return isRelated(other, target);
    return role === 'states' && (declared || !isFigure) && isSame(other, target);
  });
}
