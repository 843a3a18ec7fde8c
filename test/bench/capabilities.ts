import type { ClientCapabilities } from 'vscode-languageserver-protocol';

const dynamicRegistration = true;

/** What the client says that it can: what VS Code says, as far as it changes what a server does. */
export const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration },
    didChangeWatchedFiles: { dynamicRegistration },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration, didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      dynamicRegistration,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat'] },
    },
    hover: { dynamicRegistration, contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { dynamicRegistration, hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dynamicRegistration,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    foldingRange: { dynamicRegistration, rangeLimit: 5000, lineFoldingOnly: true },
    semanticTokens: {
      dynamicRegistration,
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    codeLens: { dynamicRegistration },
    inlayHint: { dynamicRegistration },
    definition: { dynamicRegistration },
    formatting: { dynamicRegistration },
  },
};
