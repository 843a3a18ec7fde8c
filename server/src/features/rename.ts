import { type Submission, submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import { t, type Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { type Refusal, refused } from '../writing/write-result.ts';
import { occurrencesAt, type PlacedOccurrence } from './occurrences.ts';
import { renameAttachment } from './rename/attachment.ts';
import { isNaming, ownerOf, renameOwn } from './rename/own-name.ts';
import type { Renaming } from './rename/renaming.ts';
import { keepsRespondent, renameRespondent } from './rename/respondent.ts';
import type { Target } from './target.ts';

export type { Refusal, Renaming };

/** The name under the cursor, where it can be another. */
export type Renamable = { readonly kind: 'name'; readonly span: Span } | Refusal;

/** What can be renamed at an offset, or why it cannot be; `undefined` where nothing is named. */
export function renamableAt(workspace: Workspace, path: Path, offset: number): Renamable | undefined {
  const found = nameAt(workspace, path, offset);
  if (found === undefined) return undefined;
  const { submission, occurrence } = found;
  const refusal = refusalOf(workspace, submission, occurrence);
  return refusal ?? { kind: 'name', span: occurrence.span };
}

/** What the new name changes, in every file of the submission; `undefined` where nothing is named. */
export function renameAt(
  workspace: Workspace,
  path: Path,
  offset: number,
  newName: string,
): Renaming | undefined {
  const found = nameAt(workspace, path, offset);
  if (found === undefined) return undefined;
  const { submission, occurrence } = found;
  const refusal = refusalOf(workspace, submission, occurrence);
  if (refusal !== undefined) return refusal;
  const { target } = occurrence;
  if (target.kind === 'respondent') return renameRespondent(workspace, submission, target.id, newName);
  if (target.kind === 'attachment') return renameAttachment(workspace, submission, target.path, newName);
  if (!isNaming(occurrence)) return undefined;
  const owner = ownerOf(workspace, submission, occurrence);
  return 'kind' in owner ? owner : renameOwn(workspace, submission, owner, newName);
}

/** A name that the writer chose comes before what else stands in the same place: a row is a law and a figure too. */
function nameAt(
  workspace: Workspace,
  path: Path,
  offset: number,
): { submission: Submission; occurrence: PlacedOccurrence } | undefined {
  const submission = submissionAt(workspace, path);
  const all = occurrencesAt(workspace, path, offset);
  const occurrence = all.find(isNaming) ?? all[0];
  return submission && occurrence && { submission, occurrence };
}

function refusalOf(
  workspace: Workspace,
  submission: Submission,
  occurrence: PlacedOccurrence,
): Refusal | undefined {
  const { target } = occurrence;
  if (target.kind === 'respondent') return keepsRespondent(submission, target.id);
  if (target.kind === 'attachment') return undefined;
  if (!isNaming(occurrence)) return refused(fixedName(target));
  const owner = ownerOf(workspace, submission, occurrence);
  return 'kind' in owner ? owner : undefined;
}

function fixedName(target: Target): Words {
  switch (target.kind) {
    case 'section':
      return t('The questionnaire names its sections; {name} cannot be renamed.', {
        name: target.section.id,
      });
    case 'question':
      return t('The questionnaire numbers its questions; {name} cannot be renamed.', {
        name: target.question.id,
      });
    case 'figure':
      return t('The questionnaire names its figures; {name} cannot be renamed.', {
        name: [target.question.id, ...target.keys].join('.'),
      });
    case 'provision':
      return t('{name} is the name of a law and cannot be renamed here; write another law in its place.', {
        name: target.id,
      });
    default:
      return t('The questionnaire names its checks; this one cannot be renamed.');
  }
}
