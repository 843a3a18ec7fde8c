import type { Command, Option } from './command.ts';

const EVERYWHERE = `  -h, --help
      Says this.
  -v, --version
      Says which version this is.`;

const EXIT_CODES = `Exit code of every command:
  0   done, and nothing to mend
  1   something is to be mended first: there are errors, answers that somebody owes are missing, the report is a
      DRAFT, or there is nothing that may be sent
  2   a wrong call, or a file that cannot be read or written
  3   a fault of the program`;

export function helpOfAll(commands: readonly Command[]): string {
  return [
    'Usage:',
    ...commands.flatMap(command => [`  ${callOf(command)}`, ...indented(command.says)]),
    '  tip help COMMAND',
    ...indented(['Says what the options of a command are.']),
    '  tip --help | --version',
    '',
    'PATH is the present folder where it is left out.',
    '',
    EXIT_CODES,
  ].join('\n');
}

export function helpOf(command: Command): string {
  return [
    `Usage: ${callOf(command)}`,
    '',
    ...command.says,
    '',
    ...command.options.flatMap(option => [`  ${writtenAs(option)}`, ...indented(option.says)]),
    EVERYWHERE,
    '',
    EXIT_CODES,
  ].join('\n');
}

function callOf({ name, takes, options }: Command): string {
  return [
    takes === '' ? `tip ${name}` : `tip ${name} ${takes}`,
    ...options.map(option => `[${writtenAs(option)}]`),
  ].join(' ');
}

function writtenAs({ name, values, several = false, takes = '' }: Option): string {
  const value = values === undefined ? takes.toUpperCase() : values.join(several ? ',' : '|');
  return `--${name} ${value}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map(line => `      ${line}`);
}
