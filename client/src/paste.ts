import * as vscode from 'vscode';
import { type PasteOffer, type PasteParams, pasteRequest } from '../../server/src/lsp/protocol/paste.ts';
import type { Client } from './client.ts';
import { fromRange, toRange } from './places.ts';
import type { Part } from './running.ts';

const RANGE = vscode.DocumentDropOrPasteEditKind.Empty.append('tip', 'range');
const PROSE = vscode.DocumentDropOrPasteEditKind.Empty.append('tip', 'prose');

/** What the editor itself puts beside a text that was copied in it. */
const OWN_COPY = 'vscode-editor-data';

/**
 * Pasting from a spreadsheet or a document: the server says what the copied text becomes, the editor offers it in
 * its paste menu beside the plain text. `editor.pasteAs.enabled` switches it off.
 */
export const paste: Part = ({ client }) =>
  vscode.languages.registerDocumentPasteEditProvider(
    [
      { language: 'tip-response', scheme: 'file' },
      { language: 'tip-response', scheme: 'untitled' },
    ],
    provider(client),
    { providedPasteEditKinds: [RANGE, PROSE], pasteMimeTypes: ['text/plain', 'text/html'] },
  );

interface OfferedEdit extends vscode.DocumentPasteEdit {
  readonly document: vscode.TextDocument;
  readonly offer: PasteOffer;
}

function provider(client: Client): vscode.DocumentPasteEditProvider<OfferedEdit> {
  return {
    async provideDocumentPasteEdits(document, [range, ...others], data, { only }, token) {
      // What was copied in the editor is pasted as it stands there. Several cursors are one place too many.
      const isOwn = only === undefined && data.get(OWN_COPY) !== undefined;
      if (range === undefined || others.length > 0 || isOwn || !client.isRunning()) return [];
      const [text, html] = await Promise.all(
        ['text/plain', 'text/html'].map(type => data.get(type)?.asString()),
      );
      const params: PasteParams = {
        uri: document.uri.toString(),
        range: fromRange(range),
        ...(text !== undefined && { text }),
        ...(html !== undefined && { html }),
      };
      const offers = await client.sendRequest<readonly PasteOffer[]>(pasteRequest, params, token);
      return offers.map(offer => editFor(document, offer));
    },

    /** Called for the edit that is being pasted, and for no other: then it is time to say what came of it. */
    resolveDocumentPasteEdit(edit) {
      void tell(edit);
      return edit;
    },
  };
}

function editFor(document: vscode.TextDocument, offer: PasteOffer): OfferedEdit {
  const kind = offer.kind === 'range' ? RANGE : PROSE;
  const edit = new vscode.DocumentPasteEdit('', offer.title, kind);
  edit.additionalEdit = new vscode.WorkspaceEdit();
  for (const { range, newText } of offer.edits)
    edit.additionalEdit.replace(document.uri, toRange(range), newText);
  if (!offer.preferred) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return Object.assign(edit, { document, offer });
}

/** One message for all that could not be matched and all totals that differ; silence where everything was. */
async function tell({ document, offer: { notes, edits } }: OfferedEdit): Promise<void> {
  if (notes.length === 0) return;
  const show = vscode.l10n.t('Show');
  if ((await vscode.window.showWarningMessage(notes.join(' '), show)) !== show) return;
  // What stands before the first edit is where it was.
  const places = edits.map(({ range }) => toRange(range).start);
  const first = places.sort((a, b) => a.compareTo(b))[0] ?? new vscode.Position(0, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(first, first) });
}
