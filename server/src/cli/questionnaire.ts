import { HostError } from '../host/host.ts';
import { shippedWorkspace } from '../host/load-workspace.ts';
import { fromNative } from '../host/node/native-path.ts';
import { nodeHost } from '../host/node/node-host.ts';
import { fileKind } from '../model/file-kind.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { joined } from '../rules/in-words.ts';
import { showHidden } from '../text/hidden.ts';
import { nearest } from '../text/nearest.ts';
import { folderOf, relativeTo } from '../text/path.ts';
import type { Command } from './command.ts';
import { load } from './load.ts';
import { ExitCode, type Terminal, UsageError } from './terminal.ts';

/** `tip questionnaire`: every ID that takes an answer, with its number and subject. */
export const questionnaire: Command = {
  name: 'questionnaire',
  takes: '[ID] [PATH]',
  most: 2,
  says: [
    'Lists the question IDs of a questionnaire: of those that come with the program, and of those that are defined in',
    'a folder or the submission that it belongs to.',
  ],
  options: [],
  async run(named, _options, terminal) {
    const { id, path } = await readNames(named);
    const { questionnaires } = await workspaceAt(path, terminal);
    const wanted = id === undefined ? [...questionnaires.values()] : questionnaires.get(id);
    if (wanted === undefined) throw new UsageError(unknownId(id ?? '', [...questionnaires.keys()]));
    // A definition of somebody else must not steer the terminal.
    for (const definition of [wanted].flat()) terminal.print(showHidden(listOf(definition)));
    return ExitCode.clean;
  },
};

/** One name alone is a path where something is there, written as a path (`./next`) or not an ID that is known. */
async function readNames([first, second]: readonly string[]): Promise<{ id?: string; path?: string }> {
  if (first === undefined) return {};
  if (second !== undefined) return { id: first, path: second };
  const isPath =
    !shippedWorkspace().questionnaires.has(first) &&
    first !== '' &&
    (/[\\/]/.test(first) || (await nodeHost.kind(fromNative(first))) !== undefined);
  return isPath ? { path: first } : { id: first };
}

/** What cannot be used of it is said; a working folder that nobody named, and that cannot be read, has nothing of its own. */
async function workspaceAt(path: string | undefined, terminal: Terminal): Promise<Workspace> {
  try {
    const workspace = await definitionsAt(path ?? '.', terminal);
    for (const [file, reason] of workspace.unreadable)
      if (fileKind(file) === 'definition')
        terminal.complain(`${relativeTo(terminal.folder, file)}: ${reason}`);
    return workspace;
  } catch (error) {
    if (path !== undefined || !(error instanceof HostError)) throw error;
    terminal.complain(error.message);
    return shippedWorkspace();
  }
}

/** A definition that is named itself counts as its folder does. */
async function definitionsAt(path: string, { folder }: Terminal): Promise<Workspace> {
  const native = fromNative(path);
  const isFile = fileKind(native) === 'definition' && (await nodeHost.kind(native)) === 'file';
  return (await load([isFile ? folderOf(native) : path], folder)).workspace;
}

function unknownId(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return near.length > 0 && near.length < known.length
    ? `There is no questionnaire ${id}; did you mean ${joined(near, 'or')}?`
    : `There is no questionnaire ${id}; there ${known.length === 1 ? 'is' : 'are'} ${joined(known)}.`;
}

function listOf({ id, shortTitle, sections }: Questionnaire): string {
  const lines = [`${id}: ${shortTitle}`];
  for (const section of sections) {
    lines.push('', `${section.id}: ${section.title}`);
    for (const question of section.questions)
      if (!question.stem) lines.push(`  ${question.id.padEnd(20)} ${question.short}`);
  }
  return lines.join('\n');
}
