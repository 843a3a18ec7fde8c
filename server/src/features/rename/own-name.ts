import type { Library } from '../../model/read-scalar.ts';
import type { Submission } from '../../model/submission.ts';
import type { Workspace } from '../../model/workspace.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import { t } from '../../text/l10n.ts';
import { renamedText } from '../../writing/scalar.ts';
import { type Refusal, refused } from '../../writing/write-result.ts';
import { occurrencesOf, type PlacedOccurrence } from '../occurrences.ts';
import { isSame, type OwnName } from '../target.ts';
import type { Renaming } from './renaming.ts';

/** A place that names a row of the table or a label. */
export interface Naming extends PlacedOccurrence {
  readonly target: OwnName;
}

export function isNaming(found: PlacedOccurrence): found is Naming {
  return found.target.kind === 'own-name';
}

/**
 * The row or label that is meant where it is named. A reference to the figures of all agencies does not say which,
 * where several agencies have one and the file of the reference is none of theirs.
 */
export function ownerOf(workspace: Workspace, submission: Submission, naming: Naming): Naming | Refusal {
  if (naming.role === 'states') return naming;
  const { target, path } = naming;
  const name = nameOf(target);
  const owners = namings(workspace, submission, target).filter(({ role }) => role === 'states');
  const [first, ...others] = owners.filter(owner => isSame(owner.target, target));
  const here = owners.find(owner => owner.path === path && isSame(owner.target, target));
  if (first === undefined)
    return refused(t('No answer has {name}, so there is nothing to rename.', { name }));
  if (here === undefined && others.length > 0) {
    return refused(t('Several agencies have {name}; rename it in the answer of one of them.', { name }));
  }
  return here ?? first;
}

/**
 * The new name of a row or label in its file, and in the references that read it. What another agency calls so keeps
 * its name, and so does a law that another answer cites: it is no name of this row.
 */
export function renameOwn(
  workspace: Workspace,
  submission: Submission,
  owner: Naming,
  newName: string,
): Renaming {
  const name = readName(submission.library, owner.target, newName);
  if (typeof name !== 'string') return name;
  const all = namings(workspace, submission, owner.target);
  const isShared = all.some(({ role, path }) => role === 'states' && path !== owner.path);
  const newTarget = { ...owner.target, keys: [...owner.target.keys.slice(0, -1), name] };
  const taken = namings(workspace, submission, newTarget).some(
    ({ role, path }) => role === 'states' && path === owner.path,
  );
  if (taken && name !== nameOf(owner.target)) {
    return refused(
      t('{name} is there already in this answer; put the figures of both together by hand.', { name }),
    );
  }
  const edits = all
    .filter(({ role, path, target: { respondent } }) => {
      if (role === 'states' || respondent === undefined)
        return path === owner.path || (role !== 'states' && !isShared);
      return respondent === owner.target.respondent;
    })
    .map(({ path, span, role }) => {
      const { text = '' } = workspace.documents.get(path) ?? {};
      return { path, span, newText: role === 'states' ? renamedText(text, span, name) : name };
    });
  return { kind: 'edits', edits };
}

/** Every place that has this name for figures of this question, whoever's. */
function namings(
  workspace: Workspace,
  submission: Submission,
  { respondent: _, ...anyone }: OwnName,
): Naming[] {
  return [...occurrencesOf(workspace, submission)]
    .filter(isNaming)
    .filter(({ target }) => isSame(target, anyone));
}

/** A law in the one way of writing it; a label of letters and digits, since a dot or a brace would end it in a reference. */
function readName(
  { catalogue, questionnaire }: Library,
  { question }: OwnName,
  newName: string,
): string | Refusal {
  const written = newName.trim();
  if (question.table !== undefined) {
    const { canonical, problem } = readCitation(written, catalogue, questionnaire.statute);
    return problem === undefined ? canonical : refused(problem.message);
  }
  if (written === 'total' || written === 'unspecified') {
    return refused(t('{name} has a meaning of its own; choose another label.', { name: written }));
  }
  return /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(written)
    ? written
    : refused(
        t('“{name}” cannot be a label: write letters, digits, blanks and hyphens only.', { name: newName }),
      );
}

function nameOf({ keys }: OwnName): string {
  return keys.at(-1) ?? '';
}
