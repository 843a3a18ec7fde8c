import { HostError } from '../host/host.ts';
import { nodeHost } from '../host/node/node-host.ts';
import { faultOf } from '../text/fault.ts';
import { t, verbatim } from '../text/l10n.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { helpOf, helpOfAll } from './help.ts';
import { lsp } from './lsp.ts';
import { questionnaire } from './questionnaire.ts';
import { type Console, ExitCode, type Terminal, terminalOf, UsageError } from './terminal.ts';

const COMMANDS = [check, compile, questionnaire, lsp];

/** Runs one command; what comes back is the exit code. Never throws. */
export async function run(args: readonly string[], console: Console): Promise<number> {
  const terminal = terminalOf(console);
  try {
    if (args.length === 0) {
      terminal.complain(helpOfAll(COMMANDS, terminal.say));
      return ExitCode.wrongUse;
    }
    const { help, version, command, named, chosen } = readArguments(args, COMMANDS);
    if (help) {
      terminal.print(
        command === undefined ? helpOfAll(COMMANDS, terminal.say) : helpOf(command, terminal.say),
      );
      return ExitCode.clean;
    }
    if (version) {
      terminal.print(terminal.version);
      return ExitCode.clean;
    }
    if (command === undefined)
      throw new UsageError(
        t('Name a command, such as tip {command}; tip --help says which there are.', { command: check.name }),
      );
    // What was read has its path on the disk, and is named from where one stands.
    const folder = await nodeHost.realPath(terminal.folder);
    return await command.run(named, chosen, { ...terminal, folder });
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError || error instanceof HostError) {
    terminal.complain(error.sentence);
    return ExitCode.wrongUse;
  }
  terminal.complain(
    verbatim`${t('This is a fault of the program and not of your files; nothing was changed. Please report it:')}\n${faultOf(error)}`,
  );
  return ExitCode.fault;
}
