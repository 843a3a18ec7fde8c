import { countingStatements } from '../model/combined.ts';
import { contributionsOf, statementsOf } from '../model/contributions.ts';
import { fileKind } from '../model/file-kind.ts';
import { quantityAt } from '../model/quantity.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import { type DefinedKind, findDefinedPlace } from '../questionnaire/defined-places.ts';
import { findProvision } from '../questionnaire/provision.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { occurrencesAt, occurrencesIn, occurrencesOf, type PlacedOccurrence } from './occurrences.ts';
import { type Figure, isSame, type Target } from './target.ts';

/** Where a name under the cursor leads. */
export interface Definition {
  /** The name. */
  readonly origin: Span;
  /** Never empty. */
  readonly places: readonly Place[];
}

/** A place in a file of the workspace or in one of its sources; a file as a whole has an empty span. */
export interface Place {
  readonly path: Path;
  readonly at: Span;
  /** All that belongs to it, where that is more. */
  readonly whole?: Span;
}

/**
 * Where the name at an offset leads: the ID of an answer to the question in the questionnaire, a reference to the
 * figures or the answers that it reads, an attachment to its file, a law, a check and an agency to where it is
 * defined. `undefined` where nothing is named, or it leads nowhere.
 */
export function definitionAt(workspace: Workspace, path: Path, offset: number): Definition | undefined {
  const submission = submissionAt(workspace, path);
  if (submission === undefined) return undefined;
  for (const occurrence of occurrencesAt(workspace, path, offset)) {
    const places = placesOf(workspace, submission, occurrence);
    if (places.length > 0) return { origin: occurrence.span, places };
  }
  return undefined;
}

function placesOf(
  workspace: Workspace,
  submission: Submission,
  { target, role, path }: PlacedOccurrence,
): readonly Place[] {
  switch (target.kind) {
    case 'question': {
      const inProse = role === 'mentions' && fileKind(path) === 'response';
      const answers = inProse ? statedIn(workspace, submission, target) : [];
      return answers.length > 0 ? answers : defined(workspace, submission, 'question', target.question.id);
    }
    case 'section':
      return defined(workspace, submission, 'section', target.section.id);
    case 'check':
      return defined(workspace, submission, 'check', target.id);
    case 'provision': {
      const provision = findProvision(submission.library.catalogue, target.id);
      return provision === undefined ? [] : defined(workspace, submission, 'provision', provision.id);
    }
    case 'respondent': {
      const known = defined(workspace, submission, 'respondent', target.id);
      const { manifest } = submission;
      if (known.length > 0 || manifest === undefined) return known;
      return statedIn(workspace, submission, target).filter(place => place.path === manifest.path);
    }
    case 'attachment':
      return submission.files.has(target.path) ? [{ path: target.path, at: { start: 0, end: 0 } }] : [];
    case 'own-name':
      return statedIn(workspace, submission, target);
    case 'figure':
      return role === 'mentions'
        ? figurePlaces(workspace, submission, target)
        : statedIn(workspace, submission, target);
  }
}

function defined(
  workspace: Workspace,
  { library }: Submission,
  kind: DefinedKind,
  id: string,
): readonly Place[] {
  const found = findDefinedPlace(workspace.sources, library.questionnaire.id, kind, id);
  return found === undefined ? [] : [found];
}

/** Where the files of the submission state it. */
function statedIn(workspace: Workspace, submission: Submission, target: Target): readonly Place[] {
  return [...occurrencesOf(workspace, submission)]
    .filter(({ role, target: other }) => role === 'states' && isSame(other, target))
    .map(({ path, span }) => ({ path, at: span }));
}

/**
 * The figures that a reference reads: in every file that contributes the one it names, else those that it is worked
 * out from, as a total is from its parts.
 */
function figurePlaces(workspace: Workspace, submission: Submission, figure: Figure): readonly Place[] {
  const { question, keys, respondent } = figure;
  const all =
    respondent === undefined
      ? countingStatements(statementsOf(submission), question, keys)
      : contributionsOf(submission).get(question.id);
  const own = (all ?? []).filter(
    ({ response }) => respondent === undefined || response.respondent === respondent,
  );
  return own.flatMap(({ response: { path }, placed, home }): readonly Place[] => {
    const named = [...occurrencesIn(workspace, submission, path)].filter(
      ({ role, target }) => role === 'states' && isSame(target, figure),
    );
    if (named.length > 0) return named.map(({ span }) => ({ path, at: span }));
    const figures = quantityAt(placed.answer, keys, home)?.figures ?? [];
    return figures.map(({ at }) => ({ path, at: shift(at, placed.offset) }));
  });
}
