import * as vscode from 'vscode';
import {
  type ShowReferencesArguments,
  showReferencesCommand,
} from '../../server/src/lsp/protocol/code-lenses.ts';
import type { Running } from './running.ts';

/**
 * The command of the lens "used in 3 answers": shows the places in the list that “Find All References” opens. The
 * editor's own command wants its own classes, and a lens arrives as plain values. It is not in the palette, since
 * without its arguments it does nothing.
 */
export function showReferences({ client }: Running): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    (...[uri, position, places]: ShowReferencesArguments) => {
      const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
      return vscode.commands.executeCommand(
        'editor.action.showReferences',
        asUri(uri),
        asPosition(position),
        places.map(place => asLocation(place)),
      );
    },
  );
}
