import { isOpen, progressBy } from '../model/progress.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import { emptyWorkspace, type Workspace, withDocument } from '../model/workspace.ts';
import type { Question, Questionnaire, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import type { FileEdit } from '../rules/fix.ts';
import type { Path } from '../text/path.ts';
import { questionTitle } from './hover/question-text.ts';
import { findListing, manifestText } from './new-manifest.ts';

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
  const head = headOf(questionnaire, respondent);
  const there = submissionAt(withDocument(workspace, path, head), path);
  if (there?.library.questionnaire === questionnaire && (there.manifest || there.responses.length > 1)) {
    const listing = there.manifest && findListing(there.manifest, respondent);
    const text = head + blankSections(owedBy(there, respondent));
    return { name, text, alone: false, ...(listing && { listing }) };
  }
  const all = submissionOf(
    workspace,
    questionnaire,
    questionnaire.lead,
    questionnaire.respondents.map(({ id }) => id),
  );
  const owed = owedBy(all, respondent);
  const text = head + blankSections(owed.length > 0 ? owed : wholeOf(questionnaire));
  return { name, text, alone: questionnaire.respondents.length > 1 };
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
    manifestText(questionnaire, { title: '', lead, participants }),
  );
  for (const id of participants) {
    workspace = withDocument(workspace, `${folder}/${nameFor(id)}`, headOf(questionnaire, id));
  }
  return submissionAt(workspace, manifest);
}

/** A section, and those of its questions that are owed. */
export type OwedQuestions = readonly (readonly [Section, readonly Question[]])[];

/** What a respondent itself is to answer and nobody has; not what it would answer for an agency without a file. */
export function owedBy(submission: Submission | undefined, respondent: RespondentId): OwedQuestions {
  if (submission === undefined) return [];
  return progressBy(submission, respondent).flatMap(({ section, duties }) => {
    const own = duties
      .filter(duty => isOpen(duty) && duty.onBehalfOf.length === 0)
      .map(({ question }) => question);
    return own.length === 0 ? [] : [[section, own] as const];
  });
}

function wholeOf({ sections }: Questionnaire): OwedQuestions {
  return sections.map(
    section => [section, section.questions.filter(({ stem, optional }) => !stem && !optional)] as const,
  );
}

export function headOf(questionnaire: Questionnaire, respondent: RespondentId): string {
  return `questionnaire: ${questionnaire.id}\nrespondent: ${respondent}\n`;
}

export function blankSections(owed: OwedQuestions): string {
  return owed
    .map(([{ id, short }, questions]) => {
      const lines = questions.map(question => `  # ${questionTitle(question)}\n  ${question.id}:\n`);
      return `\n# ${short}\n${id}:\n${lines.join('')}`;
    })
    .join('');
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
