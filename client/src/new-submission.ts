import * as vscode from 'vscode';
import {
  type NewSubmission,
  type NewSubmissionParams,
  newSubmissionRequest,
  type QuestionnaireInfo,
  questionnairesRequest,
} from '../../server/src/lsp/protocol/new-files.ts';
import type { Client } from './client.ts';
import { exists, nameOf } from './files.ts';
import { askForOne, askForSome, askForText, askInTurn, type Step } from './picker.ts';
import { showFault } from './show-fault.ts';

/** What the steps have learned: what is asked of the server, and the folder's URI. */
export interface SubmissionAnswers extends NewSubmissionParams {
  readonly folder: string;
}

/**
 * "TIP: New Submission". Asks, in steps with a way back, for the questionnaire, the title, who compiles, who takes
 * part and the folder, then writes the manifest and a response file for each agency. With `given`, asks nothing.
 */
export async function newSubmission(client: Client, given?: unknown): Promise<void> {
  try {
    const answers = isAnswers(given) ? given : await ask(client);
    if (answers !== undefined) await write(client, answers);
  } catch (cause) {
    await showFault(client, vscode.l10n.t('The submission could not be made.'), cause);
  }
}

/** A menu hands over something else. */
function isAnswers(given: unknown): given is SubmissionAnswers {
  return typeof given === 'object' && given !== null && 'questionnaire' in given && 'folder' in given;
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the steps of one dialog, in their order
async function ask(client: Client): Promise<SubmissionAnswers | undefined> {
  const known = await client.sendRequest<readonly QuestionnaireInfo[]>(questionnairesRequest, {});
  const [first] = known;
  if (first === undefined)
    throw new Error('The server knows no questionnaire, not even the one it ships with.');
  let questionnaire = first;
  let title: string | undefined;
  let lead: string | undefined;
  let participants: ReadonlySet<string> | undefined;
  const folders = await freeFolders();
  let folder = folders.length === 1 ? folders[0] : undefined;

  const askQuestionnaire: Step = async frame => {
    const choices = known.map(value => ({
      label: value.title,
      description: value.government,
      detail: value.id,
      value,
    }));
    const question = vscode.l10n.t('Which questionnaire do you answer?');
    const reply = await askForOne(frame, question, choices, questionnaire);
    if (typeof reply === 'object' && reply.value !== questionnaire) {
      questionnaire = reply.value;
      title = lead = participants = undefined;
    }
    return reply;
  };
  const askTitle: Step = async frame => {
    const { government, title: name } = questionnaire;
    const question = vscode.l10n.t(
      'The title of the report, as its first page prints it. The questionnaire is put to the {0}.',
      government,
    );
    const offered = title ?? vscode.l10n.t('Response of the {0} – {1}', government, name);
    const reply = await askForText(frame, question, offered);
    if (typeof reply === 'object') title = reply.value;
    return reply;
  };
  const askLead: Step = async frame => {
    const choices = questionnaire.respondents.map(({ id, name }) => ({
      label: id,
      description: name,
      value: id,
    }));
    const question = vscode.l10n.t('Which agency leads and compiles the report?');
    const reply = await askForOne(frame, question, choices, lead ?? questionnaire.lead);
    if (typeof reply === 'object') lead = reply.value;
    return reply;
  };
  const askParticipants: Step = async frame => {
    const choices = questionnaire.respondents.map(({ id, name, owes }) => ({
      label: id,
      description: name,
      detail:
        owes === 1 ? vscode.l10n.t('1 question to answer') : vscode.l10n.t('{0} questions to answer', owes),
      value: id,
    }));
    const owing = questionnaire.respondents.flatMap(({ id, owes }) => (owes > 0 ? [id] : []));
    const question = vscode.l10n.t('Which agencies take part? Each gets a file with its own questions.');
    const reply = await askForSome(frame, question, choices, participants ?? new Set(owing));
    if (typeof reply === 'object') participants = new Set(reply.value);
    return reply;
  };
  const askFolder: Step = async frame => {
    const another = { label: vscode.l10n.t('Another folder…'), value: undefined };
    const choices = folders.map(value => ({ label: nameOf(value), description: value.fsPath, value }));
    const question = vscode.l10n.t('Where shall the submission be kept?');
    const reply = await askForOne(frame, question, [...choices, another], folder);
    if (typeof reply !== 'object') return reply;
    folder = reply.value ?? (await chooseOnDisk());
    return folder === undefined ? askFolder(frame) : reply;
  };

  const steps = [
    ...(known.length > 1 ? [askQuestionnaire] : []),
    askTitle,
    askLead,
    askParticipants,
    ...(folder === undefined ? [askFolder] : []),
  ];
  const answered = await askInTurn(vscode.l10n.t('New Submission'), steps);
  if (!answered || title === undefined || lead === undefined || folder === undefined) return undefined;
  return {
    questionnaire: questionnaire.id,
    title,
    lead,
    participants: [...(participants ?? [])],
    folder: folder.toString(),
  };
}

/** The folders of the workspace that hold no submission yet. */
async function freeFolders(): Promise<readonly vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const taken = await Promise.all(
    folders.map(folder => exists(vscode.Uri.joinPath(folder, 'submission.tip.yaml'))),
  );
  return folders.filter((_, n) => !taken[n]);
}

async function chooseOnDisk(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Keep It Here'),
    title: vscode.l10n.t('The folder for the submission'),
  });
  return chosen?.[0];
}

/** Writes all files or none, as one edit, so that one undo takes them away; what is there stays as it is. */
async function write(client: Client, { folder, ...params }: SubmissionAnswers): Promise<void> {
  const home = vscode.Uri.parse(folder);
  const made = await client.sendRequest<NewSubmission | null>(newSubmissionRequest, params);
  if (made === null) throw new Error(`The server does not know the questionnaire ${params.questionnaire}.`);
  const files = made.files.map(({ name, text }) => ({ uri: vscode.Uri.joinPath(home, name), name, text }));
  const there = await Promise.all(files.map(({ uri }) => exists(uri)));
  const taken = files.find((_, n) => there[n]);
  if (taken !== undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} is there already, so nothing was written. Choose an empty folder, or add an agency with “TIP: New Response File”.',
        taken.name,
      ),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files) {
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The submission could not be written. Look whether you may write in {0}.', nameOf(home)),
    );
    return;
  }
  const lead = files[1] ?? files[0];
  if (lead !== undefined) await vscode.window.showTextDocument(lead.uri, { preview: false });
  await tell(home, files.length - 1);
}

async function tell(home: vscode.Uri, agencies: number): Promise<void> {
  const message =
    agencies === 1
      ? vscode.l10n.t('The submission is ready: a manifest and 1 response file in {0}.', nameOf(home))
      : vscode.l10n.t(
          'The submission is ready: a manifest and {0} response files in {1}.',
          agencies,
          nameOf(home),
        );
  const open = vscode.l10n.t('Open Folder');
  const isOpen = vscode.workspace.getWorkspaceFolder(home) !== undefined;
  const chosen = await vscode.window.showInformationMessage(message, ...(isOpen ? [] : [open]));
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder', home);
}
