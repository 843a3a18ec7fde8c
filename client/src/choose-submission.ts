import * as vscode from 'vscode';
import { type SubmissionFolder, submissionFolders } from './submission-folders.ts';

/** Every submission of the workspace. */
export async function findSubmissions(): Promise<readonly SubmissionFolder[]> {
  const files = await vscode.workspace.findFiles('**/*.tip.{yaml,yml}', '**/node_modules/**');
  return submissionFolders(files.map(uri => uri.toString()));
}

/** The only submission, or the one that is picked; `undefined` when there is none or none is picked. */
export async function chooseSubmission(
  submissions: readonly SubmissionFolder[],
  question: string,
): Promise<SubmissionFolder | undefined> {
  if (submissions.length < 2) return submissions[0];
  const items = submissions.map(submission => {
    const { path } = vscode.Uri.parse(submission.folder);
    return {
      label: path.slice(path.lastIndexOf('/') + 1),
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(submission.folder), true),
      submission,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: question,
    matchOnDescription: true,
  });
  return picked?.submission;
}

/** The response file or manifest in the active editor. */
export function activeTipFile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'tip-response' ? document.uri : undefined;
}
