import * as vscode from 'vscode';

/** The editor, where it shows a file that the server knows: other schemes hold copies. */
export function activeResponseEditor(
  editor: vscode.TextEditor | undefined = vscode.window.activeTextEditor,
): vscode.TextEditor | undefined {
  const { languageId, uri } = editor?.document ?? {};
  return languageId === 'tip-response' && (uri?.scheme === 'file' || uri?.scheme === 'untitled')
    ? editor
    : undefined;
}
