import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { Extent } from '../host/extent.ts';
import { isInside, type Path } from '../text/path.ts';
import type { Client } from './client.ts';
import { toUri } from './uri.ts';

export interface Watches {
  /** Has the editor watch the open folders and, where it can, what is read outside them. */
  follow(client: Client, folders: readonly Path[], extents: readonly Extent[]): Promise<void>;
}

/**
 * What has to be heard of: the text of an answer, a manifest or a definition that changes, and anything that appears or goes
 * away: a folder is told of as one thing, whatever it holds, and any file may be attached.
 */
const PATTERNS = [
  { pattern: '**/*.{tip,questionnaire}.{yaml,yml}', kind: WatchKind.Change },
  { pattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
] as const;

/** The server asks for watches itself, so that an editor that knows nothing of answers tells of them too. */
export function createWatches(connection: Connection): Watches {
  let followed: string | undefined;
  let registered: Disposable | undefined;
  return {
    follow: async (client, folders, extents) => {
      const { watches } = client;
      if (!watches.registered) return;
      const outside = extents
        .map(({ folder }) => folder)
        .filter(folder => watches.outside && !folders.some(open => isInside(open, folder)))
        .sort();
      const asked = JSON.stringify(outside);
      if (asked === followed) return;
      followed = asked;
      const watchers = PATTERNS.flatMap(({ pattern, kind }): FileSystemWatcher[] => [
        { globPattern: pattern, kind },
        ...outside.map(folder => ({ globPattern: { baseUri: toUri(folder), pattern }, kind })),
      ]);
      const before = registered;
      registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      before?.dispose();
    },
  };
}
