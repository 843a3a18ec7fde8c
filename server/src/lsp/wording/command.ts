import type { Command } from 'vscode-languageserver';
import type { Client } from '../client.ts';

/** Commands of ours that the server runs, by the command of an editor in whose place they stand. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['tip.compileReport', 'tip.compile'],
  ['tip.compileForSending', 'tip.compileExternal'],
  ['tip.explainFinding', 'tip.explain'],
  ['tip.showCompleteness', 'tip.completeness'],
  ['tip.newSubmission', 'tip.createSubmission'],
  ['tip.newResponseFile', 'tip.createResponseFile'],
  ['tip.restartServer', 'tip.reload'],
  ['tip.showReferences', 'tip.showPlaces'],
  ['tip.nextUnanswered', 'tip.showNext'],
]);

/** A command of the client itself, else ours that does the same with the same arguments; undefined where it can run neither. */
export function commandFor(command: Command, { own, runsCommands }: Client): Command | undefined {
  if (own.commands.has(command.command)) return command;
  const ours = INSTEAD.get(command.command) ?? command.command;
  return runsCommands && OURS.has(ours) ? { ...command, command: ours } : undefined;
}

/** Applies the edit that it is given: for clients to which a quick fix is a command. */
export const APPLY_EDIT = 'tip.applyEdit';

const OURS: ReadonlySet<string> = new Set([...INSTEAD.values(), APPLY_EDIT]);

/**
 * What the server says that it runs. An editor that has a command of its own for something needs not ours: it registers every
 * name that it is told.
 */
export function commandsFor({ own, actions }: Client): readonly string[] {
  const needed = [...INSTEAD].flatMap(([theirs, ours]) => (own.commands.has(theirs) ? [] : [ours]));
  return actions.literals ? needed : [...needed, APPLY_EDIT];
}
