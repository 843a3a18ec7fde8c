import { join } from 'node:path';
import { testFolder } from '../support/folder.ts';
import { uriOf } from '../support/lsp-client.ts';
import { SCHEMA } from './servers.ts';
import type { BenchSubmission } from './submission.ts';

/** A submission on disk, in a folder of its own; `text` is what the editor opens, and stands in the file too. */
export interface BenchWorkspace {
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  remove(): void;
}

const RESPONSE = 'fia.tip.yaml';

export function writeWorkspace({ text, files, schema }: BenchSubmission): BenchWorkspace {
  const folder = testFolder({ ...files, [RESPONSE]: text, [SCHEMA]: JSON.stringify(schema) });
  return { folder: folder.path, uri: uriOf(join(folder.path, RESPONSE)), text, remove: folder.remove };
}
