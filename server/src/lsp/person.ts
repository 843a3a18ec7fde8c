import {
  type Connection,
  type MessageActionItem,
  MessageType,
  type Range,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShowMessageRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Sayable, sayIn, type Words } from '../text/l10n.ts';
import type { Client } from './client.ts';
import { isWithin } from './wording/edit.ts';

/** Whoever sits at the editor, as far as the editor lets the server reach them. */
export interface Person {
  /** One sentence; nobody is waited for. */
  tell(sentence: Sayable, weight?: 'information' | 'warning' | 'error'): void;
  /** The answer that they choose; undefined where they choose none, or cannot be asked. */
  choose(sentence: Sayable, answers: readonly string[]): Promise<string | undefined>;
  /** Shows a file, in the editor or with the program of its kind; false where that cannot be done. */
  show(uri: string, how?: { readonly range?: Range; readonly outside?: boolean }): Promise<boolean>;
  /** Makes an edit that can be undone; false where it was not made, or would be made by half. */
  edit(label: Words, edit: WorkspaceEdit): Promise<boolean>;
}

const WEIGHT = {
  information: MessageType.Info,
  warning: MessageType.Warning,
  error: MessageType.Error,
} as const;

export function createPerson(connection: Connection, client: () => Client): Person {
  const say = (said: Sayable) => sayIn(client().language, said);
  return {
    tell: (sentence, weight = 'information') =>
      void connection.sendNotification(ShowMessageNotification.type, {
        type: WEIGHT[weight],
        message: say(sentence),
      }),
    choose: async (sentence, answers) => {
      if (!client().window.asks) return undefined;
      const actions = answers.map(title => ({ title }));
      const asked = { type: MessageType.Info, message: say(sentence), actions };
      const chosen = await connection
        .sendRequest<MessageActionItem | null>(ShowMessageRequest.method, asked)
        .catch(() => null);
      return chosen?.title;
    },
    show: async (uri, { range, outside = false } = {}) => {
      if (!client().window.showsDocuments) return false;
      const asked = outside
        ? { uri, external: true }
        : { uri, takeFocus: true, ...(range && { selection: range }) };
      const shown = await connection.sendRequest(ShowDocumentRequest.type, asked).catch(() => null);
      return shown?.success === true;
    },
    edit: async (label, edit) => {
      const { edits } = client();
      if (!edits.asked || !isWithin(edit, edits)) return false;
      const made = await connection.workspace.applyEdit({ label: say(label), edit }).catch(() => undefined);
      return made?.applied === true;
    },
  };
}
