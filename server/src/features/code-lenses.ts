import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { SectionId } from '../questionnaire/questionnaire.ts';
import type { OnBug } from '../rules/run.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { figureLenses } from './code-lenses/figures.ts';
import { sectionLenses } from './code-lenses/sections.ts';

/** A line of small words above a line of the file. */
export interface CodeLens {
  /** The key that it speaks of, in the file. */
  readonly key: Span;
  /** Never empty. */
  readonly title: string;
  /** What a click is about: how to go on in a section, or the places that a figure goes into. */
  readonly about:
    | { readonly kind: 'section'; readonly section: SectionId }
    | { readonly kind: 'uses'; readonly places: readonly { readonly path: Path; readonly span: Span }[] };
}

/** How far each section of a response file is, and where its figures are used, in the order of the file. */
export function codeLensesOf(workspace: Workspace, path: Path, onBug: OnBug): CodeLens[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  if (submission === undefined || response === undefined) return [];
  const lenses = [...sectionLenses(submission, response, onBug), ...figureLenses(submission, response)];
  return lenses.sort((a, b) => a.key.start - b.key.start);
}
