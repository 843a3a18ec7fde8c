import * as vscode from 'vscode';
import {
  type QuestionPanel,
  type QuestionParams,
  questionRequest,
} from '../../server/src/lsp/protocol/question.ts';
import { activeResponseEditor } from './active-response.ts';
import type { Client } from './client.ts';
import { logFault } from './show-fault.ts';
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
export function followCursor(client: Client, wanted: () => boolean): QuestionAtCursor {
  const changed = new vscode.EventEmitter<void>();
  let value: QuestionPanel | undefined;
  let told = '';
  const look = async () => {
    if (!wanted() && client.isRunning()) return;
    value = client.isRunning() ? await askAtCursor(client) : undefined;
    // A view says of nothing why it is nothing, and so what the server does.
    const text = JSON.stringify(value ?? client.state);
    if (text === told) return;
    told = text;
    changed.fire();
  };
  const throttled = throttle(PAUSE, look);
  const follows = [
    client.onDidChangeState(state => (state === 'running' ? throttled.soon() : void look())),
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
export async function askAtCursor(client: Client): Promise<QuestionPanel | undefined> {
  const editor = activeResponseEditor();
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  const params: QuestionParams = { uri: editor.document.uri.toString(), at: { line, character } };
  try {
    return (await client.sendRequest<QuestionPanel | null>(questionRequest, params)) ?? undefined;
  } catch (cause) {
    logFault(client, 'The question could not be asked for.', cause);
    return undefined;
  }
}
