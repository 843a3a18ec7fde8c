import type { Manifest } from '../model/manifest.ts';
import { isOpen, progressBy } from '../model/progress.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import { emptyWorkspace, type Workspace, withDocument } from '../model/workspace.ts';
import type { Questionnaire, RespondentId } from '../questionnaire/questionnaire.ts';
import type { FileEdit } from '../rules/fix.ts';
import { findEntry } from '../syntax/locate.ts';
import type { Path } from '../text/path.ts';
import { word } from '../writing/content.ts';
import { insertFirst } from '../writing/insert-items.ts';
import { type BlankSections, manifestFile, responseFile } from '../writing/new-file.ts';

/** A new file: its name, or its path below the folder of its submission, and its text. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

export interface NewResponseFile extends NewFile {
  /** True where there is no submission yet, so that it will be asked for the whole questionnaire. */
  readonly alone: boolean;
  /** How to name the respondent in the manifest, where that lists others and not this one. */
  readonly listing?: FileEdit;
}

/**
 * The file of one more respondent of the submission at a folder, with what it owes and nobody has answered yet:
 * every question blank, below a comment with its subject. Where there is no submission yet, what it owes when
 * all agencies of the questionnaire take part; a respondent that then owes nothing is taken to answer alone.
 */
export function newResponseFile(
  workspace: Workspace,
  questionnaire: Questionnaire,
  respondent: RespondentId,
  folder: Path,
): NewResponseFile {
  const name = nameFor(respondent);
  const path = freePath(workspace, folder, name);
  const head = responseFile(questionnaire, respondent);
  const there = submissionAt(withDocument(workspace, path, head), path);
  if (there?.library.questionnaire === questionnaire && (there.manifest || there.responses.length > 1)) {
    const listing = there.manifest && listingOf(there.manifest, respondent);
    const text = responseFile(questionnaire, respondent, owedBy(there, respondent));
    return { name, text, alone: false, ...(listing && { listing }) };
  }
  const all = submissionOf(
    workspace,
    questionnaire,
    questionnaire.lead,
    questionnaire.respondents.map(({ id }) => id),
  );
  const owed = owedBy(all, respondent);
  const text = responseFile(questionnaire, respondent, owed.length > 0 ? owed : wholeOf(questionnaire));
  return { name, text, alone: questionnaire.respondents.length > 1 };
}

/** How to add a respondent to the list of a manifest; `undefined` where it is on the list, or there is none. */
function listingOf({ path, tree, respondents }: Manifest, respondent: RespondentId): FileEdit | undefined {
  const list = findEntry(tree, ['submission', 'respondents']);
  if (list === undefined || respondents.some(({ id }) => id === respondent)) return undefined;
  const edit = insertFirst(tree, list, { value: word(respondent) });
  return edit && { path, ...edit };
}

/** A submission in which these take part, each with a file that says nothing yet. */
export function submissionOf(
  { catalogue }: Workspace,
  questionnaire: Questionnaire,
  lead: RespondentId,
  participants: readonly RespondentId[],
): Submission | undefined {
  const folder = '/submission';
  const manifest = `${folder}/submission.tip.yaml`;
  let workspace = emptyWorkspace(new Map([[questionnaire.id, questionnaire]]), catalogue);
  workspace = withDocument(
    workspace,
    manifest,
    manifestFile(questionnaire, { title: '', lead, participants }),
  );
  for (const id of participants) {
    workspace = withDocument(workspace, `${folder}/${nameFor(id)}`, responseFile(questionnaire, id));
  }
  return submissionAt(workspace, manifest);
}

/** What a respondent itself is to answer and nobody has; not what it would answer for an agency without a file. */
export function owedBy(submission: Submission | undefined, respondent: RespondentId): BlankSections {
  if (submission === undefined) return [];
  return progressBy(submission, respondent).flatMap(({ section, duties }) => {
    const own = duties
      .filter(duty => isOpen(duty) && duty.onBehalfOf.length === 0)
      .map(({ question }) => question);
    return own.length === 0 ? [] : [[section, own] as const];
  });
}

function wholeOf({ sections }: Questionnaire): BlankSections {
  return sections.map(
    section => [section, section.questions.filter(({ stem, optional }) => !stem && !optional)] as const,
  );
}

export function nameFor(respondent: RespondentId): string {
  return `${respondent.toLowerCase()}.tip.yaml`;
}

/** Where a file of this name, or of the next one that is free, would stand. */
function freePath({ documents }: Workspace, folder: Path, name: string): Path {
  for (let n = 1; ; n++) {
    const path = `${folder}/${n === 1 ? name : name.replace('.', `-${n}.`)}`;
    if (!documents.has(path)) return path;
  }
}
