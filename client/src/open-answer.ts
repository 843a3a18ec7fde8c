import * as vscode from 'vscode';
import {
  type BeginAnswerParams,
  type BeginAnswerResult,
  beginAnswerRequest,
} from '../../server/src/lsp/protocol/begin-answer.ts';
import type { Client } from './client.ts';
import { showFault } from './show-fault.ts';

/** Which answer, in which submission, in whose name. */
export type AnswerTarget = BeginAnswerParams;

/**
 * Shows the answer to a question with the cursor at its key. One that is not there is begun first, as its question wants
 * it, as an edit that can be undone.
 */
export async function openAnswer(client: Client, target: AnswerTarget): Promise<void> {
  try {
    const place = await findPlace(client, target);
    if (place.kind === 'refused') {
      void vscode.window.showInformationMessage(place.message);
      return;
    }
    await show(place);
  } catch (cause) {
    await showFault(client, vscode.l10n.t('The answer could not be opened.'), cause);
  }
}

type Place = Extract<BeginAnswerResult, { readonly kind: 'place' }>;

/** Asks again where the file was changed meanwhile: an edit must not land in another text than it was made for. */
async function findPlace(client: Client, target: AnswerTarget): Promise<BeginAnswerResult> {
  for (let tries = 0; tries < 3; tries++) {
    const versions = new Map(vscode.workspace.textDocuments.map(each => [each.uri.toString(), each.version]));
    const result = await client.sendRequest<BeginAnswerResult | null>(beginAnswerRequest, target);
    if (result === null) break;
    if (result.kind === 'refused') return result;
    const uri = vscode.Uri.parse(result.uri).toString();
    const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
    if (open === undefined || !versions.has(uri) || versions.get(uri) === open.version) return result;
  }
  throw new Error(`The server found no place for ${target.question}.`);
}

async function show({ uri, edit, cursor, listed }: Place): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const editor = await vscode.window.showTextDocument(document);
  if (edit !== undefined) {
    const { start, end } = edit.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    if (!(await editor.edit(change => change.replace(range, edit.newText)))) return;
  }
  const at = new vscode.Position(cursor.line, cursor.character);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (listed && edit !== undefined) await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
