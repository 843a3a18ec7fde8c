import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type QuestionPanel,
  type QuestionParams,
  questionRequest,
} from '../../server/src/lsp/protocol/question.ts';
import { activeResponseEditor } from './active-response.ts';
import { throttle } from './throttle.ts';

/** The question whose answer the cursor stands in, with everything about it. */
export interface QuestionAtCursor extends vscode.Disposable {
  value(): QuestionPanel | undefined;
  /** Something may have changed. */
  refresh(): void;
  readonly onDidChange: vscode.Event<void>;
}

/** Time for the cursor to come to rest. */
const PAUSE = 150;

/** `wanted` says whether anybody looks; nothing is asked while nobody does. */
export function followCursor(client: LanguageClient, wanted: () => boolean): QuestionAtCursor {
  const changed = new vscode.EventEmitter<void>();
  let value: QuestionPanel | undefined;
  let told = '';
  const look = async () => {
    if (!wanted()) return;
    value = await askAtCursor(client);
    const text = JSON.stringify(value ?? null);
    if (text === told) return;
    told = text;
    changed.fire();
  };
  const throttled = throttle(PAUSE, look);
  const follows = [
    vscode.window.onDidChangeActiveTextEditor(throttled.soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (activeResponseEditor(textEditor) !== undefined) throttled.soon();
    }),
  ];
  throttled.soon();
  return {
    value: () => value,
    refresh: throttled.soon,
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...follows, throttled, changed).dispose(),
  };
}

/** The question at the cursor now; `undefined` outside of an answer. */
export async function askAtCursor(client: LanguageClient): Promise<QuestionPanel | undefined> {
  const editor = activeResponseEditor();
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  const params: QuestionParams = { uri: editor.document.uri.toString(), at: { line, character } };
  try {
    return (await client.sendRequest<QuestionPanel | null>(questionRequest, params)) ?? undefined;
  } catch (cause) {
    client.warn('The question could not be asked for.', cause);
    return undefined;
  }
}
