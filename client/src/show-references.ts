import * as vscode from 'vscode';
import {
  type ShowReferencesArguments,
  showReferencesCommand,
} from '../../server/src/lsp/protocol/code-lenses.ts';
import { toLocation, toPosition } from './places.ts';

/**
 * The command of the lens "used in 3 answers": shows the places in the list that “Find All References” opens. The
 * editor's own command wants its own classes, and a lens arrives as plain values. It is not in the palette, since
 * without its arguments it does nothing.
 */
export function showReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    (...[uri, position, places]: ShowReferencesArguments) =>
      vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        toPosition(position),
        places.map(toLocation),
      ),
  );
}
