import type { Submission } from '../../model/submission.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RespondentId } from '../../questionnaire/questionnaire.ts';
import { t } from '../../text/l10n.ts';
import { type Refusal, refused } from '../../writing/write-result.ts';
import { occurrencesOf } from '../occurrences.ts';
import type { Renaming } from './renaming.ts';

/** Why a respondent keeps its short name; `undefined` where the manifest gave it. */
export function keepsRespondent({ library, manifest }: Submission, id: RespondentId): Refusal | undefined {
  if (library.questionnaire.respondents.some(known => known.id === id))
    return refused(
      t(
        '{name} is a short name of the questionnaire and cannot be changed here. Only agencies that the manifest adds can be renamed.',
        { name: id },
      ),
    );
  if (manifest?.respondents.some(added => added.id === id) === true) return undefined;
  return refused(
    t(
      '{name} is no agency of this submission; add it under respondents in the manifest, or choose one that is there.',
      { name: id },
    ),
  );
}

/** The new short name everywhere: in the manifest, in the files of the agency, and before the figures that are its own. */
export function renameRespondent(
  workspace: Workspace,
  submission: Submission,
  id: RespondentId,
  newName: string,
): Renaming {
  if (!/^[A-Za-z][\w-]*$/.test(newName)) {
    return refused(
      t(
        '“{name}” cannot be a short name: write letters, digits and hyphens only, a letter first, such as SWD-PUNJAB.',
        { name: newName },
      ),
    );
  }
  if (newName !== id && submission.respondents.has(newName)) {
    return refused(
      t('{name} is another agency of this submission; choose another short name.', { name: newName }),
    );
  }
  const edits = [...occurrencesOf(workspace, submission)].flatMap(({ target, path, span }) =>
    target.kind === 'respondent' && target.id === id ? [{ path, span, newText: newName }] : [],
  );
  return { kind: 'edits', edits };
}
