import { parseArgs } from 'node:util';
import { joined } from '../rules/in-words.ts';
import { t, type Words } from '../text/l10n.ts';
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
    if (chosen.has(written))
      throw new UsageError(t('{option} stands twice; write it once.', { option: rawName }));
    chosen.set(written, valuesOf(option, typeof value === 'string' ? value : ''));
  }
  const help = asked || has('help');
  if (!help && command !== undefined && named.length > command.most) {
    const over = named.slice(command.most);
    throw new UsageError(tooMany(over, command));
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
      ? t('There is no command {name}; did you mean {near}?', { name, near: joined(near, 'or') })
      : t('There is no command {name}; there are {names}.', { name, names: joined(names) }),
  );
}

function tooMany(over: readonly string[], { name, takes }: Command): Words {
  const slots = { names: joined(over), count: over.length, command: name, takes: takes || t('none') };
  return over.length === 1
    ? t('{names} is one name too many: tip {command} takes {takes}.', slots)
    : t('{names} are {count} names too many: tip {command} takes {takes}.', slots);
}

function unknownOption(written: string, own: readonly Option[], command: Command | undefined): Words {
  const names = [...own.map(({ name }) => name), ...EVERYWHERE];
  const near = nearest(written.replace(/^-+/, ''), names).map(name => `--${name}`);
  const of = command === undefined ? 'tip' : `tip ${command.name}`;
  return near.length > 0
    ? t('{of} has no option {written}; did you mean {near}?', { of, written, near: joined(near, 'or') })
    : t('{of} has no option {written}; it has {names}.', {
        of,
        written,
        names: joined(names.map(name => `--${name}`)),
      });
}

function valuesOf({ name, values, several = false, takes = '' }: Option, written: string): readonly string[] {
  const parts = several ? written.split(',').map(part => part.trim()) : [written];
  if (values === undefined) {
    // An option that stands where its value should: nobody means a folder of that name.
    if (written === '' || written.startsWith('--'))
      throw new UsageError(
        t('--{name} takes a {value}, which is missing.', { name, value: takes === '' ? '' : t(takes) }),
      );
    return parts;
  }
  const wrong = parts.find(part => !values.includes(part));
  if (wrong === undefined) return parts;
  const some = joined(values, 'or');
  const may = several ? t('{some}, or several with commas between', { some }) : some;
  throw new UsageError(
    wrong === '' || wrong.startsWith('-')
      ? t('--{name} takes {may}, and one of them is missing.', { name, may })
      : t('--{name} takes {may}, not {wrong}.', { name, may, wrong }),
  );
}
