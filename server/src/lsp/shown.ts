import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { Path } from '../text/path.ts';
import type { OpenDocument } from './open-document.ts';
import { learnFile, spellDocuments, spelledDocument } from './spelling.ts';
import { isFileUri, toNamedPath, toPath, toUri } from './uri.ts';

/** Under which addresses the editor shows what the server knows by its path on the disk. */
export interface Shown {
  /** The addresses by which the editor has a file open: two, where a link leads to it as well. */
  urisOf(path: Path): readonly string[];
  /** Documents were opened or closed, or it was found out where a link leads. */
  lookAgain(): void;
  /** Sends the findings of a file to each of its addresses; those of a link stand beside those of the file behind it. */
  send(path: Path, diagnostics: readonly Diagnostic[]): void;
}

export function createShown(connection: Connection, documents: TextDocuments<OpenDocument>): Shown {
  const sent = new Map<string, Map<Path, readonly Diagnostic[]>>();
  const sendTo = (uri: string) => {
    const version = documents.get(uri)?.version;
    const diagnostics = [...(sent.get(uri)?.values() ?? [])].flat();
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  };
  return {
    urisOf: spelledDocument,
    lookAgain: () => {
      const uris = documents.keys();
      for (const uri of uris) if (isFileUri(uri)) learnFile(toNamedPath(uri), uri, toNamedPath);
      spellDocuments(uris, toPath);
    },
    send: (path, diagnostics) => {
      const open = spelledDocument(path);
      const uris = new Set(open.length > 0 ? open : [toUri(path)]);
      // An address by which it was shown before it was known where a link leads, or that was closed.
      for (const [uri, files] of sent) if (!uris.has(uri) && files.delete(path)) sendTo(uri);
      for (const uri of uris) {
        const files = sent.get(uri) ?? new Map<Path, readonly Diagnostic[]>();
        sent.set(uri, files.set(path, diagnostics));
        sendTo(uri);
      }
    },
  };
}
