import * as vscode from 'vscode';
import {
  type CompletenessPage,
  type CompletenessParams,
  completenessRequest,
  openPlaceCommand,
} from '../../server/src/lsp/protocol/completeness.ts';
import { activeTipFile, chooseSubmission, findSubmissions } from './choose-submission.ts';
import type { Client } from './client.ts';
import { html } from './html.ts';
import { serverInWords } from './question-words.ts';
import type { Part } from './running.ts';
import { logFault, showFault } from './show-fault.ts';

/** How long findings must have been still before the page is written anew, in milliseconds. */
const STILL = 400;

/** The page while it is open, and the submission that it is of. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  of: vscode.Uri;
}

let shown: Shown | undefined;

/**
 * "TIP: Show Completeness". Shows beside the text how far the submission of the active file is, else of the one that
 * is picked. The page stays true while people write. It is a page and no tree, so that it can be read, searched and
 * walked through by its headings.
 */
export async function showCompleteness(client: Client): Promise<void> {
  const uri = activeTipFile() ?? (await pickSubmission());
  if (uri === undefined) return;
  try {
    const page = await completenessHtml(client, uri);
    if (page === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This file is part of no submission: its name must end with .tip.yaml.'),
      );
      return;
    }
    const panel = shown?.panel ?? openPanel();
    shown = { panel, of: uri };
    panel.webview.html = page;
    panel.reveal(undefined, false);
  } catch (cause) {
    await showFault(client, vscode.l10n.t('The completeness could not be worked out.'), cause);
  }
}

/** Keeps the open page true, and opens the places that its links name. */
export const completenessPage: Part = ({ client }) => {
  let waiting: NodeJS.Timeout | undefined;
  const rewrite = async () => {
    if (shown === undefined) return;
    const { panel, of } = shown;
    if (client.state !== 'running') {
      panel.webview.html = silentPage(client.state);
      return;
    }
    const page = await completenessHtml(client, of);
    if (page !== undefined && shown?.panel === panel) panel.webview.html = page;
  };
  const rewriteIn = (pause: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      rewrite().catch(cause => logFault(client, 'The completeness could not be shown anew.', cause));
    }, pause);
  };
  return vscode.Disposable.from(
    vscode.languages.onDidChangeDiagnostics(() => rewriteIn(STILL)),
    client.onDidChangeState(() => rewriteIn(0)),
    vscode.commands.registerCommand(openPlaceCommand, openPlace),
    new vscode.Disposable(() => {
      clearTimeout(waiting);
      shown?.panel.dispose();
    }),
  );
};

async function pickSubmission(): Promise<vscode.Uri | undefined> {
  const submissions = await findSubmissions();
  if (submissions.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no submission here yet. Make one with “TIP: New Submission”.'),
    );
    return undefined;
  }
  const chosen = await chooseSubmission(submissions, vscode.l10n.t('Which submission shall be looked at?'));
  return chosen && vscode.Uri.parse(chosen.files[0] ?? chosen.folder);
}

function openPanel(): vscode.WebviewPanel {
  const beside = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  const panel = vscode.window.createWebviewPanel('tip.completeness', vscode.l10n.t('Completeness'), beside, {
    enableCommandUris: [openPlaceCommand],
    enableFindWidget: true,
  });
  panel.onDidDispose(() => {
    shown = undefined;
  });
  return panel;
}

async function completenessHtml(client: Client, uri: vscode.Uri): Promise<string | undefined> {
  const params: CompletenessParams = { uri: uri.toString(), today: today() };
  const page = await client.sendRequest<CompletenessPage | null>(completenessRequest, params);
  if (page === null) return undefined;
  const body = await vscode.commands.executeCommand<string>('markdown.api.render', page.markdown);
  return pageOf(body);
}

/** What an ended server said is no longer known to be true. */
function silentPage(state: 'starting' | 'stopped'): string {
  return pageOf(html`<p>${serverInWords(vscode.l10n, state)}</p>`.markup);
}

function pageOf(body: string): string {
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${vscode.l10n.t('Completeness')}</title>
<style>${STYLE}</style>
</head>
<body>${body}</body>
</html>`;
}

const STYLE = `
body { padding: 0 1.5em 2em; line-height: 1.5; max-width: 60em; }
h1 { font-weight: 600; font-size: 1.6em; }
h2 { font-weight: 600; font-size: 1.25em; margin-top: 2em; }
h3 { font-weight: 600; font-size: 1em; }
table { border-collapse: collapse; }
th, td { padding: 0.25em 0.75em; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); }
th { font-weight: 600; }
a { color: var(--vscode-textLink-foreground); }
a:focus { outline: 1px solid var(--vscode-focusBorder); }
`;

/** The day here, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function openPlace(uri: string, line: number, character: number): Promise<void> {
  const selection = new vscode.Range(line, character, line, character);
  const document = vscode.Uri.parse(uri);
  const open = vscode.window.visibleTextEditors.find(
    editor => editor.document.uri.toString() === document.toString(),
  );
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { selection, viewColumn });
}
