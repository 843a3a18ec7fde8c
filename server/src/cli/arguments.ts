import { parseArgs } from 'node:util';
import { joined } from '../rules/in-words.ts';
import { nearest } from '../text/nearest.ts';
import type { Chosen, Command, Option } from './command.ts';
import { UsageError } from './terminal.ts';

/** What somebody typed behind `tip`. Options may stand anywhere, before the command too. */
export interface Arguments {
  readonly help: boolean;
  readonly version: boolean;
  /** Neither `command` nor what is named is there where help or the version is asked for without it. */
  readonly command?: Command;
  readonly named: readonly string[];
  readonly chosen: Chosen;
}

const EVERYWHERE = ['help', 'version'];

/** Throws `UsageError`, with one sentence that names what may stand there. */
export function readArguments(args: readonly string[], commands: readonly Command[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    // Its own errors speak of types; what it lets pass is said below.
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(
        commands.flatMap(({ options }) => options.map(({ name }) => [name, { type: 'string' as const }])),
      ),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const words = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []));
  const typed = tokens.flatMap(token => (token.kind === 'option' ? [token] : []));
  const has = (name: string) => typed.some(option => option.name === name);
  // `tip help check`; a file of that name stands behind a command.
  const asked = words[0] === 'help';
  const [name, ...named] = asked ? words.slice(1) : words;
  const command = name === undefined ? undefined : commandCalled(name, commands);
  const own = command?.options ?? [];
  const chosen = new Map<string, readonly string[]>();
  for (const { name: written, rawName, value } of typed) {
    if (EVERYWHERE.includes(written)) continue;
    const option = own.find(each => each.name === written);
    if (option === undefined) throw new UsageError(unknownOption(rawName, own, command));
    if (chosen.has(written)) throw new UsageError(`${rawName} stands twice; write it once.`);
    chosen.set(written, valuesOf(option, typeof value === 'string' ? value : ''));
  }
  const help = asked || has('help');
  if (!help && command !== undefined && named.length > command.most) {
    const over = named.slice(command.most);
    throw new UsageError(
      `${joined(over)} ${over.length === 1 ? 'is one name' : `are ${over.length} names`} too many: tip ${command.name} takes ${command.takes || 'none'}.`,
    );
  }
  return { help, version: has('version'), ...(command && { command }), named, chosen };
}

function commandCalled(name: string, commands: readonly Command[]): Command {
  const found = commands.find(command => command.name === name);
  if (found !== undefined) return found;
  const names = commands.map(command => command.name);
  const near = nearest(name, [...names, 'help']);
  throw new UsageError(
    near.length > 0
      ? `There is no command ${name}; did you mean ${joined(near, 'or')}?`
      : `There is no command ${name}; there are ${joined(names)}.`,
  );
}

function unknownOption(written: string, own: readonly Option[], command: Command | undefined): string {
  const names = [...own.map(({ name }) => name), ...EVERYWHERE];
  const near = nearest(written.replace(/^-+/, ''), names).map(name => `--${name}`);
  const of = command === undefined ? 'tip has' : `tip ${command.name} has`;
  return near.length > 0
    ? `${of} no option ${written}; did you mean ${joined(near, 'or')}?`
    : `${of} no option ${written}; it has ${joined(names.map(name => `--${name}`))}.`;
}

function valuesOf({ name, values, several = false, takes = '' }: Option, written: string): readonly string[] {
  const parts = several ? written.split(',').map(part => part.trim()) : [written];
  if (values === undefined) {
    // An option that stands where its value should: nobody means a folder of that name.
    if (written === '' || written.startsWith('--'))
      throw new UsageError(`--${name} takes a ${takes}, which is missing.`);
    return parts;
  }
  const wrong = parts.find(part => !values.includes(part));
  if (wrong === undefined) return parts;
  const may = several ? `${joined(values, 'or')}, or several with commas between` : joined(values, 'or');
  const not = wrong === '' || wrong.startsWith('-') ? 'and one of them is missing' : `not ${wrong}`;
  throw new UsageError(`--${name} takes ${may}, ${not}.`);
}
