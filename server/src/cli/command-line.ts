import { HostError } from '../host/host.ts';
import { nodeHost } from '../host/node/node-host.ts';
import { faultOf } from '../text/fault.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { helpOf, helpOfAll } from './help.ts';
import { lsp } from './lsp.ts';
import { questionnaire } from './questionnaire.ts';
import { ExitCode, type Terminal, UsageError } from './terminal.ts';

const COMMANDS = [check, compile, questionnaire, lsp];

/** Runs one command; what comes back is the exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (args.length === 0) {
      terminal.complain(helpOfAll(COMMANDS));
      return ExitCode.wrongUse;
    }
    const { help, version, command, named, chosen } = readArguments(args, COMMANDS);
    if (help) {
      terminal.print(command === undefined ? helpOfAll(COMMANDS) : helpOf(command));
      return ExitCode.clean;
    }
    if (version) {
      terminal.print(terminal.version);
      return ExitCode.clean;
    }
    if (command === undefined)
      throw new UsageError(`Name a command, such as tip ${check.name}; tip --help says which there are.`);
    // What was read has its path on the disk, and is named from where one stands.
    const folder = await nodeHost.realPath(terminal.folder);
    return await command.run(named, chosen, { ...terminal, folder });
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError || error instanceof HostError) {
    terminal.complain(error.message);
    return ExitCode.wrongUse;
  }
  terminal.complain(
    `This is a fault of the program and not of your files; nothing was changed. Please report it:\n${faultOf(error)}`,
  );
  return ExitCode.fault;
}
