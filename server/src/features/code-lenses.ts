import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { OnBug } from '../rules/run.ts';
import type { Path } from '../text/path.ts';
import type { CodeLens } from './code-lenses/code-lens.ts';
import { figureLenses } from './code-lenses/figures.ts';
import { sectionLenses } from './code-lenses/sections.ts';

/** How far each section of a response file is, and where its figures are used, in the order of the file. */
export function codeLensesOf(workspace: Workspace, path: Path, onBug: OnBug): CodeLens[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  if (submission === undefined || response === undefined) return [];
  const lenses = [...sectionLenses(submission, response, onBug), ...figureLenses(submission, response)];
  return lenses.sort((a, b) => a.key.start - b.key.start);
}
