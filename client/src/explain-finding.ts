import * as vscode from 'vscode';
import { MANUAL_SCHEME } from './manual.ts';

/**
 * "TIP: Explain This Finding". Opens the manual's page of the finding at the cursor beside the text; where there are
 * several, the one that is picked. With `page`, the address that a quick fix brings, that page.
 */
export async function explainFinding(page?: unknown): Promise<void> {
  const address = typeof page === 'string' ? vscode.Uri.parse(page) : await chooseFinding();
  if (address === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreviewToSide', address);
}

async function chooseFinding(): Promise<vscode.Uri | undefined> {
  const editor = vscode.window.activeTextEditor;
  const found = editor === undefined ? [] : findingsAt(editor);
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There is no finding in this line. Put the cursor on an underlined word, then ask again.',
      ),
    );
    return undefined;
  }
  const items = found.map(({ message, page }) => ({
    label: page.path.slice(page.path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
    detail: message,
    page,
  }));
  const placeHolder = vscode.l10n.t('Which finding shall be explained?');
  const picked =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.page;
}

interface Explained {
  readonly message: string;
  readonly page: vscode.Uri;
}

/** The findings at the cursor, else those of its line; one for each page. */
function findingsAt({ document, selection }: vscode.TextEditor): readonly Explained[] {
  const all = vscode.languages.getDiagnostics(document.uri).flatMap(({ range, message, code }) => {
    const page = typeof code === 'object' ? code.target : undefined;
    return page?.scheme === MANUAL_SCHEME ? [{ range, message, page }] : [];
  });
  const here = all.filter(({ range }) => range.contains(selection.active));
  const inLine = all.filter(({ range }) => range.start.line === selection.active.line);
  const found = here.length > 0 ? here : inLine;
  return [...new Map(found.map(each => [each.page.toString(), each])).values()];
}
