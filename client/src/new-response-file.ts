import * as vscode from 'vscode';
import { fileKind } from '../../server/src/lsp/protocol/file-kind.ts';
import {
  type NewResponseFile,
  type NewResponseFileParams,
  newResponseFileRequest,
  type QuestionnaireInfo,
  type QuestionnairesParams,
  questionnairesRequest,
} from '../../server/src/lsp/protocol/new-files.ts';
import { activeTipFile, chooseSubmission, findSubmissions } from './choose-submission.ts';
import type { Client } from './client.ts';
import { exists, nameOf } from './files.ts';
import { showFault } from './show-fault.ts';
import { folderOf, folderOfFiles } from './submission-folders.ts';

/**
 * "TIP: New Response File". Asks for the questionnaire (unless there is one only) and the respondent, and writes
 * a file with the sections that this respondent owes beside the other files of the submission. A file that is
 * there is never written over: another name is asked for.
 */
export async function newResponseFile(client: Client): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  try {
    const questionnaire = await chooseQuestionnaire(client, folder);
    if (questionnaire === undefined) return;
    const respondent = await chooseRespondent(questionnaire);
    if (respondent === undefined) return;
    const params: NewResponseFileParams = {
      questionnaire: questionnaire.id,
      respondent,
      folder: folder.toString(),
    };
    const made = await client.sendRequest<NewResponseFile>(newResponseFileRequest, params);
    const file = await chooseFile(folder, made.name);
    if (file !== undefined && (await create(file, made.text))) await tell(respondent, made);
  } catch (cause) {
    await showFault(client, vscode.l10n.t('The response file could not be made.'), cause);
  }
}

/** The folder of the response file in the active editor, else of a submission's files, else a workspace folder. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const active = activeTipFile();
  if (active?.scheme === 'file' && fileKind(active.path) !== 'manifest')
    return vscode.Uri.joinPath(active, '..');
  const found = await findSubmissions();
  const ofActive = found.filter(({ folder }) => active && folder === folderOf(active.toString()));
  const submissions = ofActive.length > 0 ? ofActive : found;
  if (submissions.length > 0) {
    const question = vscode.l10n.t('Which submission is the new file part of?');
    const chosen = await chooseSubmission(submissions, question);
    return chosen && vscode.Uri.parse(folderOfFiles(chosen));
  }
  return chooseWorkspaceFolder();
}

async function chooseWorkspaceFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0] !== undefined) return folders[0].uri;
  const openFolder = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('Open the folder that shall hold your submission first.'),
    openFolder,
  );
  if (chosen === openFolder) await vscode.commands.executeCommand('vscode.openFolder');
  return undefined;
}

async function chooseQuestionnaire(
  client: Client,
  folder: vscode.Uri,
): Promise<QuestionnaireInfo | undefined> {
  const params: QuestionnairesParams = { folder: folder.toString() };
  const known = await client.sendRequest<readonly QuestionnaireInfo[]>(questionnairesRequest, params);
  if (known.length === 0)
    throw new Error('The server knows no questionnaire, not even the one it ships with.');
  if (known.length === 1) return known[0];
  const items = known.map(questionnaire => ({
    label: questionnaire.title,
    description: questionnaire.id,
    questionnaire,
  }));
  const placeHolder = vscode.l10n.t('Which questionnaire do you answer?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.questionnaire;
}

async function chooseRespondent(questionnaire: QuestionnaireInfo): Promise<string | undefined> {
  const items = questionnaire.respondents.map(({ id, name, file }) => {
    const there = file === undefined ? undefined : nameOf(vscode.Uri.parse(file));
    return {
      label: id,
      description: name,
      ...(there !== undefined && { detail: vscode.l10n.t('has the file {0}', there) }),
    };
  });
  const placeHolder = vscode.l10n.t('Who answers?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.label;
}

/** The file of the suggested name; where that is taken, of the name that the user gives instead. */
async function chooseFile(folder: vscode.Uri, suggested: string): Promise<vscode.Uri | undefined> {
  const first = vscode.Uri.joinPath(folder, suggested);
  if (!(await exists(first))) return first;
  const value = await freeName(folder, suggested);
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('{0} is there already and stays as it is. Name the new file.', suggested),
    value,
    valueSelection: [0, value.indexOf('.')],
    validateInput: typed => nameProblem(folder, typed.trim()),
  });
  return name === undefined ? undefined : vscode.Uri.joinPath(folder, name.trim());
}

/** `fia-2.tip.yaml`, or the first number that is free. */
async function freeName(folder: vscode.Uri, taken: string): Promise<string> {
  const dot = taken.indexOf('.');
  for (let number = 2; ; number++) {
    const name = `${taken.slice(0, dot)}-${number}${taken.slice(dot)}`;
    if (!(await exists(vscode.Uri.joinPath(folder, name)))) return name;
  }
}

async function nameProblem(folder: vscode.Uri, name: string): Promise<string | undefined> {
  if (!/^[^\\/:*?"<>|]+\.tip\.ya?ml$/.test(name)) {
    return vscode.l10n.t('Write a file name that ends with .tip.yaml, without a folder.');
  }
  if (fileKind(name) !== 'response')
    return vscode.l10n.t('{0} has a meaning of its own; choose another name.', name);
  if (await exists(vscode.Uri.joinPath(folder, name))) return vscode.l10n.t('{0} is there already.', name);
  return undefined;
}

/** True when the file was written, and is open. */
async function create(file: vscode.Uri, text: string): Promise<boolean> {
  // An edit refuses to replace a file that has appeared since we looked; `fs.writeFile` would not.
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (await vscode.workspace.applyEdit(edit)) {
    await vscode.window.showTextDocument(file);
    return true;
  }
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      '{0} could not be written. Look whether a file of this name is there, and whether you may write in this folder.',
      nameOf(file),
    ),
  );
  return false;
}

/** What follows from the new file for the others, where something does. */
async function tell(respondent: string, { alone, listing }: NewResponseFile): Promise<void> {
  if (alone) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The file holds the questions of {0}. Alone in its folder it is asked for the whole questionnaire; where other agencies answer too, make the submission with “TIP: New Submission”.',
        respondent,
      ),
    );
  }
  if (listing === undefined) return;
  const manifest = vscode.Uri.parse(listing.uri);
  const add = vscode.l10n.t('Add {0}', respondent);
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} does not list {1} among the respondents.', nameOf(manifest), respondent),
    add,
  );
  if (chosen !== add) return;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(manifest, new vscode.Position(listing.line, listing.character), listing.text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(manifest);
}
