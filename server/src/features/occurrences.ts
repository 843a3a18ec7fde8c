import { type Submission, submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import { isInside, type Path, resolvePath } from '../text/path.ts';
import { shift, touches } from '../text/span.ts';
import { occurrencesInAnswer } from './occurrences/answer.ts';
import { inManifest } from './occurrences/manifest.ts';
import { type Occurrence, textSpan } from './occurrences/occurrence.ts';
import type { Target } from './target.ts';

/** An occurrence in its file. */
export interface PlacedOccurrence extends Occurrence {
  readonly path: Path;
}

/**
 * Everything that the files of a submission name, and where: the one answer to “what stands here” and “where else
 * does it stand”, from which definitions, references, highlights and new names are made.
 */
export function* occurrencesOf(workspace: Workspace, submission: Submission): Generator<PlacedOccurrence> {
  const { manifest, responses } = submission;
  if (manifest !== undefined) yield* occurrencesIn(workspace, submission, manifest.path);
  for (const { path } of responses) yield* occurrencesIn(workspace, submission, path);
}

/** What one file names, in its order; a name of two things, such as a row that is a law as well, is there twice. */
export function* occurrencesIn(
  { documents }: Workspace,
  submission: Submission,
  path: Path,
): Generator<PlacedOccurrence> {
  const document = documents.get(path);
  if (document === undefined) return;
  const { roots } = document.tree;
  const response = submission.responses.find(found => found.path === path);
  const found =
    response === undefined ? inManifest(submission.library, roots) : inResponse(submission, roots);
  for (const { target, ...rest } of found) {
    const placed = placeTarget(
      target,
      submission,
      rest.role === 'mentions' ? undefined : response?.respondent,
    );
    if (placed !== undefined) yield { ...rest, target: placed, path };
  }
}

/** What stands under the cursor, the nearest meaning first; empty where nothing is named. */
export function occurrencesAt(workspace: Workspace, path: Path, offset: number): readonly PlacedOccurrence[] {
  const submission = submissionAt(workspace, path);
  if (submission === undefined) return [];
  return [...occurrencesIn(workspace, submission, path)].filter(({ span }) => touches(span, offset));
}

function* inResponse({ library }: Submission, roots: readonly PlacedEntry[]): Generator<Occurrence> {
  const { sections, questions } = library.questionnaire;
  for (const root of roots) {
    const { entry, offset, children } = root;
    const { key, value } = entry;
    const section = sections.find(({ id }) => id === key.text);
    if (key.text === 'respondent' && value?.kind === 'scalar' && value.text.trim() !== '') {
      const target = { kind: 'respondent', id: value.text.trim() } as const;
      yield { target, span: shift(textSpan(value), offset), role: 'states' };
    }
    if (section !== undefined) {
      yield { target: { kind: 'section', section }, span: shift(textSpan(key), offset), role: 'states' };
    }
    // An answer at the root is read all the same.
    for (const child of questions.has(key.text) ? [root] : children) {
      for (const found of occurrencesInAnswer(library, child.entry)) {
        yield { ...found, span: shift(found.span, child.offset) };
      }
    }
  }
}

/** A figure is that of the file's respondent; an attachment is a file inside the submission, or nothing. */
function placeTarget(
  target: Target,
  { folder }: Submission,
  respondent: string | undefined,
): Target | undefined {
  switch (target.kind) {
    case 'figure':
    case 'own-name':
      return respondent === undefined ? target : { ...target, respondent };
    case 'attachment': {
      const path = resolvePath(folder, target.path);
      return path !== undefined && isInside(folder, path) ? { kind: 'attachment', path } : undefined;
    }
    default:
      return target;
  }
}
