import { parseArgs } from 'node:util';
import { HostError } from '../host/host.ts';
import { faultOf } from '../text/fault.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { questionnaire } from './questionnaire.ts';
import { ExitCode, type Terminal, UsageError } from './terminal.ts';

const USAGE = `Usage:
  tip check [PATH…] [--format text|json]
      Reports what is wrong or missing in a response file, a folder or a submission.
  tip compile [PATH] [--edition internal|external] [--format docx,xlsx] [--output FOLDER]
      Writes the report of a submission as a Word document and an Excel workbook. The external
      edition is the one to send; it is not written while a victim may be identified in it.
  tip questionnaire [ID]
      Lists the question IDs of a questionnaire.
  tip --help | --version

PATH is the present folder where it is left out.
Exit code: 0 no errors; 1 errors found, a DRAFT written, or nothing to send; 2 wrong use; 3 a fault of the program.`;

const COMMANDS = new Map([
  ['check', check],
  ['compile', compile],
  ['questionnaire', questionnaire],
]);

/** Runs one command; what comes back is the exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.print(USAGE);
      return name === undefined ? ExitCode.wrongUse : ExitCode.clean;
    }
    if (name === '--version') {
      terminal.print(terminal.version);
      return ExitCode.clean;
    }
    const command = COMMANDS.get(name);
    if (command === undefined) throw new UsageError(`There is no command ${name}.`);
    const { values, positionals } = parseOptions(rest);
    if (values.help === true) {
      terminal.print(USAGE);
      return ExitCode.clean;
    }
    return await command(positionals, values, terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        output: { type: 'string' },
        edition: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.complain(`${error.message.replace(/\.?$/, '.')}\n\n${USAGE}`);
    return ExitCode.wrongUse;
  }
  if (error instanceof HostError) {
    terminal.complain(error.message);
    return ExitCode.wrongUse;
  }
  terminal.complain(
    `This is a fault of the program and not of your files; nothing was changed. Please report it:\n${faultOf(error)}`,
  );
  return ExitCode.fault;
}
